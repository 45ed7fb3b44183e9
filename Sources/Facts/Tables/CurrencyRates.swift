extension TableSchema {
  static let currencyRates = TableSchema(
    .currencyRates, "What other currencies are worth, each rate until the next.",
    "汇率，每条有效至下一条。",
    columns: [
      Column(
        "currency", .text, required: true, evaluated: false, "Three letters.",
        "币种的三字母代码。", example: "USD"),
      Column(
        "day", .day, required: true, evaluated: false, "The first day it holds.", "生效日期。",
        example: "2026-09-01", "2026-10-01"),
      Column(
        "rate", .number, required: true, evaluated: false,
        "Units of the organization's currency for one unit.", "一单位该币种折合本位币的数额。",
        example: "7.105", "7.082"),
    ])
}
