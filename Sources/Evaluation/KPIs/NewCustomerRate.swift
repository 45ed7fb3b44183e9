import Measures
import Quantities

extension KPI {
  /// 新客户率: new ÷ active customers; who comes back is not new.
  public static let newCustomerRate = KPI(
    id: "new_customer_rate", unit: .percent, direction: .up,
    formula: .share(of: "new_customers", in: "active_customers"),
    examples: [
      Example(
        Inputs(["new_customers": 3, "active_customers": 12]), gives: .measured(Fraction(1, 4))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("active_customers"))),
    ])
}
