import Measures
import Quantities

extension KPI {
  /// 销售费用率: expenses ÷ sales; where shared expenses are allocated, each has a part of them in
  /// proportion to sales.
  static func salesCostRatio(_ rules: MeasurementRules) -> KPI {
    KPI(
      id: "sales_cost_ratio", unit: .percent, direction: .down,
      formula: rules.expenses == .direct ? direct : allocated, examples: examples(rules))
  }

  private static let direct = Formula.shareOfAmount("expenses", in: .salesAmount)

  // The organization's own expenses contain the shared ones, which are nobody's.
  private static let allocated = Formula(
    .share,
    .measure("own_expenses") / .measure(.salesAmount)
      + .whole("shared_expenses") / .whole(.salesAmount),
    requires: [.positive(.salesAmount)])

  private static func examples(_ rules: MeasurementRules) -> [Example] {
    let measured: Example =
      switch rules.expenses {
      case .direct:
        Example(Inputs(["expenses": 8, "sales_amount": 100]), gives: .measured(Fraction(2, 25)))
      case .allocated:
        Example(
          Inputs(["own_expenses": 8, "shared_expenses": 2, "sales_amount": 100]),
          gives: .measured(Fraction(1, 10)))
      }
    return [
      measured,
      Example(Inputs(["expenses": 8]), gives: .notMeasured(because: .none("sales_amount"))),
      Example(
        Inputs([:], emptyTables: [.expenses]), gives: .notMeasured(because: .noData(.expenses))),
    ]
  }
}
