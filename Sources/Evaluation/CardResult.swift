import Quantities

/// A scorecard filled in for one rep, team or the organization.
public struct CardResult: Sendable, Hashable {
  public struct Line: Sendable, Hashable {
    public let line: Scorecard.Line
    public let result: KPIResult
    /// The level it is held to, in the KPI's unit; nil where there is none.
    public let target: Fraction?
    /// Nil where the line does not count or was not measured.
    public let score: Score?
    /// Its share of the score, of 100, after lines that were not measured have shared out theirs.
    public let effectiveWeight: Fraction
  }

  public let lines: [Line]
  /// Nil where no line that counts was measured.
  public let score: Score?
  public let grade: String?

  /// Lines that count but were not measured.
  public var unmeasured: [Line] {
    lines.filter { $0.line.weight > .zero && $0.score == nil }
  }

  /// Fills in `card`; `results` has every KPI of the card, `tableTarget` the assigned targets.
  public init(
    _ card: Scorecard, policy: Policy, results: [String: KPIResult],
    tableTarget: (String) -> Fraction?
  ) {
    let drafts = card.lines.map { line -> (Scorecard.Line, KPIResult, Fraction?, Score?) in
      let result = results[line.kpi] ?? KPIResult(.notMeasured(because: .noTarget))
      let target: Fraction? =
        switch line.target {
        case .none: nil
        case .constant(let value): value
        case .table: tableTarget(line.kpi)
        }
      let score =
        line.weight > .zero
        ? result.value.flatMap { line.curve?.score(of: $0, target: target) } : nil
      return (line, result, target, score)
    }
    let counted = drafts.filter { $0.3 != nil }.reduce(Fraction.zero) { $0 + $1.0.weight }
    lines = drafts.map { line, result, target, score in
      let weight = score == nil ? nil : (line.weight * 100).divided(by: counted)
      return Line(
        line: line, result: result, target: target, score: score,
        effectiveWeight: weight ?? .zero)
    }
    score = Score.weightedMean(
      drafts.compactMap { line, _, _, score in score.map { ($0, line.weight) } })
    grade = score.flatMap { policy.grade(of: $0) }
  }
}
