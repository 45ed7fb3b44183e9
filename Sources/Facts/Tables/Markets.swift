extension TableSchema {
  static let markets = TableSchema(
    .markets, "How much all sellers together sell in a region or segment.",
    "市场规模：某区域或行业的总需求。",
    columns: [
      Column(
        "region", .reference(.regions), evaluated: false, "Where.", "区域。", example: "EAST", ""),
      Column(
        "segment", .text, evaluated: false, "Of which customers, as in accounts.",
        "客户行业，与 accounts 一致。", example: "", "电子"),
      Column(
        "period", .text, evaluated: false, "2026-10, 2026-Q3, 2026; or from and to.",
        "2026-10、2026-Q3、2026；或改填 from 和 to。", example: "2026-Q4", ""),
      Column(
        "from", .day, "First day, where no period is given.",
        "开始日期；未填 period 时使用。", example: "", "2026-01-01"),
      Column(
        "to", .day, "Last day, which is part of it.", "结束日期（含当日）。",
        example: "", "2026-12-31"),
      Column(
        "size", .money, required: true, "Sales of all sellers.", "市场总销售额。",
        example: "32000000", "180000000"),
      Column(
        "currency", .text, evaluated: false,
        "Three letters; empty: the organization's currency.", "币种的三字母代码；本位币可留空。",
        example: "CNY"),
    ])
}
