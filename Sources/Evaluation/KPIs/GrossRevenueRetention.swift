import Measures
import Quantities

extension KPI {
  /// 总收入留存率 (GRR): the same, each customer at most with the sales of before; never above 100 %.
  public static let grossRevenueRetention = KPI(
    id: "gross_revenue_retention", unit: .percent, direction: .up,
    formula: .shareOfAmount("kept_revenue", in: "prior_revenue"),
    examples: [
      Example(
        Inputs(["kept_revenue": 85, "prior_revenue": 100]), gives: .measured(Fraction(17, 20))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("prior_revenue"))),
    ])
}
