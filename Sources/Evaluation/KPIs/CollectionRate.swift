import Measures
import Quantities

extension KPI {
  /// 回款率: collected ÷ sales, or (opening receivables + sales − closing ones) ÷ (opening receivables
  /// + sales). The two differ, so which one is a setting.
  static func collectionRate(_ rules: MeasurementRules) -> KPI {
    switch rules.collection {
    case .ofSales:
      KPI(
        id: "collection_rate", unit: .percent, direction: .up,
        formula: .shareOfAmount("collected", in: "invoiced"),
        examples: [
          Example(Inputs(["collected": 90, "invoiced": 100]), gives: .measured(Fraction(9, 10))),
          Example(Inputs(["collected": 120, "invoiced": 100]), gives: .measured(Fraction(6, 5))),
          Example(
            Inputs(["collected": 90]), gives: .notMeasured(because: .none("invoiced"))),
          Example(
            Inputs([:], emptyTables: [.payments]),
            gives: .notMeasured(because: .noData(.payments))),
        ])
    case .ofDue:
      KPI(
        id: "collection_rate", unit: .percent, direction: .up, formula: ofDue,
        examples: [
          Example(
            Inputs([
              "invoiced_before": 500, "collected_before": 300, "invoiced": 100,
              "invoiced_by_end": 600, "collected_by_end": 450,
            ]), gives: .measured(Fraction(1, 2))),
          Example(Inputs([:]), gives: .notMeasured(because: .none("invoiced"))),
        ])
    }
  }

  private static let opening =
    Expression.measure("invoiced_before") - .measure("collected_before")
  private static let closing =
    Expression.measure("invoiced_by_end") - .measure("collected_by_end")
  private static let ofDue = Formula(
    .other, (opening + .measure("invoiced") - closing) / (opening + .measure("invoiced")),
    requires: [.positiveSum([opening, .measure("invoiced")], "invoiced")])
}
