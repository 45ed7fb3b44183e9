import Measures
import Quantities

extension KPI {
  /// 演示量: demos, by the words that kinds are set to.
  public static let demos = KPI(
    id: "demos", unit: .count, direction: .up,
    formula: .total("demos"),
    examples: [
      Example(Inputs(["demos": 7]), gives: .measured(7)),
      Example(
        Inputs([:], emptyTables: [.activities]), gives: .notMeasured(because: .noData(.activities))),
    ])
}
