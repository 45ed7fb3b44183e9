import Measures
import Quantities

extension KPI {
  /// 销售周期: the middle of the days from creation to close of won deals.
  public static let salesCycle = KPI(
    id: "sales_cycle", unit: .days, direction: .down,
    formula: .median("median_cycle", cases: "won_deals"),
    examples: [
      Example(Inputs(["median_cycle": 41, "won_deals": 11]), gives: .measured(41)),
      Example(Inputs(["median_cycle": 0, "won_deals": 1]), gives: .measured(0)),
      Example(Inputs([:]), gives: .notMeasured(because: .none("won_deals"))),
    ])
}
