import Quantities

/// How a KPI's value becomes points.
///
/// Each form knows which way is better: of a KPI where less is better a smaller value never gives
/// fewer points, save on `points`, which are followed as they are drawn.
public enum Curve: Sendable, Hashable {
  /// Value ÷ target × 100, or target ÷ value × 100 where less is better; at most `cap`, nothing
  /// below `threshold` (both in points).
  ///
  ///     70 of 80 gives 87.5
  case ratio(threshold: Score?, cap: Score)
  /// How much of the way from `base` to the target was gone: (base − value) ÷ (base − target).
  ///
  ///     from 20 % down to 10 %, 14 % gives 60
  case distance(base: Fraction, threshold: Score?, cap: Score)
  /// Straight lines through knots with rising x, level beyond the first and last one.
  ///
  ///     through (10, 60) and (20, 80), 15 gives 70
  case points([Knot])
  /// 层差法: the points of the best band that was reached, nothing where none was. A band is
  /// reached from its x up; where less is better, from its x down. Knots have rising x.
  case ladder([Knot])
  /// 减分法: points taken off for what is missing to the target.
  case deduction(Deduction)
  /// 非此即彼: these points where the target was reached, else nothing.
  case eitherOr(Score)

  public struct Knot: Sendable, Hashable {
    /// In the KPI's unit; 35 % is 0.35.
    public var x: Fraction
    public var score: Score

    public init(_ x: Fraction, _ score: Score) {
      self.x = x
      self.score = score
    }
  }

  /// From `start`, `minus` points for `each` that is missing and in proportion for a part of it,
  /// down to `least`.
  public struct Deduction: Sendable, Hashable {
    public var start: Score
    public var minus: Fraction
    /// In the KPI's unit; above zero.
    public var each: Fraction
    public var least: Score

    public init(start: Score, minus: Fraction, each: Fraction, least: Score = .zero) {
      self.start = start
      self.minus = minus
      self.each = each
      self.least = least
    }
  }

  /// Whether it gives no points without a target.
  public var needsTarget: Bool {
    switch self {
    case .ratio, .distance, .deduction, .eitherOr: true
    case .points, .ladder: false
    }
  }

  /// The points for `value`; nil where the target is missing or none that the curve can use.
  public func score(
    of value: Fraction, target: Fraction?, direction: KPI.Direction = .up
  ) -> Score? {
    let isLessBetter = direction == .down
    switch self {
    case .ratio(let threshold, let cap):
      guard let target, target > .zero else { return nil }
      // Of less than nothing no share can be told; no value is better than the best.
      if isLessBetter, value <= .zero { return cap }
      let ratio = isLessBetter ? target.divided(by: value) : value.divided(by: target)
      return ratio.map { Curve.limited($0, threshold: threshold, cap: cap) }
    case .distance(let base, let threshold, let cap):
      guard let target, isLessBetter ? target < base : target > base else { return nil }
      return (base - value).divided(by: base - target).map {
        Curve.limited($0, threshold: threshold, cap: cap)
      }
    case .points(let knots): return Curve.interpolated(value, knots)
    case .ladder(let bands):
      if bands.isEmpty { return nil }
      let reached = isLessBetter ? bands.first { value <= $0.x } : bands.last { value >= $0.x }
      return reached?.score ?? .zero
    case .deduction(let deduction):
      guard let target else { return nil }
      return deduction.score(missing: isLessBetter ? value - target : target - value)
    case .eitherOr(let points):
      guard let target else { return nil }
      return (isLessBetter ? value <= target : value >= target) ? points : .zero
    }
  }

  private static func limited(_ ratio: Fraction, threshold: Score?, cap: Score) -> Score {
    // Beyond the cap the exact ratio no longer matters and may not fit a score.
    if ratio >= cap.fraction * Fraction(1, 100) { return cap }
    if ratio <= .zero { return .zero }
    let score = Score(ratio * Fraction(100))
    if let threshold, score < threshold { return .zero }
    return score
  }

  private static func interpolated(_ value: Fraction, _ knots: [Knot]) -> Score? {
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

  /// Fifteen decimals are far beyond a score's nine and keep the product within 128 bits.
  fileprivate static func rounded(_ part: Fraction) -> Fraction {
    Fraction(part.rounded(scale: 1_000_000_000_000_000), 1_000_000_000_000_000)
  }
}

extension Curve.Deduction {
  func score(missing: Fraction) -> Score? {
    if missing <= .zero { return start }
    guard let room = ((start.fraction - least.fraction) * each).divided(by: minus),
      let part = missing.divided(by: each)
    else { return nil }
    // Beyond all that can be taken off, how much is missing no longer matters.
    if missing >= room { return least }
    return Score(start.fraction - Curve.rounded(part) * minus)
  }
}
