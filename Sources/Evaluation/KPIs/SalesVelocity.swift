import Measures
import Quantities

extension KPI {
  /// 销售速度: open deals × average deal × win rate ÷ average cycle.
  public static let salesVelocity = KPI(
    id: "sales_velocity", unit: .moneyPerDay, direction: .up,
    formula: Formula(
      .other,
      .measure("open_deals") * (.measure("won_amount") / .measure("won_deals"))
        * (.measure("won_deals") / .measure("closed_deals"))
        / (.measure("cycle_days") / .measure("won_deals")),
      requires: [.some("closed_deals"), .some("won_deals"), .some("cycle_days")],
      certainty: .cases("closed_deals")),
    examples: [
      Example(
        Inputs([
          "open_deals": 30, "won_amount": 800, "won_deals": 4, "closed_deals": 10,
          "cycle_days": 120,
        ]), gives: .measured(80)),
      Example(
        Inputs(["open_deals": 30, "won_amount": 800, "won_deals": 4, "closed_deals": 10]),
        gives: .notMeasured(because: .none("cycle_days"))),
      Example(Inputs(["open_deals": 30]), gives: .notMeasured(because: .none("closed_deals"))),
    ])
}
