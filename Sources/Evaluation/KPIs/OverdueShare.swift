import Measures
import Quantities

extension KPI {
  /// 逾期应收占比: receivables older than 90 days ÷ receivables.
  public static let overdueShare = KPI(
    id: "overdue_share", unit: .percent, direction: .down,
    formula: .shareOfAmount("receivables_over_90", in: "receivables"),
    examples: [
      Example(
        Inputs(["receivables_over_90": 30, "receivables": 120]), gives: .measured(Fraction(1, 4))),
      Example(Inputs([:]), gives: .notMeasured(because: .none("receivables"))),
      Example(
        Inputs([:], emptyTables: [.payments]), gives: .notMeasured(because: .noData(.payments))),
    ])
}
