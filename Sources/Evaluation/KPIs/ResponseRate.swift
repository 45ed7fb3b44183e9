import Measures
import Quantities

extension KPI {
  /// 问卷回收率: satisfaction surveys with a score ÷ all that were sent.
  public static let responseRate = KPI(
    id: "response_rate", unit: .percent, direction: .up,
    formula: .share(of: "answers", in: "asked"),
    examples: [
      Example(Inputs(["answers": 20, "asked": 50]), gives: .measured(Fraction(2, 5))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("asked"))),
    ])
}
