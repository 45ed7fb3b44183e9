import Measures
import Quantities

extension KPI {
  /// 培训完成率: completed ÷ begun courses.
  public static let trainingCompletion = KPI(
    id: "training_completion", unit: .percent, direction: .up,
    formula: .shareOfAmount("completed_trainings", in: "trainings"),
    examples: [
      Example(
        Inputs(["completed_trainings": 3, "trainings": 4]), gives: .measured(Fraction(3, 4))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("trainings"))),
    ])
}
