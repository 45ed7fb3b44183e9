extension TableSchema {
  static let costs = TableSchema(
    .costs, "What one unit of a product costs, and when.", "产品在各时间段的单件成本。",
    needs: [.orders, .orderLines],
    columns: [
      Column(
        "product", .reference(.products), required: true, "What.", "产品。",
        example: "P001", "P002"),
      Column("cost", .money, required: true, "Cost of one unit.", "单件成本。", example: "720", "180"),
      Column("from", .day, required: true, "First day.", "开始日期。", example: "2026-01-01"),
      Column(
        "to", .day, "Last day, which is part of it; empty: still.", "结束日期（含当日）；仍有效则留空。",
        example: ""),
    ])
}
