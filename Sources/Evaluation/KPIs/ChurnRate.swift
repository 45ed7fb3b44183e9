import Measures
import Quantities

extension KPI {
  /// 客户流失率: 1 − retention.
  public static let churnRate = KPI(
    id: "churn_rate", unit: .percent, direction: .down,
    formula: .reduction(to: "stayed_customers", from: "prior_customers"),
    examples: [
      Example(
        Inputs(["stayed_customers": 16, "prior_customers": 20]), gives: .measured(Fraction(1, 5))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("prior_customers"))),
    ])
}
