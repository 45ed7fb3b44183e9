/// What one period to come is expected to bring.
public struct Forecast: Hashable, Sendable {
  /// The expected value.
  public var point: Double
  /// Where the value falls with the stated confidence, if the future is like the past.
  public var interval: Interval

  public init(point: Double, interval: Interval) {
    self.point = point
    self.interval = interval
  }

  /// A normal interval about `point`; nil where a number is not finite.
  init?(point: Double, variance: Double, confidence: Double) {
    // The usual one is known; it is asked for thousands of times.
    guard
      let z =
        confidence == 0.95 ? Interval.z95 : NormalDistribution.quantile((1 + confidence) / 2)
    else { return nil }
    let half = z * variance.squareRoot()
    guard point.isFinite, half.isFinite, half >= 0 else { return nil }
    self.init(point: point, interval: Interval(point - half, point + half))
  }
}

/// The variance of `values` about their mean, by n − 1; 0 below two.
func sampleVariance(_ values: [Double]) -> Double {
  guard values.count > 1 else { return 0 }
  let mean = values.reduce(0, +) / Double(values.count)
  return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
}
