import Evaluation
import Facts
import Measures
import Quantities
import TestSupport
import Testing

/// What the truth has beside the KPIs of the scorecard: medians, units and shares of all sales.
@Suite(.enabled(if: SharedData.has("adventureworks/truth.csv")))
struct AdventureWorksMeasureTests {
  static let metrics = ["median_order": "median_order", "units": "units", "share": "share"]

  /// Counted as a workspace of its own would.
  static let units = Measure(
    "units", .orderLines, .sum("quantity"), unit: .number, date: "order.date", credit: "order.rep")

  @Test(
    arguments: [
      ("ALL", "2011-01..2014-12"), ("CY2011", "2011"), ("CY2012", "2012"), ("CY2013", "2013"),
      ("CY2014", "2014"),
    ])
  func `medians, units and shares of sales are those of the truth`(name: String, text: String)
    throws
  {
    let data = try AdventureWorksData.read.get()
    let period = try #require(Period(text))
    let evaluation = try data.evaluation(period)
    let units = ColumnEngine(facts: data.facts, organization: data.organization).totals(
      of: [MeasureRequest(Self.units, spans: [0])], in: [Span(period.days)])
    let all = evaluation.total(.salesAmount, slot: evaluation.subjects.organization)
    var compared = 0
    for truth in try AdventureWorksTests.truth(name, kpis: Self.metrics) {
      let kind = truth.scope == "all_reseller" ? "organization" : truth.scope
      let who = "\(truth.metric) of \(kind) \(truth.key) in \(text)"
      guard let result = data.result(kind, truth.key, in: evaluation) else {
        #expect(truth.value == nil || truth.value == .zero, "\(who)")
        continue
      }
      let slot = evaluation.slot(of: result.subject)
      let found: Fraction? =
        switch truth.metric {
        case "median_order": result.results["median_order"]?.value
        case "units": units.total("units", subject: slot, span: 0)
        default: evaluation.total(.salesAmount, slot: slot).divided(by: all)
        }
      #expect(found == truth.value, "\(who)")
      compared += 1
    }
    #expect(compared >= 30)
    print("AdventureWorks \(text): \(compared) medians, units and shares compared")
  }
}
