import Measures
import Quantities

extension KPI {
  /// 客户生命周期价值: margin a year and customer × retention ÷ (1 + discount − retention).
  public static let customerLifetimeValue = KPI(
    id: "customer_lifetime_value", unit: .money, direction: .up,
    formula: lifetimeValue,
    examples: [
      Example(
        Inputs([
          "year_net": 1_000, "year_cost": 600, "buyers": 8, "stayed_buyers": 4, "prior_buyers": 5,
        ]), gives: .measured(Fraction(400, 3))),
      Example(
        Inputs(["year_net": 1_000, "year_cost": 600, "buyers": 8]),
        gives: .notMeasured(because: .none("prior_buyers"))),
    ])

  /// r ÷ (1 + d − r), where r = stayed ÷ prior: written over the counts, stayed ÷ ((1 + d) × prior −
  /// stayed).
  private static let lifetimeValue = Formula(
    .other,
    (.measure("year_net") - .measure("year_cost")) / .measure("buyers")
      * (.measure("stayed_buyers")
        / (.measure("prior_buyers") + .measure("prior_buyers") * .discountRate
          - .measure("stayed_buyers"))),
    requires: [.some("buyers"), .some("prior_buyers")], certainty: .cases("buyers"))
}
