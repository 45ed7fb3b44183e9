import Charts
import Drawings
import Evaluation
import Quantities

extension Section {
  /// Every line of the card: actual, target, both as a bullet, weight and score.
  @Sendable static func scorecard(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let card = briefing.result.card
    let scored = card.lines.filter { $0.score != nil }
    let reached = scored.filter { ($0.score ?? .zero) >= Score(100) }
    let message =
      scored.isEmpty
      ? words("scorecard.notScored")
      : words("scorecard.message", ["counted": "\(scored.count)", "reached": "\(reached.count)"])
    return Section(
      id: "scorecard", title: words("section.scorecard"), message: message,
      content: [.table(table(briefing))])
  }

  private static func table(_ briefing: Briefing) -> ReportTable {
    let words = briefing.words
    let card = briefing.result.card
    var rows = card.lines.map { row($0, briefing) }
    let total = card.score.map { briefing.score($0) } ?? Numerals.missing
    rows.append(
      .init(
        id: "total", emphasis: .total,
        cells: [
          .init(words("scorecard.total")), .init(""), .init(""), .init(""),
          .init(card.score == nil ? Numerals.missing : "100"),
          .init(
            card.grade.map { total + " · " + $0 } ?? total, exact: card.score?.fraction),
        ]))
    return ReportTable(
      id: "scorecard",
      columns: [
        .init(id: "kpi", title: words("column.kpi"), width: 2.2),
        .init(id: "actual", title: words("column.actual"), alignment: .trailing, width: 1.1),
        .init(id: "target", title: words("column.target"), alignment: .trailing, width: 1.1),
        .init(id: "bullet", title: words("column.bullet"), width: 1.7),
        .init(id: "weight", title: words("column.weight"), alignment: .trailing, width: 0.7),
        .init(id: "score", title: words("column.score"), alignment: .trailing, width: 0.9),
      ], rows: rows,
      notes: [notes(briefing).joined(separator: words("sentence.space"))])
  }

  private static func row(_ line: CardResult.Line, _ briefing: Briefing) -> ReportTable.Row {
    let counts = line.line.weight > .zero
    let kpi = briefing.kpi(line.line.kpi)
    var note: String?
    if case .notMeasured(let reason) = line.result.outcome {
      note = briefing.reason(reason)
    } else if let first = briefing.evaluation.firstDay, briefing.evaluation.comparesBeyondData(kpi)
    {
      note = briefing.words("reason.dataBegin", ["day": briefing.dates.day(first)])
    }
    let actual = line.result.value.map { briefing.worded($0, kpi) } ?? Numerals.missing
    let target = line.target.map { briefing.worded($0, kpi) }
    var tone = line.result.value == nil ? Tone.muted : .plain
    if let value = line.result.value, let level = line.target {
      tone = briefing.tone(value, against: level, kpi.direction)
    }
    return .init(
      id: kpi.id, emphasis: counts ? .normal : .muted,
      cells: [
        .init(briefing.kpiName(kpi.id), note: note),
        .init(actual, tone: tone, exact: line.result.value),
        .init(target ?? "", exact: line.target),
        bullet(line, kpi, briefing, text: actual, target: target, tone: tone),
        .init(counts ? weight(line, briefing) : Numerals.missing),
        .init(
          line.score.map { briefing.numerals.score($0, limits: [Score(100)]) } ?? Numerals.missing,
          tone: line.score == nil ? .muted : .plain, exact: line.score?.fraction),
      ])
  }

  private static func weight(_ line: CardResult.Line, _ briefing: Briefing) -> String {
    line.score == nil ? Numerals.missing : briefing.numerals.plain(line.effectiveWeight)
  }

  /// A bar from zero with the target as a mark, where both are above zero.
  private static func bullet(
    _ line: CardResult.Line, _ kpi: KPI, _ briefing: Briefing, text: String, target: String?,
    tone: Tone
  ) -> ReportTable.Cell {
    guard let level = line.target, level > .zero, let value = line.result.value else {
      return .init("")
    }
    let summary = target.map { text + " / " + $0 } ?? text
    let drawing = Bullet(
      title: briefing.kpiName(kpi.id), summary: summary, size: Size(110, 12),
      value: max(0, value.double), target: level.double, upper: level.double * 1.5,
      tone: ChartTone(rawValue: tone.rawValue) ?? .plain
    ).drawing(fonts: briefing.fonts)
    return .init(summary, drawing: drawing)
  }

  private static func notes(_ briefing: Briefing) -> [String] {
    let words = briefing.words
    let card = briefing.result.card
    var notes: [String] = []
    let (days, whole) = (briefing.evaluation.days.current, briefing.evaluation.period.days)
    if days.count < whole.count {
      notes.append(
        words("scorecard.running", ["days": "\(days.count)", "of": "\(whole.count)"]))
    }
    if !card.unmeasured.isEmpty, card.score != nil {
      let names = card.unmeasured.map { briefing.kpiName($0.line.kpi) }
      notes.append(
        words("scorecard.shared", ["kpis": names.joined(separator: words("method.list"))]))
    }
    if card.lines.contains(where: { $0.line.weight == .zero }) {
      notes.append(words("scorecard.information"))
    }
    notes.append(words("scorecard.bullet"))
    let bands = briefing.evaluation.policy.grades.map {
      words(
        "scorecard.band", ["grade": $0.grade, "from": briefing.numerals.plain($0.from.fraction)])
    }
    notes.append(
      words("scorecard.grades", ["bands": bands.joined(separator: words("method.list"))]))
    return notes
  }
}
