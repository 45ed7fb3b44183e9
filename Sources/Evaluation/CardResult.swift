import Quantities

/// A scorecard filled in for one rep, team or the organization.
///
/// There is one for everybody, so it keeps the total and what that was made from; lines are put
/// together when they are asked for.
public struct CardResult: Sendable, Hashable {
  /// What the score was made from.
  public enum Basis: Sendable, Hashable {
    /// The lines, measured over the whole period.
    case lines
    /// The mean of this many months' scores; lines still tell the whole period.
    case months(Int)
  }

  let card: Scorecard
  private let results: KPIResults
  /// Of the lines whose levels do not stand in the card, in the card's order.
  private let levels: [Level]
  /// Before manual adjustments; nil where no line that counts was measured.
  public let unadjusted: Score?
  /// Nil where no line that counts was measured.
  public let score: Score?
  /// Where the score may lie by chance: every line at the worse and at the better end of its
  /// KPI's interval. Nil where there is no score; one point where no line has an interval.
  public let interval: ClosedRange<Score>?
  /// What bonus lines added or took off, of the score's 100 and more.
  public let bonus: Fraction
  public let adjustments: [Adjustment]
  public let basis: Basis
  /// The share of the weights, 0...1, that was measured.
  public let measuredShare: Fraction
  /// What of it rests on enough cases.
  public let sureShare: Fraction
  /// The grade by score or place, before any veto.
  public private(set) var earnedGrade: String?
  public private(set) var grade: String?
  public private(set) var gradeBasis = GradeBasis.bands

  public var dimensions: [Scorecard.Dimension] { card.dimensions }
  /// The most that all bonus lines together add; nil where only each has its own limit.
  public var bonusMost: Fraction? { card.bonusMost }

  /// The card's lines, each time worked out anew.
  public var lines: [Line] {
    var next = 0
    return CardResult.lines(card, results) { _ in
      next += 1
      return levels[next - 1]
    }
  }

  /// Lines that count but were not measured.
  public var unmeasured: [Line] {
    lines.filter { $0.line.weight > .zero && $0.score == nil }
  }

  /// Lines whose condition forbids a better grade.
  public var vetoes: [Line] { lines.filter(\.isVetoed) }

  /// Fills in `card`; `results` has every KPI of the card, `tableTarget` the assigned targets.
  public init(
    _ card: Scorecard, policy: Policy, results: [String: KPIResult],
    tableTarget: @escaping (String) -> Fraction?
  ) {
    self.init(card, policy: policy, from: KPIResults(results), Levels(table: tableTarget))
  }

  /// - Parameters:
  ///   - months: the scores of the months that the score is the mean of; nil where it follows
  ///     from the lines.
  ///   - reliability: how sure a result is.
  init(
    _ card: Scorecard, policy: Policy, from results: KPIResults, _ levels: Levels,
    adjustments: [Adjustment] = [], months: [Score?]? = nil,
    reliability: (KPIResult) -> Reliability = { _ in Reliability() }
  ) {
    self.card = card
    self.results = results
    self.adjustments = adjustments
    var found: [Level] = []
    let lines = CardResult.lines(card, results) { line in
      found.append(levels.level(of: line, results.kpi(line.kpi)))
      return found[found.count - 1]
    }
    self.levels = found
    var (low, high, isUnsure) = ([Score?](), [Score?](), false)
    var (all, counted, sure) = (Fraction.zero, Fraction.zero, Fraction.zero)
    for line in lines {
      let reliability = line.result.value == nil ? Reliability() : reliability(line.result)
      let ends = line.scores(within: reliability.interval)
      low.append(ends?.lowerBound)
      high.append(ends?.upperBound)
      if let ends, ends.lowerBound < ends.upperBound { isUnsure = true }
      all = all + line.line.weight
      guard line.score != nil else { continue }
      counted = counted + line.line.weight
      if !reliability.isSmallSample { sure = sure + line.line.weight }
    }
    measuredShare = counted.divided(by: all) ?? .zero
    sureShare = sure.divided(by: all) ?? .zero

    let extra = adjustments.reduce(Fraction.zero) { $0 + $1.points }
    let scored = lines.map(\.score)
    let months = months.map { $0.compactMap { $0 } } ?? []
    if months.isEmpty {
      basis = .lines
      bonus = card.bonus(scored)
      unadjusted = card.score(scored)
    } else {
      basis = .months(months.count)
      bonus = .zero
      unadjusted = Score.weightedMean(months.map { ($0, .one) })
    }
    score = unadjusted.map { Score($0.fraction + extra) }
    if isUnsure, case .lines = basis, let least = card.score(low), let most = card.score(high) {
      interval = Score(least.fraction + extra)...Score(most.fraction + extra)
    } else {
      interval = score.map { $0...$0 }
    }
    settle(score.flatMap { policy.grade(of: $0) }, .bands, policy)
  }

  /// Gives the card the grade it has earned, or a worse one where a veto says so.
  mutating func settle(_ earned: String?, _ basis: GradeBasis, _ policy: Policy) {
    earnedGrade = earned
    gradeBasis = basis
    grade = earned
    guard card.lines.contains(where: { $0.veto != nil }) else { return }
    for line in card.lines {
      guard let veto = line.veto, let value = results[line.kpi]?.value, veto.isMet(by: value)
      else { continue }
      grade = policy.worse(grade, veto.grade)
    }
  }

  private static func lines(
    _ card: Scorecard, _ results: KPIResults, level: (Scorecard.Line) -> Level
  ) -> [Line] {
    // Plain loops: with closures over these values the optimizer of Swift 6.3.1 crashes.
    var filled: [Line] = []
    filled.reserveCapacity(card.lines.count)
    for line in card.lines {
      var found = Level.none
      switch line.target {
      case .none: break
      case .constant(let value): found = .set(value)
      case .table, .since, .peers: found = level(line)
      }
      filled.append(
        Line(
          line, results[line.kpi] ?? KPIResult(.notMeasured(because: .noTarget)), found,
          results.kpi(line.kpi)?.direction ?? .up))
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
