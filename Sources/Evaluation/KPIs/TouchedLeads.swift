import Measures
import Quantities

extension KPI {
  /// 线索跟进率: leads with a first touch ÷ leads.
  public static let touchedLeads = KPI(
    id: "touched_leads", unit: .percent, direction: .up,
    formula: .share(of: "touched_leads", in: "leads"),
    examples: [
      Example(Inputs(["touched_leads": 45, "leads": 60]), gives: .measured(Fraction(3, 4))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("leads"))),
    ])
}
