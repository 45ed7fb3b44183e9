import Measures
import Quantities

extension KPI {
  /// 客户保持率: customers active now and in the period before ÷ active before.
  public static let retentionRate = KPI(
    id: "retention_rate", unit: .percent, direction: .up,
    formula: .share(of: "stayed_customers", in: "prior_customers"),
    examples: [
      Example(
        Inputs(["stayed_customers": 16, "prior_customers": 20]), gives: .measured(Fraction(4, 5))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("prior_customers"))),
    ])
}
