import Quantities

/// How a KPI's value becomes points.
public enum Curve: Sendable, Hashable {
  /// Value ÷ target × 100, at most `cap`; nothing below `threshold` (both in points).
  ///
  ///     70 of 80 gives 87.5
  case ratio(threshold: Score?, cap: Score)
  /// Straight lines through knots with rising x, level beyond the first and last one.
  ///
  ///     through (10, 60) and (20, 80), 15 gives 70
  case points([Knot])

  public struct Knot: Sendable, Hashable {
    /// In the KPI's unit; 35 % is 0.35.
    public var x: Fraction
    public var score: Score

    public init(_ x: Fraction, _ score: Score) {
      self.x = x
      self.score = score
    }
  }

  /// The points for `value`; nil where a ratio has no target above zero.
  public func score(of value: Fraction, target: Fraction?) -> Score? {
    switch self {
    case .ratio(let threshold, let cap):
      guard let target, target > .zero, let ratio = value.divided(by: target) else { return nil }
      // Beyond the cap the exact ratio no longer matters and may not fit a score.
      if ratio * Fraction(100) >= cap.fraction { return cap }
      if ratio <= .zero { return .zero }
      let score = Score(ratio * Fraction(100))
      if let threshold, score < threshold { return .zero }
      return score
    case .points(let knots):
      guard let first = knots.first, let last = knots.last else { return nil }
      if value <= first.x { return first.score }
      if value >= last.x { return last.score }
      for (left, right) in zip(knots, knots.dropFirst()) where value <= right.x {
        // The slope is exact; the result is rounded once.
        let rise = right.score.fraction - left.score.fraction
        guard let part = (value - left.x).divided(by: right.x - left.x) else { return nil }
        return Score(left.score.fraction + rounded(part) * rise)
      }
      return last.score
    }
  }

  /// Fifteen decimals are far beyond a score's nine and keep the product within 128 bits.
  private func rounded(_ part: Fraction) -> Fraction {
    Fraction(part.rounded(scale: 1_000_000_000_000_000), 1_000_000_000_000_000)
  }
}
