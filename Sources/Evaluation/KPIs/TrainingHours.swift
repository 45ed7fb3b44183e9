import Measures
import Quantities

extension KPI {
  /// 培训学时: hours of courses that began in the period.
  public static let trainingHours = KPI(
    id: "training_hours", unit: .number, direction: .up,
    formula: .total("training_hours"),
    examples: [
      Example(Inputs(["training_hours": 14]), gives: .measured(14)),
      Example(
        Inputs([:], emptyTables: [.trainings]), gives: .notMeasured(because: .noData(.trainings))),
    ])
}
