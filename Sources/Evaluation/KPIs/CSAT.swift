import Measures
import Quantities

extension KPI {
  /// 客户满意度: answers of 4 or 5 ÷ answers.
  public static let csat = KPI(
    id: "csat", unit: .percent, direction: .up,
    formula: .share(of: "satisfied", in: "answers"),
    examples: [
      Example(Inputs(["satisfied": 18, "answers": 20]), gives: .measured(Fraction(9, 10))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("answers"))),
      Example(
        Inputs([:], emptyTables: [.feedback]), gives: .notMeasured(because: .noData(.feedback))),
    ])
}
