extension TableSchema {
  static let orderLines = TableSchema(
    .orderLines, "What was in the orders, one row a line.", "订单明细，一个产品一行。", facts: [],
    needs: [.products],
    columns: [
      Column(
        "order", .reference(.orders), required: true, "The order.", "订单。",
        example: "S1001", "S1002"),
      Column("product", .reference(.products), "What was sold.", "产品。", example: "P001", "P002"),
      Column("quantity", .number, required: true, "Units.", "数量。", example: "40", "-1"),
      Column(
        "unit_price", .money, required: true, "List price of one unit.", "单件目录价。",
        example: "1200", "350"),
      Column(
        "net", .money, required: true, derivable: true,
        "What was charged for the line; without it quantity × unit_price × (1 − discount).",
        "该行实收净额；没有此列时取 数量 × 单价 × (1 − 折扣)。",
        example: "45600", "-350"),
      Column(
        "discount", .percent, evaluated: false, "What was taken off the list price.",
        "相对目录价的折让比例。", example: "5%", ""),
    ],
    derived: [
      Column(
        "cost", .reference(.costs), "What the product costs on the day of the order.",
        "产品在下单当日的成本。")
    ])
}
