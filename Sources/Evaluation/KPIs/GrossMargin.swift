import Measures
import Quantities

extension KPI {
  /// 毛利率: (revenue − cost) ÷ revenue, over order lines whose cost is known.
  public static let grossMargin = KPI(
    id: "gross_margin", unit: .percent, direction: .up,
    formula: .margin(revenue: "net_with_cost", cost: "cost", all: .netAmount),
    examples: [
      Example(
        Inputs(["net_with_cost": 1_000, "cost": 650, "net_amount": 1_000]),
        gives: .measured(Fraction(7, 20))),
      Example(
        Inputs(["net_with_cost": 960, "cost": 480, "net_amount": 1_000]),
        gives: .measured(Fraction(1, 2))),
      Example(
        Inputs(["net_with_cost": 900, "cost": 480, "net_amount": 1_000]),
        gives: .notMeasured(because: .costUnknown(known: Fraction(9, 10)))),
      Example(
        Inputs(["net_with_cost": 0, "cost": 0, "net_amount": 0]),
        gives: .notMeasured(because: .none("net_amount"))),
    ])
}
