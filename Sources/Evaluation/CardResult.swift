import Quantities

/// A scorecard filled in for one rep, team or the organization.
///
/// There is one for everybody, so it keeps the total and what that was made from; lines are put
/// together when they are asked for.
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

  private let card: Scorecard
  private let results: KPIResults
  /// Assigned targets of the lines that are held to one, in the card's order.
  private let assigned: [Fraction?]
  /// Nil where no line that counts was measured.
  public let score: Score?
  public let grade: String?

  /// The card's lines, each time worked out anew.
  public var lines: [Line] { CardResult.lines(card, results, assigned: assigned) }

  /// Lines that count but were not measured.
  public var unmeasured: [Line] {
    lines.filter { $0.line.weight > .zero && $0.score == nil }
  }

  /// Fills in `card`; `results` has every KPI of the card, `tableTarget` the assigned targets.
  public init(
    _ card: Scorecard, policy: Policy, results: [String: KPIResult],
    tableTarget: (String) -> Fraction?
  ) {
    self.init(card, policy: policy, from: KPIResults(results), tableTarget: tableTarget)
  }

  init(
    _ card: Scorecard, policy: Policy, from results: KPIResults,
    tableTarget: (String) -> Fraction?
  ) {
    self.card = card
    self.results = results
    assigned = card.lines.filter { $0.target == .table }.map { tableTarget($0.kpi) }
    let lines = CardResult.lines(card, results, assigned: assigned)
    score = Score.weightedMean(
      lines.compactMap { line in line.score.map { ($0, line.line.weight) } })
    grade = score.flatMap { policy.grade(of: $0) }
  }

  private static func lines(
    _ card: Scorecard, _ results: KPIResults, assigned: [Fraction?]
  ) -> [Line] {
    // Plain loops: with closures over these values the optimizer of Swift 6.3.1 crashes.
    var filled: [Line] = []
    filled.reserveCapacity(card.lines.count)
    var next = 0
    for line in card.lines {
      var target: Fraction?
      switch line.target {
      case .none: break
      case .constant(let value): target = value
      case .table:
        target = assigned[next]
        next += 1
      }
      filled.append(
        Line(line, results[line.kpi] ?? KPIResult(.notMeasured(because: .noTarget)), target))
    }
    var counted = Fraction.zero
    for line in filled where line.score != nil { counted = counted + line.line.weight }
    for index in filled.indices where filled[index].score != nil {
      let weight = (filled[index].line.weight * Fraction(100)).divided(by: counted)
      filled[index].effectiveWeight = weight ?? .zero
    }
    return filled
  }
}

extension CardResult.Line {
  /// A line with its score; its share of the weights is not known yet.
  fileprivate init(_ line: Scorecard.Line, _ result: KPIResult, _ target: Fraction?) {
    self.line = line
    self.result = result
    self.target = target
    effectiveWeight = .zero
    if line.weight > .zero, let value = result.value {
      score = line.curve?.score(of: value, target: target)
    } else {
      score = nil
    }
  }
}
