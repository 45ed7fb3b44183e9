import Measures
import Quantities

extension KPI {
  /// 电话量: calls, by the words that kinds are set to.
  public static let calls = KPI(
    id: "calls", unit: .count, direction: .up,
    formula: .total("calls"),
    examples: [
      Example(Inputs(["calls": 7]), gives: .measured(7)),
      Example(
        Inputs([:], emptyTables: [.activities]), gives: .notMeasured(because: .noData(.activities))),
    ])
}
