import Measures
import Quantities

extension KPI {
  /// 日均活动量: activities ÷ working days of the rep, or of all reps of a team.
  public static let activitiesPerDay = KPI(
    id: "activities_per_day", unit: .number, direction: .up,
    formula: Formula(.perUnit, .measure("activities") / .workingDays),
    examples: [
      Example(Inputs(["activities": 66], workingDays: 22), gives: .measured(3)),
      Example(
        Inputs(["activities": 1], workingDays: 0),
        gives: .notMeasured(because: .none("working_days"))),
    ])
}
