import Measures
import Quantities

extension KPI {
  /// 计划完成率: improvement actions that are done ÷ that were due in the period.
  public static let planCompletion = KPI(
    id: "plan_completion", unit: .percent, direction: .up,
    formula: .shareOfAmount("done_actions", in: "due_actions"),
    examples: [
      Example(Inputs(["done_actions": 3, "due_actions": 4]), gives: .measured(Fraction(3, 4))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("due_actions"))),
      Example(
        Inputs([:], emptyTables: [.improvementActions]),
        gives: .notMeasured(because: .noData(.improvementActions))),
    ])
}
