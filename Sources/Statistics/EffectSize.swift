import Foundation

/// How far two groups lie apart, in their own spread: whether a difference matters, not just
/// whether it is there.
public struct EffectSize: Hashable, Sendable {
  /// Cohen's d (1988): the difference of means over the pooled standard deviation, above zero where
  /// the first group's is larger. About 0.2 is small, 0.5 middling, 0.8 large.
  public var cohensD: Double
  /// Hedges's g (1981): d less what few values add to it.
  public var hedgesG: Double
  /// Of ``hedgesG``, normal (Hedges and Olkin 1985): where it holds zero, the groups are not told
  /// apart.
  public var interval: Interval

  /// Nil where a group has fewer than `fewest` values, one is not finite, or none differ.
  public init?(_ first: [Double], _ second: [Double], fewest: Int = 2, confidence: Double = 0.95) {
    guard min(first.count, second.count) >= max(2, fewest),
      (first + second).allSatisfy(\.isFinite),
      let z = NormalDistribution.quantile((1 + confidence) / 2)
    else { return nil }
    let (one, other) = (Double(first.count), Double(second.count))
    let degrees = one + other - 2
    let pooled =
      ((one - 1) * sampleVariance(first) + (other - 1) * sampleVariance(second)) / degrees
    let difference = first.reduce(0, +) / one - second.reduce(0, +) / other
    guard pooled > 0, pooled.isFinite, difference.isFinite else { return nil }
    let size = difference / pooled.squareRoot()
    // Γ(m/2) / (√(m/2) Γ((m − 1)/2)): about 1 − 3 / (4m − 1).
    let correction =
      exp(logGamma(degrees / 2) - logGamma((degrees - 1) / 2)) / (degrees / 2).squareRoot()
    let corrected = size * correction
    let variance =
      (one + other) / (one * other) + corrected * corrected / (2 * (one + other))
    let half = z * variance.squareRoot()
    (cohensD, hedgesG) = (size, corrected)
    interval = Interval(corrected - half, corrected + half)
  }
}

/// Cliff's delta (1993): how much more often a value of `first` is above one of `second` than below
/// it, from −1 to 1.
///
/// It asks for no spread and bears outliers. At 0.147 and less a difference is negligible, at 0.474
/// and more large (Romano and others 2006). Nil where a group is empty or a value is not finite.
public func cliffsDelta(_ first: [Double], _ second: [Double]) -> Double? {
  guard !first.isEmpty, !second.isEmpty, (first + second).allSatisfy(\.isFinite) else {
    return nil
  }
  let sorted = second.sorted()
  /// How many of the second group are below `value`, or with `orAt` not above it.
  func below(_ value: Double, orAt: Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      let isBelow = orAt ? sorted[middle] <= value : sorted[middle] < value
      if isBelow { low = middle + 1 } else { high = middle }
    }
    return low
  }
  var balance = 0
  for value in first {
    balance += below(value, orAt: false) - (sorted.count - below(value, orAt: true))
  }
  return Double(balance) / (Double(first.count) * Double(second.count))
}
