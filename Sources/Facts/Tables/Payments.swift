extension TableSchema {
  static let payments = TableSchema(
    .payments, "Money that came in from customers; refunds are negative.",
    "回款：客户付来的款项，退款为负。", key: "id", facts: ["date"],
    columns: [
      Column(
        "id", .text, evaluated: false, "Identifies the payment.", "回款编号。",
        example: "B2001", "B2002"),
      Column(
        "date", .day, required: true, "The day it came in.", "到账日期。",
        example: "2026-10-15", "2026-10-30"),
      Column(
        "order", .reference(.orders), "What was paid for.", "对应订单。",
        example: "S1001"),
      Column(
        "account", .reference(.accounts), "Who paid.", "付款客户。",
        example: "A001"),
      Column(
        "rep", .reference(.reps), "Who is credited.", "归属的销售。",
        example: "R001"),
      Column(
        "amount", .money, required: true, "What was paid.", "回款金额。",
        example: "20000", "25600"),
      Column(
        "currency", .text, evaluated: false,
        "Three letters; empty: the organization's currency.", "币种的三字母代码；本位币可留空。",
        example: "CNY"),
      Column(
        "method", .text, evaluated: false, "How it was paid.", "付款方式。",
        example: "transfer", "draft"),
    ])
}
