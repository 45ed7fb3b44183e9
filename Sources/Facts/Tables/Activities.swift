extension TableSchema {
  static let activities = TableSchema(
    .activities, "What reps did: calls, visits, demos, meetings.", "销售活动：电话、拜访、演示、会议等。",
    key: "id", facts: ["date"],
    columns: [
      Column(
        "id", .text, evaluated: false, "Identifies the activity.", "活动编号。",
        example: "V301", "V302"),
      Column("date", .day, required: true, "When.", "日期。", example: "2026-10-06", "2026-10-09"),
      Column(
        "rep", .reference(.reps), required: true, "Who.", "销售。",
        example: "R001", "R002"),
      Column(
        "kind", .text, required: true, "Call, visit, demo, meeting, ….",
        "类型，如 call、visit、demo、meeting。", example: "visit", "call"),
      Column(
        "account", .reference(.accounts), evaluated: false, "With which customer.", "客户。",
        example: "A001", "A002"),
      Column(
        "deal", .reference(.deals), evaluated: false, "For which deal.", "相关商机。",
        example: "D001", ""),
      Column("minutes", .number, evaluated: false, "How long.", "时长（分钟）。", example: "90", "15"),
      Column(
        "outcome", .text, "What came of it.", "结果。",
        example: "quote requested", "no answer"),
    ])
}
