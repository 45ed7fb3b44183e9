import Insight
import Quantities

/// Where a running period lands, and what is in the pipeline: a line an amount.
struct OutlookAmounts {
  let briefing: Briefing
  let landing: Landing?
  let pipeline: Pipeline?

  init(_ briefing: Briefing, landing: Landing?, pipeline: Pipeline?) {
    self.briefing = briefing
    self.landing = landing
    self.pipeline = pipeline
  }

  private var words: WordList { briefing.words }
  private var numerals: Numerals { briefing.numerals }

  var table: ReportTable {
    ReportTable(
      id: "outlook-amounts",
      columns: [
        .init(id: "item", title: words("column.outlook"), width: 1.6),
        .init(id: "amount", title: words("column.amount"), alignment: .trailing, width: 1.4),
        .init(id: "basis", title: words("column.basis"), width: 3.4),
      ],
      rows: (landing.map { rows($0) } ?? []) + (pipeline.map { rows($0) } ?? []), notes: notes)
  }

  private func row(
    _ id: String, _ text: String, exact: Fraction? = nil, _ basis: String,
    _ emphasis: ReportTable.Emphasis = .normal
  ) -> ReportTable.Row {
    .init(
      id: id, emphasis: emphasis,
      cells: [.init(words("outlook.row.\(id)")), .init(text, exact: exact), .init(basis)])
  }

  private func money(
    _ id: String, _ amount: Fraction, _ basis: String,
    _ emphasis: ReportTable.Emphasis = .normal
  ) -> ReportTable.Row {
    row(id, numerals.money(amount), exact: amount, basis, emphasis)
  }

  private func rows(_ landing: Landing) -> [ReportTable.Row] {
    var rows = [
      money(
        "done", landing.done,
        words("landing.done", ["worked": "\(landing.worked)", "left": "\(landing.left)"])),
      money("rest", landing.rest, words("landing.basis.\(landing.basis.rawValue)")),
    ]
    guard let target = landing.target else {
      return rows + [money("landing", landing.total, words("landing.noTarget"), .total)]
    }
    let share = landing.total.divided(by: target).map { numerals.percent($0) } ?? Numerals.missing
    rows.append(
      money(
        "landing", landing.total,
        words("landing.ofTarget", ["share": share, "target": numerals.money(target)]), .total))
    if landing.missing == .zero { return rows }
    if let needed = landing.neededPerDay {
      let perDay = landing.perDay.map { numerals.money($0) } ?? Numerals.missing
      rows.append(money("needed", needed, words("landing.perDay", ["soFar": perDay])))
    }
    if let chance = landing.chance {
      rows.append(row("chance", briefing.chance(chance), words("landing.chance")))
    }
    return rows
  }

  private func rows(_ pipeline: Pipeline) -> [ReportTable.Row] {
    var rows: [ReportTable.Row] = []
    if pipeline.deals > 0 {
      rows += [
        money("committed", pipeline.committed, words("pipeline.committed")),
        money(
          "expected", pipeline.expected,
          words(
            "pipeline.expected", ["count": "\(pipeline.deals)", "days": briefing.pipelineText])),
        row(
          "likely", briefing.range(pipeline.likely),
          words("pipeline.method.\(pipeline.method.rawValue)")),
        money("best", pipeline.bestCase, words("pipeline.best")),
      ]
    }
    if pipeline.deals > 0, let modelled = pipeline.modelled {
      rows.append(money("modelled", modelled, words("pipeline.modelled")))
    }
    if pipeline.overdue.deals > 0 {
      rows.append(
        money(
          "overdue", pipeline.overdue.amount,
          words("pipeline.overdue", ["count": "\(pipeline.overdue.deals)"]), .muted))
    }
    return rows
  }

  private var notes: [String] {
    guard let pipeline else { return [] }
    var notes: [String] = []
    if pipeline.withoutProbability > 0 {
      notes.append(
        words("pipeline.note.unstated", ["count": "\(pipeline.withoutProbability)"]))
    }
    if pipeline.decidedSince > 0 {
      notes.append(words("pipeline.note.decided", ["count": "\(pipeline.decidedSince)"]))
    }
    if pipeline.undated > 0 {
      notes.append(words("pipeline.note.undated", ["count": "\(pipeline.undated)"]))
    }
    if pipeline.deals > 1 { notes.append(words("pipeline.note")) }
    return notes
  }
}
