extension TableSchema {
  static let expenses = TableSchema(
    .expenses, "What selling cost: travel, entertainment, marketing.",
    "销售费用：差旅、招待、市场推广等。", facts: ["date"],
    columns: [
      Column("date", .day, required: true, "When.", "日期。", example: "2026-10-07", "2026-10-22"),
      Column(
        "rep", .reference(.reps), "Who spent it.", "发生费用的销售。",
        example: "R001", ""),
      Column(
        "team", .reference(.teams), "For which team, where it is no rep's.",
        "所属团队（不归个人时）。", example: "", "T01"),
      Column(
        "region", .reference(.regions), evaluated: false, "For which region.", "所属区域。",
        example: "EAST"),
      Column(
        "channel", .text, "For which channel.", "所属渠道。",
        example: "direct", "dealer"),
      Column(
        "kind", .text, evaluated: false, "Travel, entertainment, marketing, ….",
        "类型，如差旅、招待、推广。", example: "travel", "marketing"),
      Column(
        "amount", .money, required: true, "What was spent.", "金额。",
        example: "860", "12000"),
      Column(
        "currency", .text, evaluated: false,
        "Three letters; empty: the organization's currency.", "币种的三字母代码；本位币可留空。",
        example: "CNY"),
    ])
}
