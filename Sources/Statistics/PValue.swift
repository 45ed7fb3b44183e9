/// How likely something as far from what is usual comes about by chance alone, on either side.
public enum PValue {
  /// Of Student's t with so many degrees of freedom: I(ν ÷ (ν + t²); ν ÷ 2, ½).
  public static func ofT(_ t: Double, degrees: Double) -> Double {
    guard t.isFinite, degrees > 0 else { return t.isInfinite ? 0 : 1 }
    return BetaDistribution(degrees / 2, 0.5).cumulative(degrees / (degrees + t * t))
  }

  /// Of a ratio of variances, above only: 1 − F = I(d₂ ÷ (d₂ + d₁F); d₂ ÷ 2, d₁ ÷ 2).
  public static func ofRatio(_ ratio: Double, _ upper: Double, _ lower: Double) -> Double {
    guard ratio.isFinite, ratio > 0, upper > 0, lower > 0 else {
      return ratio.isInfinite && ratio > 0 ? 0 : 1
    }
    return BetaDistribution(lower / 2, upper / 2).cumulative(lower / (lower + upper * ratio))
  }

  /// That two shares are the same, by the pooled normal approximation; 1 where a group is empty.
  public static func ofShares(_ a: (part: Double, of: Double), _ b: (part: Double, of: Double))
    -> Double
  {
    guard a.of > 0, b.of > 0 else { return 1 }
    let pooled = (a.part + b.part) / (a.of + b.of)
    let variance = pooled * (1 - pooled) * (1 / a.of + 1 / b.of)
    guard variance > 0 else { return 1 }
    let z = (a.part / a.of - b.part / b.of) / variance.squareRoot()
    return 2 * NormalDistribution.cumulative(-abs(z))
  }

  /// That values of two groups are as often above as below each other, from Cliff's delta of
  /// `first` and `second` values: the normal approximation of Mann and Whitney (1947), without ties.
  public static func ofDelta(_ delta: Double, first: Int, second: Int) -> Double {
    guard first > 0, second > 0 else { return 1 }
    let variance = Double(first + second + 1) / Double(3 * first * second)
    return 2 * NormalDistribution.cumulative(-abs(delta) / variance.squareRoot())
  }
}
