import Charts
import Drawings
import Evaluation
import Quantities

extension Section {
  /// More panels than this are no longer legible.
  private static let mostTrends = 12
  /// Of so many months each, the last ones are compared with those before.
  private static let compared = 3

  /// Whether the subject's members have a panel each, of a team that is neither one person nor too
  /// large.
  static func tellsTrends(of members: [SubjectResult], _ briefing: Briefing) -> Bool {
    briefing.subject.audience == .team && (2...mostTrends).contains(members.count)
      && briefing.reason(of: .salesAmount) == nil
  }

  /// Twelve months of every member's sales on one scale.
  static func memberTrends(_ briefing: Briefing, of members: [SubjectResult]) -> Figure {
    let (words, numerals, evaluation) = (briefing.words, briefing.numerals, briefing.evaluation)
    let months = evaluation.months.trailing
    var growing = 0
    var all = [Fraction.zero]
    let panels = members.map { member in
      let sales = months.map {
        evaluation.months.sales(in: $0, subject: evaluation.slot(of: member.subject))
      }
      let targets = months.map {
        evaluation.target(KPI.salesAmount.id, of: member.subject, in: elapsed($0, briefing))
      }
      // A month that still runs would look like a decline.
      let over = zip(months, sales).filter { $0.0.lastDay <= evaluation.asOf }.map(\.1)
      let recent = over.suffix(compared).reduce(Fraction.zero, +)
      let before = over.dropLast(compared).suffix(compared).reduce(Fraction.zero, +)
      if recent > before { growing += 1 }
      all += sales + targets.compactMap { $0 }
      return SmallMultiples.Panel(
        label: briefing.edition.name(of: member.subject), values: sales.map(\.double),
        valueLabel: sales.last.map { numerals.money($0) } ?? "",
        targets: targets.map { $0?.double })
    }
    let title = words("trends.title", ["name": briefing.name])
    let round = Tick.rounds(within: all.map(\.double), atMost: 2).last { $0 > 0 }
    let chart = SmallMultiples(
      title: title,
      summary: words(
        "trends.summary",
        [
          "list": panels.map {
            words("mix.item", ["label": $0.label, "value": $0.valueLabel])
          }.joined(separator: words("method.list"))
        ]),
      width: Figure.points(of: .full), panels: panels,
      firstLabel: months.first.map { briefing.dates.shortMonth($0) } ?? "",
      lastLabel: months.last.map { briefing.dates.shortMonth($0) } ?? "",
      tick: round.map { Tick($0, numerals.money(Fraction(Int128($0.rounded())))) },
      actualName: words("trend.actual"), targetName: words("trend.target"))
    return Figure(
      id: "trends", title: title,
      message: words(
        "trends.message", ["of": "\(members.count)", "growing": "\(growing)"]),
      width: .full, drawing: chart.drawing(fonts: briefing.fonts))
  }
}
