import Evaluation
import Quantities

extension Section {
  /// How it went, in a sentence or two, the score and the figures that matter most.
  @Sendable static func headline(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let card = briefing.result.card
    return Section(
      id: "headline", title: words("section.headline"),
      content: [
        .headline(
          Headline(
            message: message(briefing),
            score: card.score.map { briefing.score($0) } ?? Numerals.missing,
            scoreLabel: words("headline.score"), grade: card.grade ?? Numerals.missing,
            gradeLabel: words("headline.grade"),
            figures: [
              sales(briefing), attainment(briefing), growth(briefing), place(briefing),
            ]))
      ])
  }

  private static func message(_ briefing: Briefing) -> String {
    let (words, numerals) = (briefing.words, briefing.numerals)
    let results = briefing.result.results
    if let reason = briefing.reason(of: .salesAmount) {
      let said = words(
        "headline.notMeasured", ["period": briefing.periodText, "reason": reason])
      return [words.sentence([said]), words.sentence(extremes(briefing))]
        .filter { !$0.isEmpty }.joined(separator: words("sentence.space"))
    }
    let sales = briefing.total(.salesAmount)
    if sales == .zero, results[KPI.orders.id]?.value == .zero {
      return words.sentence([words("headline.noOrders", ["period": briefing.periodText])])
    }
    var clauses = [
      words(
        "headline.sales", ["period": briefing.periodText, "sales": numerals.money(sales)])
    ]
    clauses.append(attained(briefing, sales: sales))
    if let growth = results[KPI.growthYearAgo.id]?.value {
      clauses.append(words("headline.growth", ["change": numerals.change(growth)]))
    }
    return [words.sentence(clauses), words.sentence(extremes(briefing))]
      .filter { !$0.isEmpty }.joined(separator: words("sentence.space"))
  }

  private static func attained(_ briefing: Briefing, sales: Fraction) -> String {
    let (words, numerals) = (briefing.words, briefing.numerals)
    let target = briefing.evaluation.target(
      KPI.salesAmount.id, of: briefing.subject, in: briefing.evaluation.days.current)
    guard let target, let attainment = briefing.result.results[KPI.targetAttainment.id]?.value
    else { return briefing.reason(of: .targetAttainment) ?? words("headline.noTarget") }
    let gap = sales - target
    if gap == .zero { return words("headline.attained.even") }
    return words(
      gap > .zero ? "headline.attained.over" : "headline.attained.under",
      [
        "attainment": numerals.percent(attainment),
        "gap": numerals.money(gap > .zero ? gap : -gap),
      ])
  }

  /// The best and the worst scored KPI; the first of equals in the card's order.
  private static func extremes(_ briefing: Briefing) -> [String] {
    let scored = briefing.result.card.lines.filter { $0.line.bonus == nil }
      .compactMap { line in line.score.map { (line, $0) } }
    guard let first = scored.first else { return [briefing.words("headline.notScored")] }
    func said(_ key: String, _ entry: (CardResult.Line, Score)) -> String {
      briefing.words(
        key,
        [
          "kpi": briefing.kpiName(entry.0.line.kpi),
          "score": briefing.numerals.score(entry.1),
        ])
    }
    let best = scored.dropFirst().reduce(first) { $1.1 > $0.1 ? $1 : $0 }
    let worst = scored.dropFirst().reduce(first) { $1.1 < $0.1 ? $1 : $0 }
    if scored.count == 1 { return [said("headline.onlyScored", first)] }
    if best.1 == worst.1 { return [] }
    return [said("headline.best", best), said("headline.worst", worst)]
  }

  private static func sales(_ briefing: Briefing) -> KeyFigure {
    if let reason = briefing.reason(of: .salesAmount) {
      return KeyFigure(
        label: briefing.words("key.sales"), value: Numerals.missing, comparison: reason,
        tone: .muted)
    }
    let results = briefing.result.results
    let growth = results[KPI.growthPrevious.id]?.value
    return KeyFigure(
      label: briefing.words("key.sales"),
      value: briefing.numerals.money(
        briefing.total(.salesAmount)),
      comparison: growth.map {
        briefing.words("key.previous", ["change": briefing.numerals.change($0)])
      },
      tone: growth.map { briefing.tone($0, against: .zero, .up) } ?? .plain)
  }

  private static func attainment(_ briefing: Briefing) -> KeyFigure {
    let (words, numerals) = (briefing.words, briefing.numerals)
    var figure = KeyFigure(
      label: words("key.attainment"), value: Numerals.missing, comparison: words("key.noTarget"),
      tone: .muted)
    let target = briefing.evaluation.target(
      KPI.salesAmount.id, of: briefing.subject, in: briefing.evaluation.days.current)
    if let reason = briefing.reason(of: .targetAttainment) {
      figure.comparison = reason
    } else if let target {
      figure.comparison = words("key.target", ["target": numerals.money(target)])
    }
    if let value = briefing.result.results[KPI.targetAttainment.id]?.value {
      figure.value = numerals.percent(value)
      figure.tone = briefing.tone(value, against: .one, .up)
    }
    return figure
  }

  private static func growth(_ briefing: Briefing) -> KeyFigure {
    let (words, numerals) = (briefing.words, briefing.numerals)
    var figure = KeyFigure(
      label: words("key.growth"), value: Numerals.missing,
      comparison: briefing.reason(of: .growthYearAgo), tone: .muted)
    if let value = briefing.result.results[KPI.growthYearAgo.id]?.value {
      let before = briefing.total(.salesAmount, at: .yearAgo)
      figure.value = numerals.change(value)
      figure.comparison = words("key.before", ["amount": numerals.money(before)])
      figure.tone = briefing.tone(value, against: .zero, .up)
    }
    return figure
  }

  /// The rank, or for the organization its margin, which it does not share with peers.
  private static func place(_ briefing: Briefing) -> KeyFigure {
    briefing.subject == .organization ? margin(briefing) : rank(briefing)
  }

  private static func margin(_ briefing: Briefing) -> KeyFigure {
    var figure = KeyFigure(
      label: briefing.words("key.margin"), value: Numerals.missing,
      comparison: briefing.reason(of: .grossMargin), tone: .muted)
    if let value = briefing.result.results[KPI.grossMargin.id]?.value {
      figure.value = briefing.numerals.percent(value)
      figure.tone = .plain
    }
    return figure
  }

  private static func rank(_ briefing: Briefing) -> KeyFigure {
    let words = briefing.words
    guard let standing = briefing.result.standing else {
      return KeyFigure(
        label: words("key.rank"), value: Numerals.missing,
        comparison: unranked(briefing), tone: .muted)
    }
    var figure = KeyFigure(
      label: words("key.rank"),
      value: words("key.rank.value", ["rank": standing.told, "of": "\(standing.of)"]),
      comparison: nil)
    // A place among others is nothing to compare with.
    if let before = briefing.result.previous?.standing, before.group == standing.group {
      figure.comparison = words("key.previousRank", ["rank": "\(before.rank)"])
      if before.rank != standing.rank {
        figure.tone = before.rank > standing.rank ? .good : .bad
      }
    }
    return figure
  }
  private static func unranked(_ briefing: Briefing) -> String {
    switch briefing.result.unranked {
    case .left: briefing.words("key.left")
    case .smallSample: briefing.words("key.smallSample")
    case .tooLittleMeasured: briefing.words("key.tooLittle")
    case .noScore, nil: briefing.words("key.notRanked")
    }
  }
}
