import Quantities

/// A scorecard filled in for one rep, team or the organization.
///
/// There is one for everybody, so it holds only what is each one's own: the scorecard and the
/// results are the very ones that it was filled in from.
public struct CardResult: Sendable, Hashable {
  /// One line of the scorecard with what became of it.
  public struct Line: Sendable, Hashable {
    public let line: Scorecard.Line
    public let result: KPIResult
    fileprivate let entry: Entry

    /// The level it is held to, in the KPI's unit; nil where there is none.
    public var target: Fraction? { entry.target }
    /// Nil where the line does not count or was not measured.
    public var score: Score? { entry.score }
    /// Its share of the score, of 100, after lines that were not measured have shared out theirs.
    public var effectiveWeight: Fraction { entry.effectiveWeight }
  }

  /// What a line does not have from the scorecard or the results.
  fileprivate struct Entry: Sendable, Hashable {
    let target: Fraction?
    let score: Score?
    var effectiveWeight: Fraction
  }

  private let card: Scorecard
  private let results: [String: KPIResult]
  /// For each line of the scorecard.
  private let entries: [Entry]
  /// Nil where no line that counts was measured.
  public let score: Score?
  public let grade: String?

  /// The lines in the scorecard's order, put together anew each time.
  public var lines: [Line] {
    zip(card.lines, entries).map {
      Line(line: $0, result: CardResult.result($0.kpi, results), entry: $1)
    }
  }

  /// Lines that count but were not measured.
  public var unmeasured: [Line] {
    lines.filter { $0.line.weight > .zero && $0.score == nil }
  }

  /// Fills in `card`; `results` has every KPI of the card, `tableTarget` the assigned targets.
  public init(
    _ card: Scorecard, policy: Policy, results: [String: KPIResult],
    tableTarget: (String) -> Fraction?
  ) {
    self.card = card
    self.results = results
    // Plain loops: with closures over these values the optimizer of Swift 6.3.1 crashes.
    var filled: [Entry] = []
    filled.reserveCapacity(card.lines.count)
    for line in card.lines {
      filled.append(Entry(line, CardResult.result(line.kpi, results), tableTarget))
    }
    var counted = Fraction.zero
    var scores: [(score: Score, weight: Fraction)] = []
    for index in filled.indices {
      guard let score = filled[index].score else { continue }
      counted = counted + card.lines[index].weight
      scores.append((score, card.lines[index].weight))
    }
    for index in filled.indices where filled[index].score != nil {
      let weight = (card.lines[index].weight * Fraction(100)).divided(by: counted)
      filled[index].effectiveWeight = weight ?? .zero
    }
    entries = filled
    score = Score.weightedMean(scores)
    grade = score.flatMap { policy.grade(of: $0) }
  }

  private static func result(_ kpi: String, _ results: [String: KPIResult]) -> KPIResult {
    results[kpi] ?? KPIResult(.notMeasured(because: .noTarget))
  }
}

extension CardResult.Entry {
  /// A line with its score; its share of the weights is not known yet.
  fileprivate init(
    _ line: Scorecard.Line, _ result: KPIResult, _ tableTarget: (String) -> Fraction?
  ) {
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
