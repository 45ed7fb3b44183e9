/// Points on a scorecard, counted in billionths of a point.
///
/// A score is rounded once, half away from zero, when its curve has given it; from there sums, weights
/// and grade limits are whole-number arithmetic, so 43.75 is 43.75 and 85 reaches grade A.
public struct Score: Hashable, Sendable, Comparable {
  static let scale: Int128 = 1_000_000_000

  public var billionths: Int64

  public static let zero = Score(billionths: 0)

  public init(billionths: Int64) {
    self.billionths = billionths
  }

  /// The score nearest to `points`, which lie between minus and plus nine billion.
  public init(_ points: Fraction) {
    billionths = Int64(clamping: points.rounded(scale: Score.scale))
  }

  public init(_ points: Int) {
    self.init(Fraction(Int128(points)))
  }

  public var fraction: Fraction { Fraction(Int128(billionths), Score.scale) }

  public static func < (a: Score, b: Score) -> Bool { a.billionths < b.billionths }

  /// The mean of `scores`, each weighted; nil where the weights sum to zero.
  public static func weightedMean(_ scores: [(score: Score, weight: Fraction)]) -> Score? {
    var sum = Fraction.zero
    var weights = Fraction.zero
    for entry in scores {
      sum = sum + entry.score.fraction * entry.weight
      weights = weights + entry.weight
    }
    return sum.divided(by: weights).map { Score($0) }
  }
}

extension Score: CustomStringConvertible {
  public var description: String { fraction.decimalText(atMost: 9) }
}
