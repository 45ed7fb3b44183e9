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
    public fileprivate(set) var effectiveWeight: Fraction
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
    // Plain loops: with closures over these values the optimizer of Swift 6.3.1 crashes.
    var filled: [Line] = []
    for line in card.lines {
      filled.append(
        Line(line, results[line.kpi] ?? KPIResult(.notMeasured(because: .noTarget)), tableTarget))
    }
    var counted = Fraction.zero
    for line in filled where line.score != nil { counted = counted + line.line.weight }
    for index in filled.indices where filled[index].score != nil {
      let weight = (filled[index].line.weight * Fraction(100)).divided(by: counted)
      filled[index].effectiveWeight = weight ?? .zero
    }
    lines = filled
    score = Score.weightedMean(
      filled.compactMap { line in line.score.map { ($0, line.line.weight) } })
    grade = score.flatMap { policy.grade(of: $0) }
  }
}

extension CardResult.Line {
  /// A line with its score; its share of the weights is not known yet.
  fileprivate init(
    _ line: Scorecard.Line, _ result: KPIResult, _ tableTarget: (String) -> Fraction?
  ) {
    self.line = line
    self.result = result
    switch line.target {
    case .none: target = nil
    case .constant(let value): target = value
    case .table: target = tableTarget(line.kpi)
    }
    effectiveWeight = .zero
    if line.weight > .zero, let value = result.value {
      score = line.curve?.score(of: value, target: target)
    } else {
      score = nil
    }
  }
}
