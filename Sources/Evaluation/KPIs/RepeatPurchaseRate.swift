import Measures
import Quantities

extension KPI {
  /// 复购率: customers with two or more orders in the trailing months ÷ with one or more.
  public static let repeatPurchaseRate = KPI(
    id: "repeat_purchase_rate", unit: .percent, direction: .up,
    formula: .share(of: "repeat_buyers", in: "buyers"),
    examples: [
      Example(Inputs(["repeat_buyers": 9, "buyers": 20]), gives: .measured(Fraction(9, 20))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("buyers"))),
    ])
}
