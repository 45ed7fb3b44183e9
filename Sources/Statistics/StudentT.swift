/// Student's t distribution, of a mean whose variance is estimated.
public struct StudentT: Hashable, Sendable {
  /// Degrees of freedom, above zero.
  public var degrees: Double

  public init(degrees: Double) {
    precondition(degrees > 0, "degrees of freedom are above zero")
    self.degrees = degrees
  }

  /// The number below which the share `share` lies; nil outside of 0…1 and at its ends.
  ///
  /// t² / (degrees + t²) has a beta distribution of ½ and degrees / 2 (Abramowitz and Stegun
  /// 26.7.1).
  public func quantile(_ share: Double) -> Double? {
    guard share > 0, share < 1 else { return nil }
    if share < 0.5 { return quantile(1 - share).map { -$0 } }
    let part = BetaDistribution(0.5, degrees / 2).quantile(2 * share - 1)
    guard part < 1 else { return nil }
    return (degrees * part / (1 - part)).squareRoot()
  }
}
