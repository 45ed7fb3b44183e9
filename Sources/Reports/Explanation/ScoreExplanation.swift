import Drawings
import Evaluation
import Quantities

extension Edition {
  /// How the score, grade and rank of `subject` came about, as lines of plain text for a terminal;
  /// nil where there is no such subject.
  public func scoreExplanation(of subject: Subject) -> String? {
    results[subject].map {
      ScoreExplanation(
        briefing: Briefing(edition: self, result: $0, fonts: FixedWidthFonts())
      ).text
    }
  }
}

/// Words how a scorecard's lines, adjustments and peers made a score, a grade and a rank.
///
/// How one line came to its value and points is told by `Explaining`.
struct ScoreExplanation {
  let briefing: Briefing

  private var words: WordList { briefing.words }
  private var numerals: Numerals { briefing.numerals }
  private var card: CardResult { briefing.result.card }

  var text: String {
    let colon = words("explain.colon")
    var lines = [
      [briefing.name, words("explain.score"), briefing.periodText].joined(separator: " · "), "",
      total, words("explain.card") + colon + briefing.result.cardName, "",
    ]
    lines += ScoreExplanation.aligned(summands)
    lines += ["", ScorecardNotes(briefing: briefing).basis]
    if let rank { lines.append(rank) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var total: String {
    guard let score = card.score else { return words("explain.noScore") }
    return briefing.score(score) + (card.grade.map { " · " + $0 } ?? "")
  }

  private typealias Summand = (points: String, said: String)

  /// What adds up to the score: lines, what a limit takes off bonuses, adjustments.
  private var summands: [Summand] {
    var summands: [Summand] = []
    var sum = Fraction.zero
    for line in card.lines where line.line.weight > .zero || line.line.bonus != nil {
      summands.append((line.points.map(points) ?? Numerals.missing, said(line)))
      sum = sum + (line.points ?? .zero)
    }
    if let unadjusted = card.unadjusted {
      if case .months(let count) = card.basis {
        // The lines tell the whole period; the score is not theirs.
        summands = [
          (points(unadjusted.fraction), words("explain.months", ["count": "\(count)"]))
        ]
      } else if sum != unadjusted.fraction {
        summands.append((points(unadjusted.fraction - sum), words("explain.bonusLimit")))
      }
    }
    for adjustment in card.adjustments {
      summands.append((points(adjustment.points), said(adjustment)))
    }
    if let score = card.score { summands.append((points(score.fraction), words("explain.sum"))) }
    return summands
  }

  private func points(_ value: Fraction) -> String {
    numerals.exact(Fraction(value.rounded(scale: 10_000), 10_000))
  }

  private func said(_ line: CardResult.Line) -> String {
    let name = "\(briefing.kpiName(line.line.kpi)) (\(line.line.kpi))"
    guard let score = line.score else {
      return name + words("explain.colon") + (briefing.reason(of: line) ?? "")
    }
    let key = line.line.bonus == nil ? "explain.summand" : "explain.summand.bonus"
    return words(
      key,
      [
        "kpi": name, "score": points(score.fraction),
        "weight": numerals.exact(line.line.bonus ?? line.effectiveWeight),
      ])
  }

  private func said(_ adjustment: Adjustment) -> String {
    words(
      "explain.adjustment",
      [
        "reason": Direction.plain(adjustment.reason), "author": Direction.plain(adjustment.author),
        "place": "\(adjustment.place)",
      ])
  }

  /// Who it is placed among, and where; nil for the organization, which has no peers.
  private var rank: String? {
    if briefing.subject == .organization { return nil }
    let group = briefing.result.standing.map { briefing.edition.name(of: $0.group) }
    return [group, briefing.place].compactMap { $0 }.joined(separator: words("explain.colon"))
  }

  private static func aligned(_ summands: [Summand]) -> [String] {
    let width = summands.map(\.points.count).max() ?? 0
    return summands.map { points, said in
      "  " + String(repeating: " ", count: width - points.count) + points + "  " + said
    }
  }
}
