import Measures
import Quantities

extension KPI {
  /// 应收账款周转天数 (DSO): receivables on the last day ÷ sales × days.
  public static let daysSalesOutstanding = KPI(
    id: "days_sales_outstanding", unit: .days, direction: .down,
    formula: Formula(
      .other, .measure("receivables") / .measure(.salesAmount) * .days,
      requires: [.positive(.salesAmount)]),
    examples: [
      Example(Inputs(["receivables": 500, "sales_amount": 1_000], days: 90), gives: .measured(45)),
      Example(Inputs(["receivables": 500]), gives: .notMeasured(because: .none("sales_amount"))),
      Example(
        Inputs([:], emptyTables: [.payments]), gives: .notMeasured(because: .noData(.payments))),
    ])
}
