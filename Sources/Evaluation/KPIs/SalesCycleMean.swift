import Measures
import Quantities

extension KPI {
  /// 平均销售周期: days from creation to close ÷ won deals.
  public static let salesCycleMean = KPI(
    id: "sales_cycle_mean", unit: .days, direction: .down,
    formula: .mean(of: "cycle_days", each: "won_deals"),
    examples: [
      Example(Inputs(["cycle_days": 90, "won_deals": 4]), gives: .measured(Fraction(45, 2))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("won_deals"))),
    ])
}
