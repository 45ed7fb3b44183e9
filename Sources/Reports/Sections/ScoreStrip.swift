import Charts
import Drawings
import Evaluation
import Quantities

extension Section {
  /// As many must have a score for their spread to say something.
  private static let fewestScores = 3
  /// More dots than this are a cloud, and make pages large.
  private static let mostScores = 200

  /// How the scores of `people` spread, with the subject's own marked; nil where too few or too many
  /// have one.
  ///
  /// - Parameter areNamed: whether others than the subject are named.
  static func scoreStrip(
    _ briefing: Briefing, of people: [SubjectResult], group: String, areNamed: Bool
  ) -> Figure? {
    let (words, edition) = (briefing.words, briefing.edition)
    guard people.count <= mostScores else { return nil }
    let scored = people.filter { $0.standing != nil && $0.card.score != nil }
    let scores = scored.compactMap { $0.card.score?.fraction }
    guard scored.count >= fewestScores, let median = scores.sorted().quantile(Fraction(1, 2)),
      let low = scores.min(), let high = scores.max()
    else { return nil }
    func told(_ score: Fraction) -> String { briefing.score(Score(score)) }
    let own = scored.first { $0.subject == briefing.subject }?.card.score?.fraction
    let values = [
      "name": briefing.name, "own": own.map(told) ?? "", "median": told(median),
      "low": told(low), "high": told(high), "of": "\(scored.count)",
    ]
    let title = words("strip.title", ["group": group, "period": briefing.periodText])
    let chart = StripPlot(
      title: title, summary: words("strip.summary", values),
      size: Size(Figure.points(of: .half), 110),
      dots: scored.map { result in
        let isOwn = result.subject == briefing.subject
        return .init(
          label: areNamed || isOwn ? edition.name(of: result.subject) : "",
          value: result.card.score?.fraction.double, isOwn: isOwn)
      },
      ticks: Tick.rounds(within: scores.map(\.double)).map {
        Tick($0, briefing.numerals.plain(Fraction(Int128(($0 * 100).rounded()), 100)))
      },
      median: Tick(median.double, words("strip.median", ["median": told(median)])))
    return Figure(
      id: "strip", title: title,
      message: own == nil ? words("strip.message", values) : briefing.place,
      width: .half, drawing: chart.drawing(fonts: briefing.fonts))
  }
}
