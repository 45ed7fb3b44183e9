import Charts
import Drawings
import Evaluation
import Quantities

extension Section {
  /// How many lines must have peers for a profile to say something.
  private static let fewestCompared = 3

  /// A rep's scores on the lines of the card among those of peers, who stay unnamed; nil where too
  /// few lines have enough peers.
  static func profile(_ briefing: Briefing) -> Figure? {
    let (words, numerals) = (briefing.words, briefing.numerals)
    let lines = briefing.result.card.lines.filter {
      $0.line.weight > .zero && $0.line.bonus == nil
    }
    let spreads = lines.map {
      briefing.edition.peerScores.spread(of: $0.line.kpi, in: briefing.result.group)
    }
    guard spreads.count(where: { $0 != nil }) >= fewestCompared else { return nil }
    func score(_ score: Score) -> String { numerals.score(score, limits: [Score(100)]) }
    let rows = zip(lines, spreads).map { line, spread in
      DotProfile.Row(
        label: briefing.kpiName(line.line.kpi), value: line.score?.fraction.double,
        valueLabel: line.score.map(score) ?? "", median: spread?.median.double,
        middle: spread.map { $0.low.double...$0.high.double })
    }
    let list = zip(rows, spreads).map { row, spread in
      var values = [
        "label": row.label, "value": row.value == nil ? Numerals.missing : row.valueLabel,
      ]
      guard let spread else { return words("mix.item", values) }
      values["median"] = score(Score(spread.median))
      return words("profile.item", values)
    }
    let compared = zip(lines, spreads).compactMap { line, spread -> Bool? in
      line.score.flatMap { score in spread.map { score.fraction >= $0.median } }
    }
    let title = words("profile.title", ["name": briefing.name, "period": briefing.periodText])
    let most = rows.reduce(100) { max($0, $1.value ?? 0, $1.middle?.upperBound ?? 0) }
    let chart = DotProfile(
      title: title,
      summary: words("profile.summary", ["list": list.joined(separator: words("method.list"))]),
      width: Figure.points(of: .full), rows: rows, scale: 0...most,
      ticks: [0, 50, 100].map { .init(Double($0), "\($0)") }, ownName: words("profile.own"),
      medianName: words("profile.median"), middleName: words("profile.middle"))
    return Figure(
      id: "profile", title: title,
      message: words(
        "profile.message",
        ["of": "\(compared.count)", "high": "\(compared.count { $0 })"]),
      width: .full, drawing: chart.drawing(fonts: briefing.fonts))
  }
}
