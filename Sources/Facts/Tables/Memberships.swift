extension TableSchema {
  static let memberships = TableSchema(
    .memberships, "Who belonged to which team and when.", "谁在什么时间属于哪个团队。",
    columns: [
      Column("rep", .reference(.reps), required: true, "Who.", "销售。", example: "R001", "R002"),
      Column("team", .reference(.teams), required: true, "Where.", "所属团队。", example: "T01"),
      Column(
        "from", .day, required: true, "First day.", "开始日期。", example: "2022-03-01",
        "2025-07-15"),
      Column(
        "to", .day, "Last day, which is part of it; empty: still.", "结束日期（含当日）；仍有效则留空。",
        example: ""),
    ])
}
