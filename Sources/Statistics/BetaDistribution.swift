import Foundation

/// The beta distribution: what is known of a rate.
///
///     BetaDistribution(2, 3).interval(0.95)   // 0.068 … 0.806
public struct BetaDistribution: Hashable, Sendable {
  /// Above zero; after observations, the successes in it.
  public var alpha: Double
  /// Above zero; after observations, the failures in it.
  public var beta: Double

  public init(_ alpha: Double, _ beta: Double) {
    precondition(alpha > 0 && beta > 0, "a beta distribution's parameters are above zero")
    self.alpha = alpha
    self.beta = beta
  }

  public var mean: Double { alpha / (alpha + beta) }

  /// The chance of a rate up to `x`: the regularised incomplete beta function.
  public func cumulative(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    let logFront =
      alpha * log(x) + beta * log1p(-x) + logGamma(alpha + beta) - logGamma(alpha)
      - logGamma(beta)
    // The fraction converges fast below the mean; above it, the other tail's does.
    return x < (alpha + 1) / (alpha + beta + 2)
      ? exp(logFront) * continuedFraction(x, alpha, beta) / alpha
      : 1 - exp(logFront) * continuedFraction(1 - x, beta, alpha) / beta
  }

  /// The rate below which the share `share` lies; 0 and 1 at and beyond its ends.
  public func quantile(_ share: Double) -> Double {
    if share <= 0 { return 0 }
    if share >= 1 { return 1 }
    return root(between: 0, 1) { cumulative($0) - share }
  }

  /// The interval that leaves as much below it as above.
  public func interval(_ confidence: Double = 0.95) -> Interval {
    let tail = (1 - confidence) / 2
    let low = quantile(tail)
    return Interval(low, max(low, quantile(1 - tail)))
  }
}

/// The continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), by
/// Lentz's method (Numerical Recipes, 6.4). It takes some √max(a, b) steps.
private func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  // In place of a zero that would be divided by.
  let tiny = 1e-300
  func nonzero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
  var c = 1.0
  var d = 1 / nonzero(1 - (a + b) * x / (a + 1))
  var result = d
  for step in 1...100_000 {
    let m = Double(step)
    for numerator in [
      m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
      -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
    ] {
      d = 1 / nonzero(1 + numerator * d)
      c = nonzero(1 + numerator / c)
      result *= d * c
    }
    if abs(d * c - 1) < 1e-15 { break }
  }
  return result
}
