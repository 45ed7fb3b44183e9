import Measures
import Quantities

extension KPI {
  /// 活动量: calls, visits, demos, meetings and all else.
  public static let activities = KPI(
    id: "activities", unit: .count, direction: .up,
    formula: .total("activities"),
    examples: [
      Example(Inputs(["activities": 64]), gives: .measured(64)),
      Example(
        Inputs([:], emptyTables: [.activities]), gives: .notMeasured(because: .noData(.activities))),
    ])
}
