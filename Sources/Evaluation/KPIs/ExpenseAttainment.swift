import Measures
import Quantities

extension KPI {
  /// 费用压降达成率: (base − actual) ÷ (base − target) of expenses, the base being a year ago (minimise type).
  public static let expenseAttainment = KPI(
    id: "expense_attainment", unit: .percent, direction: .up,
    formula: Formula(
      .other,
      (.measure("expenses", .yearAgo) - .measure("expenses"))
        / (.measure("expenses", .yearAgo) - .target("expenses")),
      requires: [.positiveBefore("expenses", .yearAgo), .target("expenses")]),
    examples: [
      Example(
        Inputs(
          ["expenses": 90], yearAgo: ["expenses": 100], targets: ["expenses": AssignedTarget(80)]),
        gives: .measured(Fraction(1, 2))),
      Example(
        Inputs(
          ["expenses": 90], yearAgo: ["expenses": 100], targets: ["expenses": AssignedTarget(100)]),
        gives: .notMeasured(because: .none("expenses"))),
      Example(
        Inputs(["expenses": 90], yearAgo: ["expenses": 100]),
        gives: .notMeasured(because: .noTarget)),
    ])
}
