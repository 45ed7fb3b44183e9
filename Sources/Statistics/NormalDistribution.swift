import Foundation

/// The standard normal distribution.
public enum NormalDistribution {
  /// The chance of a number up to `x`.
  public static func cumulative(_ x: Double) -> Double { erfc(-x / 2.0.squareRoot()) / 2 }

  /// The number below which the share `share` lies; nil outside of 0…1 and at its ends.
  public static func quantile(_ share: Double) -> Double? {
    guard share > 0, share < 1 else { return nil }
    // Beyond 39 standard deviations nothing is told from 0 and 1.
    return root(between: -39, 39) { cumulative($0) - share }
  }
}
