import Measures
import Quantities

extension KPI {
  /// 满意度均分: Σ scores ÷ answers.
  public static let csatMean = KPI(
    id: "csat_mean", unit: .number, direction: .up,
    formula: .mean(of: "csat_sum", each: "answers"),
    examples: [
      Example(Inputs(["csat_sum": 86, "answers": 20]), gives: .measured(Fraction(43, 10))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("answers"))),
    ])
}
