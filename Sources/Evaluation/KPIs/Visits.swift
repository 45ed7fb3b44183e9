import Measures
import Quantities

extension KPI {
  /// 拜访量: visits, by the words that kinds are set to.
  public static let visits = KPI(
    id: "visits", unit: .count, direction: .up,
    formula: .total("visits"),
    examples: [
      Example(Inputs(["visits": 7]), gives: .measured(7)),
      Example(
        Inputs([:], emptyTables: [.activities]), gives: .notMeasured(because: .noData(.activities))),
    ])
}
