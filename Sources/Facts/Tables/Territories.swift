extension TableSchema {
  static let territories = TableSchema(
    .territories, "Who worked which region and when.", "谁在什么时间负责哪个区域。",
    columns: [
      Column("rep", .reference(.reps), required: true, "Who.", "销售。", example: "R001", "R002"),
      Column(
        "region", .reference(.regions), required: true, "Where.", "负责的区域。",
        example: "EAST", "SOUTH"),
      Column(
        "from", .day, required: true, "First day.", "开始日期。", example: "2022-03-01",
        "2025-07-15"),
      Column(
        "to", .day, "Last day, which is part of it; empty: still.", "结束日期（含当日）；仍有效则留空。",
        example: ""),
    ])
}
