extension TableSchema {
  static let products = TableSchema(
    .products, "What is sold.", "产品。", key: "id",
    columns: [
      Column(
        "id", .text, required: true, evaluated: false, "Identifies the product.", "产品编号。",
        example: "P001", "P002"),
      Column(
        "name", .text, required: true, "As printed.", "报告中显示的名称。",
        example: "控制器 X1", "传感器 S2"),
      Column(
        "category", .text, "The group it is shown under.", "所属品类。", example: "控制器", "传感器"),
      Column(
        "list_price", .money, evaluated: false, "List price of one unit.", "单件目录价。",
        example: "1200", "350"),
      Column(
        "stage", .text, evaluated: false,
        "Life-cycle stage: introduction, growth, maturity, decline.",
        "生命周期阶段：introduction（导入）、growth（成长）、maturity（成熟）、decline（衰退）。",
        example: "maturity", "growth"),
      Column(
        "launched", .day, evaluated: false, "First day on sale.", "上市日期。",
        example: "2021-04-01", "2026-03-01"),
      Column(
        "discontinued", .day, evaluated: false, "Last day on sale; empty: still sold.",
        "停售日期；在售则留空。", example: ""),
    ])
}
