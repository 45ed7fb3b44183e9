import Measures
import Quantities

extension KPI {
  /// 折扣率: 1 − Σ net ÷ Σ list of order lines.
  public static let discountRate = KPI(
    id: "discount_rate", unit: .percent, direction: .down,
    formula: .reduction(to: .netAmount, from: "list_amount"),
    examples: [
      Example(
        Inputs(["net_amount": 920, "list_amount": 1_000]), gives: .measured(Fraction(2, 25))),
      Example(
        Inputs(["net_amount": 0, "list_amount": 0]),
        gives: .notMeasured(because: .none("list_amount"))),
      Example(
        Inputs([:], emptyTables: [.orderLines]), gives: .notMeasured(because: .noData(.orderLines))),
    ])
}
