import Measures
import Quantities

extension KPI {
  /// 会议量: meetings, by the words that kinds are set to.
  public static let meetings = KPI(
    id: "meetings", unit: .count, direction: .up,
    formula: .total("meetings"),
    examples: [
      Example(Inputs(["meetings": 7]), gives: .measured(7)),
      Example(
        Inputs([:], emptyTables: [.activities]), gives: .notMeasured(because: .noData(.activities))),
    ])
}
