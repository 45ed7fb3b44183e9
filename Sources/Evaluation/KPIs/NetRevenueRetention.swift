import Measures
import Quantities

extension KPI {
  /// 净收入留存率 (NRR): sales now ÷ before, of the customers who bought before.
  public static let netRevenueRetention = KPI(
    id: "net_revenue_retention", unit: .percent, direction: .up,
    formula: .shareOfAmount("stayed_revenue", in: "prior_revenue"),
    examples: [
      Example(
        Inputs(["stayed_revenue": 110, "prior_revenue": 100]), gives: .measured(Fraction(11, 10))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("prior_revenue"))),
    ])
}
