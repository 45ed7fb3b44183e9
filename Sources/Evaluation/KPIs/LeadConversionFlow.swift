import Measures
import Quantities

extension KPI {
  /// 客户转化率 (flow): leads won in the period, whenever they came ÷ leads that came in the period.
  public static let leadConversionFlow = KPI(
    id: "lead_conversion_flow", unit: .percent, direction: .up,
    formula: .shareOfAmount("leads_won", in: "leads"),
    examples: [
      Example(Inputs(["leads_won": 12, "leads": 60]), gives: .measured(Fraction(1, 5))),
      Example(Inputs(["leads_won": 2]), gives: .notMeasured(because: .none("leads"))),
      Example(Inputs([:], emptyTables: [.leads]), gives: .notMeasured(because: .noData(.leads))),
    ])
}
