import Measures
import Quantities

extension KPI {
  /// 客户转化率 (cohort): leads of the period that were won within the horizon ÷ leads of the period.
  public static let leadConversion = KPI(
    id: "lead_conversion", unit: .percent, direction: .up,
    formula: .share(of: "leads_won_in_time", in: "leads"),
    examples: [
      Example(Inputs(["leads_won_in_time": 9, "leads": 60]), gives: .measured(Fraction(3, 20))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("leads"))),
      Example(Inputs([:], emptyTables: [.leads]), gives: .notMeasured(because: .noData(.leads))),
    ])
}
