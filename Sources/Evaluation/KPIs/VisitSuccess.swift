import Measures
import Quantities

extension KPI {
  /// 拜访成功率: visits with a successful outcome ÷ visits.
  public static let visitSuccess = KPI(
    id: "visit_success_rate", unit: .percent, direction: .up,
    formula: .share(of: "successful_visits", in: "visits"),
    examples: [
      Example(Inputs(["successful_visits": 6, "visits": 24]), gives: .measured(Fraction(1, 4))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("visits"))),
    ])
}
