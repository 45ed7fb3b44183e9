import Insight
import Quantities

/// The open deals of which most is expected, each with what was stated of it and what the
/// organization's own decided deals say.
struct OutlookDeals {
  let briefing: Briefing
  let pipeline: Pipeline

  init(_ briefing: Briefing, _ pipeline: Pipeline) {
    self.briefing = briefing
    self.pipeline = pipeline
  }

  /// Nil where there are none to tell.
  var table: ReportTable? {
    guard !pipeline.promising.isEmpty else { return nil }
    let (words, numerals) = (briefing.words, briefing.numerals)
    let rows = pipeline.promising.enumerated().map { index, deal in
      ReportTable.Row(
        id: "\(index + 1)",
        cells: [
          .init(deal.name.isEmpty ? Numerals.missing : deal.name, note: deal.customer),
          .init(briefing.dates.day(deal.closes)),
          .init(numerals.money(deal.amount), exact: deal.amount),
          deal.probability.map { .init(numerals.wholePercent($0.double)) }
            ?? .init(Numerals.missing, tone: .muted),
          .init(briefing.chance(deal.chance)),
          .init(numerals.money(deal.expected), exact: deal.expected),
        ])
    }
    return ReportTable(
      id: "outlook-deals",
      columns: [
        .init(id: "deal", title: words("deals.deal"), width: 2.2),
        .init(id: "closes", title: words("deals.closes"), width: 1.2),
        .init(id: "amount", title: words("column.amount"), alignment: .trailing),
        .init(id: "probability", title: words("deals.probability"), alignment: .trailing),
        .init(id: "chance", title: words("deals.chance"), alignment: .trailing),
        .init(id: "expected", title: words("deals.expected"), alignment: .trailing, width: 1.4),
      ], rows: rows,
      notes: [
        words(
          rows.count < pipeline.deals ? "deals.note.some" : "deals.note.all",
          [
            "shown": "\(rows.count)", "of": "\(pipeline.deals)", "days": briefing.pipelineText,
          ]), words("deals.note.basis"),
      ])
  }
}
