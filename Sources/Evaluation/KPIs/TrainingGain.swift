import Measures
import Quantities

extension KPI {
  /// 培训提升分: the mean of score after − score before.
  public static let trainingGain = KPI(
    id: "training_gain", unit: .points, direction: .up,
    formula: .mean(of: "score_gain", each: "tested_trainings"),
    examples: [
      Example(
        Inputs(["score_gain": 38, "tested_trainings": 4]), gives: .measured(Fraction(19, 2))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("tested_trainings"))),
    ])
}
