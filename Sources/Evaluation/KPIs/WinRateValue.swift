import Measures
import Quantities

extension KPI {
  /// 赢单率（金额）: amount won ÷ amount won or lost.
  public static let winRateValue = KPI(
    id: "win_rate_value", unit: .percent, direction: .up,
    formula: .shareOfAmount("won_amount", in: "closed_amount"),
    examples: [
      Example(Inputs(["won_amount": 300, "closed_amount": 400]), gives: .measured(Fraction(3, 4))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("closed_amount"))),
    ])
}
