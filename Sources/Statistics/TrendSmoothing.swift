/// A history without seasons: its level smoothed, and where wanted its slope, which may fade.
///
///     TrendSmoothing(fitting: months, trend: .damped)?.forecasts(3)
///
/// Level alone and a straight trend are R's `HoltWinters` with `gamma = FALSE` (and `beta = FALSE`);
/// the damped trend is Gardner and McKenzie's (1985).
public struct TrendSmoothing: Hashable, Sendable {
  public enum Trend: Hashable, Sendable, CaseIterable {
    /// A level alone: simple exponential smoothing.
    case none
    /// Holt's (1957), which goes on and on.
    case straight
    /// One of which each further step has less: what a trend of sales mostly does.
    case damped
  }

  public let trend: Trend
  public let weights: SmoothingWeights
  /// After the last value.
  public private(set) var level: Double
  /// 0 without a trend.
  public private(set) var slope: Double
  /// What each value was above its forecast, after the one or two that begin.
  public private(set) var errors: [Double]

  /// The sum of the squared errors: what fitting makes least.
  public var squaredError: Double { errors.reduce(0) { $0 + $1 * $1 } }

  /// `values` smoothed with `weights`: from the first value on, or with a trend from the second and
  /// its difference to the first. Nil where no value is left to forecast.
  public init?(_ values: [Double], trend: Trend, weights: SmoothingWeights) {
    guard weights.areValid, TrendSmoothing.takes(values, trend) else { return nil }
    self.init(of: values, trend, weights)
    guard squaredError.isFinite, level.isFinite, slope.isFinite else { return nil }
  }

  private init(of values: [Double], _ trend: Trend, _ weights: SmoothingWeights) {
    (self.trend, self.weights) = (trend, weights)
    let first = trend == .none ? 0 : 1
    level = values[first]
    slope = trend == .none ? 0 : values[1] - values[0]
    errors = []
    errors.reserveCapacity(values.count)
    let damping = trend == .damped ? weights.damping : 1
    for value in values[(first + 1)...] {
      let expected = level + damping * slope
      errors.append(value - expected)
      let last = level
      level = weights.level * value + (1 - weights.level) * expected
      if trend != .none {
        slope = weights.slope * (level - last) + (1 - weights.slope) * damping * slope
      }
    }
  }

  /// `values` smoothed with the weights of least squared error, damping between 0.8 and 0.98: below,
  /// a trend is gone at once, above, it is straight (Hyndman and Athanasopoulos 2021, 8.2).
  public init?(fitting values: [Double], trend: Trend) {
    guard TrendSmoothing.takes(values, trend) else { return nil }
    let levels = [0.1, 0.3, 0.6, 0.9]
    let (starts, bounds): ([[Double]], [ClosedRange<Double>]) =
      switch trend {
      case .none: (levels.map { [$0] }, [0...1])
      case .straight: (levels.flatMap { [[$0, 0.1], [$0, 0.5]] }, [0...1, 0...1])
      case .damped:
        (levels.flatMap { [[$0, 0.1, 0.9], [$0, 0.5, 0.9]] }, [0...1, 0...1, 0.8...0.98])
      }
    func weights(_ numbers: [Double]) -> SmoothingWeights {
      SmoothingWeights(
        level: numbers[0], slope: numbers.count > 1 ? numbers[1] : 0,
        damping: numbers.count > 2 ? numbers[2] : 1)
    }
    let least = Minimum.of(from: starts, within: bounds) {
      TrendSmoothing(of: values, trend, weights($0)).squaredError
    }
    self.init(values, trend: trend, weights: weights(least.place))
  }

  private static func takes(_ values: [Double], _ trend: Trend) -> Bool {
    values.count >= (trend == .none ? 2 : 3) && values.allSatisfy(\.isFinite)
  }

  /// What the next `count` values are expected to be, with normal intervals of the errors' variance
  /// times 1 + Σ c², where c is how much of an error j steps ago is in a forecast: α, α(1 + jβ), or
  /// α(1 + β(φ + … + φʲ)) (Hyndman and others 2008, 6.1).
  public func forecasts(_ count: Int, confidence: Double = 0.95) -> [Forecast] {
    let variance = sampleVariance(errors)
    let damping = trend == .damped ? weights.damping : 1
    let growth = trend == .none ? 0 : weights.slope
    var (forecasts, squares, power, steps) = ([Forecast](), 1.0, 1.0, 0.0)
    for step in 0..<max(0, count) {
      if step > 0 {
        let weight = weights.level * (1 + growth * steps)
        squares += weight * weight
      }
      power *= damping
      steps += power
      guard
        let forecast = Forecast(
          point: level + steps * slope, variance: variance * squares, confidence: confidence)
      else { break }
      forecasts.append(forecast)
    }
    return forecasts
  }
}
