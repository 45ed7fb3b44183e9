import Measures
import Quantities

extension KPI {
  /// 成交额中位数: the middle won deal.
  public static let medianDeal = KPI(
    id: "median_deal", unit: .money, direction: .up,
    formula: .median("median_deal", cases: "won_deals"),
    examples: [
      Example(Inputs(["median_deal": 70, "won_deals": 4]), gives: .measured(70)),
      Example(Inputs([:]), gives: .notMeasured(because: .none("won_deals"))),
    ])
}
