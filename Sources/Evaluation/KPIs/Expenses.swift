import Measures

extension KPI {
  /// 销售费用: what selling cost in the period.
  public static let expenses = KPI(
    id: "expenses", unit: .money, direction: .down, formula: .total("expenses"),
    examples: [
      Example(Inputs(["expenses": 8_600]), gives: .measured(8_600)),
      Example(
        Inputs([:], emptyTables: [.expenses]), gives: .notMeasured(because: .noData(.expenses))),
    ])
}
