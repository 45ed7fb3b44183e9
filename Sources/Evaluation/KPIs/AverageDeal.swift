import Measures
import Quantities

extension KPI {
  /// 平均成交额: amount won ÷ won deals.
  public static let averageDeal = KPI(
    id: "average_deal", unit: .money, direction: .up,
    formula: .mean(of: "won_amount", each: "won_deals"),
    examples: [
      Example(Inputs(["won_amount": 300, "won_deals": 4]), gives: .measured(75)),
      Example(Inputs([:]), gives: .notMeasured(because: .none("won_deals"))),
    ])
}
