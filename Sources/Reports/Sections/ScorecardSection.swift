import Charts
import Drawings
import Evaluation
import Quantities

extension Section {
  /// Every line of the card: actual, target, both as a bullet, weight and score.
  @Sendable static func scorecard(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let card = briefing.result.card
    let scored = card.lines.filter { $0.score != nil && $0.line.bonus == nil }
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
    var rows: [ReportTable.Row] = []
    if card.dimensions.isEmpty {
      rows = card.lines.map { row($0, briefing) }
    } else {
      for (index, part) in card.parts.enumerated() {
        rows.append(group(part, index, briefing))
        rows += part.lines.map { row($0, briefing) }
      }
    }
    rows += adjustments(briefing)
    let total = card.score.map { briefing.score($0) } ?? Numerals.missing
    rows.append(
      .init(
        id: "total", emphasis: .total,
        cells: cells(
          words("scorecard.total"), weight: card.score == nil ? Numerals.missing : "100",
          card.grade.map { total + " · " + $0 } ?? total, exact: card.score?.fraction)))
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
      notes: [ScorecardNotes(briefing: briefing).text])
  }

  /// A row without a KPI.
  private static func cells(
    _ name: String, note: String? = nil, weight: String = "", _ score: String,
    exact: Fraction? = nil
  ) -> [ReportTable.Cell] {
    [
      .init(name, note: note), .init(""), .init(""), .init(""), .init(weight),
      .init(score, exact: exact),
    ]
  }

  private static func group(_ part: CardResult.Part, _ index: Int, _ briefing: Briefing)
    -> ReportTable.Row
  {
    let title = Direction.plain(part.dimension.title(briefing.words.language))
    let score = part.score.map { briefing.numerals.score($0, limits: [Score(100)]) }
    let weight = part.score.map { _ in briefing.numerals.plain(part.effectiveWeight) }
    return .init(
      id: "dimension-\(index + 1)", emphasis: .group,
      cells: cells(
        title, weight: weight ?? Numerals.missing, score ?? Numerals.missing,
        exact: part.score?.fraction))
  }

  /// What the lines come to, and the points that were given or taken by hand; none where no points
  /// were.
  private static func adjustments(_ briefing: Briefing) -> [ReportTable.Row] {
    let (words, card) = (briefing.words, briefing.result.card)
    guard !card.adjustments.isEmpty, let before = card.unadjusted else { return [] }
    var rows: [ReportTable.Row] = [
      .init(
        id: "unadjusted",
        cells: cells(
          words("scorecard.unadjusted"), briefing.score(before), exact: before.fraction))
    ]
    for (index, adjustment) in card.adjustments.enumerated() {
      let kpi = adjustment.kpi.flatMap { briefing.evaluation.catalogue.kpi($0) }
      rows.append(
        .init(
          id: "adjustment-\(index + 1)",
          cells: cells(
            kpi.map { words("scorecard.adjustment.kpi", ["kpi": briefing.kpiName($0.id)]) }
              ?? words("scorecard.adjustment"),
            note: words(
              "scorecard.adjustment.note",
              [
                "reason": Direction.plain(adjustment.reason),
                "author": Direction.plain(adjustment.author),
              ]), briefing.numerals.signedPlain(adjustment.points), exact: adjustment.points)))
    }
    return rows
  }

  private static func row(_ line: CardResult.Line, _ briefing: Briefing) -> ReportTable.Row {
    let counts = line.line.weight > .zero || line.line.bonus != nil
    let kpi = briefing.kpi(line.line.kpi)
    var note: String?
    if let reason = briefing.reason(of: line) {
      note = reason
    } else if let first = briefing.evaluation.firstDay, briefing.evaluation.comparesBeyondData(kpi)
    {
      note = briefing.words("reason.dataBegin", ["day": briefing.dates.day(first)])
    } else {
      note = certainty(line, kpi, briefing)
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
        counts ? weight(line, briefing) : .init(Numerals.missing),
        score(line, briefing),
      ])
  }

  /// That there are few cases, and what a rep's rate is likely to be, given those of the group.
  private static func certainty(_ line: CardResult.Line, _ kpi: KPI, _ briefing: Briefing)
    -> String?
  {
    let (words, numerals) = (briefing.words, briefing.numerals)
    var sample: String?
    if line.result.isSmallSample { sample = line.result.sample.map { numerals.full($0, .count) } }
    guard
      let drawn = briefing.edition.rates.posterior(
        of: kpi.id, for: briefing.result, in: briefing.evaluation)
    else { return sample.map { words("scorecard.small", ["count": $0]) } }
    var values = [
      "rate": numerals.percent(drawn.mean), "low": numerals.wholePercent(drawn.interval.low),
      "high": numerals.wholePercent(drawn.interval.high),
    ]
    guard let sample else { return words("scorecard.drawn", values) }
    values["count"] = sample
    return words("scorecard.drawnSmall", values)
  }

  private static func weight(_ line: CardResult.Line, _ briefing: Briefing)
    -> ReportTable.Cell
  {
    if let most = line.line.bonus {
      return .init(
        briefing.words("scorecard.bonus"),
        note: briefing.words("scorecard.bonus.most", ["most": briefing.numerals.plain(most)]))
    }
    return .init(
      line.score == nil ? Numerals.missing : briefing.numerals.plain(line.effectiveWeight))
  }

  /// The line's score, or the points that a bonus adds.
  private static func score(_ line: CardResult.Line, _ briefing: Briefing) -> ReportTable.Cell {
    guard let score = line.score else { return .init(Numerals.missing, tone: .muted) }
    if line.line.bonus != nil, let points = line.points {
      return .init(briefing.numerals.signedPlain(points), exact: points)
    }
    return .init(
      briefing.numerals.score(score, limits: [Score(100)]), exact: score.fraction)
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
}
