import Measures
import Quantities

extension KPI {
  /// 响应时间: the middle of the days from a lead to its first touch; untouched leads are counted apart.
  public static let responseTime = KPI(
    id: "response_time", unit: .days, direction: .down,
    formula: .median("median_response", cases: "touched_leads"),
    examples: [
      Example(Inputs(["median_response": 1, "touched_leads": 20]), gives: .measured(1)),
      Example(Inputs([:]), gives: .notMeasured(because: .none("touched_leads"))),
    ])
}
