import Measures
import Quantities

extension KPI {
  /// 投诉率: complaints ÷ active customers.
  public static let complaintRate = KPI(
    id: "complaint_rate", unit: .percent, direction: .down,
    formula: .shareOfAmount("complaints", in: "active_customers"),
    examples: [
      Example(
        Inputs(["complaints": 2, "active_customers": 40]), gives: .measured(Fraction(1, 20))),
      Example(Inputs(["complaints": 2]), gives: .notMeasured(because: .none("active_customers"))),
    ])
}
