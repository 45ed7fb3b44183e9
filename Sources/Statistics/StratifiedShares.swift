/// How the shares of two groups differ within the same strata, such as those of the same people on
/// two kinds of days.
///
/// What differs between strata, such as how able people are, plays no part: Cochran (1954), Mantel
/// and Haenszel (1959), without continuity correction.
///
///     StratifiedShares([
///       .init(first: (part: 8, of: 10), second: (part: 5, of: 10)),
///       .init(first: (part: 3, of: 10), second: (part: 1, of: 10)),
///     ])?.difference   // 0.25
public struct StratifiedShares: Sendable, Hashable {
  /// What both groups did in one stratum.
  public struct Stratum: Sendable {
    public let first: (part: Double, of: Double)
    public let second: (part: Double, of: Double)

    public init(first: (part: Double, of: Double), second: (part: Double, of: Double)) {
      self.first = first
      self.second = second
    }
  }

  /// The first share less the second, between −1 and 1: a mean over strata with the weights of
  /// Mantel and Haenszel, n₁ · n₂ ÷ (n₁ + n₂).
  public let difference: Double
  /// How likely a difference as large comes about by chance, on either side.
  public let chance: Double

  /// Nil where no stratum has both groups, or all cases of each stratum are alike.
  public init?(_ strata: [Stratum]) {
    var (excess, variance, sum, weights) = (0.0, 0.0, 0.0, 0.0)
    for stratum in strata {
      let (a, b) = (stratum.first, stratum.second)
      guard a.of > 0, b.of > 0 else { continue }
      let (all, parts) = (a.of + b.of, a.part + b.part)
      excess += a.part - a.of * parts / all
      variance += a.of * b.of * parts * (all - parts) / (all * all * (all - 1))
      let weight = a.of * b.of / all
      sum += weight * (a.part / a.of - b.part / b.of)
      weights += weight
    }
    guard weights > 0, variance > 0 else { return nil }
    difference = sum / weights
    chance = 2 * NormalDistribution.cumulative(-abs(excess) / variance.squareRoot())
  }
}
