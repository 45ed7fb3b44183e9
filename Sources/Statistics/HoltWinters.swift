/// A history with level, slope and seasons, smoothed as by R's `HoltWinters` (Holt 1957, Winters
/// 1960).
///
///     let model = HoltWinters(fitting: months, period: 12, seasonality: .multiplicative)
///     model?.forecasts(12)   // the next year, each with its 95 % interval
///
/// Not for fewer than two seasons, nor, where seasons multiply, for values of zero or below: nil.
public struct HoltWinters: Hashable, Sendable {
  /// Whether a season adds to the level or is a multiple of it.
  public enum Seasonality: Hashable, Sendable, CaseIterable {
    case additive, multiplicative
  }

  public let period: Int
  public let seasonality: Seasonality
  public let weights: SmoothingWeights
  /// After the last value.
  public private(set) var level: Double
  public private(set) var slope: Double
  /// Of the periods to come, the next one first.
  public private(set) var seasons: [Double]
  /// What each value from the second season on was above its forecast.
  public private(set) var errors: [Double]

  /// The sum of the squared errors: what fitting makes least.
  public var squaredError: Double { errors.reduce(0) { $0 + $1 * $1 } }

  /// `values` smoothed with `weights`.
  public init?(
    _ values: [Double], period: Int, seasonality: Seasonality, weights: SmoothingWeights
  ) {
    guard weights.areValid, HoltWinters.takes(values, period: period, seasonality),
      let start = SeasonalStart(values, period: period, seasonality: seasonality)
    else { return nil }
    self.init(values, start, period, seasonality, weights)
    guard squaredError.isFinite, level.isFinite, slope.isFinite, seasons.allSatisfy(\.isFinite)
    else { return nil }
  }

  private init(
    _ values: [Double], _ start: SeasonalStart, _ period: Int, _ seasonality: Seasonality,
    _ weights: SmoothingWeights
  ) {
    (self.period, self.seasonality, self.weights) = (period, seasonality, weights)
    (level, slope, seasons) = (start.level, start.slope, start.seasons)
    errors = []
    errors.reserveCapacity(values.count - period)
    let additive = seasonality == .additive
    for index in period..<values.count {
      let (value, season) = (values[index], seasons[index % period])
      let trend = level + slope
      errors.append(value - (additive ? trend + season : trend * season))
      let last = level
      level = weights.level * (additive ? value - season : value / season)
      level += (1 - weights.level) * trend
      slope = weights.slope * (level - last) + (1 - weights.slope) * slope
      let now = additive ? value - level : value / level
      seasons[index % period] = weights.season * now + (1 - weights.season) * season
    }
    let next = values.count % period
    seasons = Array(seasons[next...] + seasons[..<next])
  }

  /// `values` smoothed with the weights of least squared error.
  ///
  /// They are those that R's `optim` comes to: its slopes are differences over ± 0.001 (`ndeps`),
  /// which vanish some 1e-5 off the least error, within the digits that R prints.
  public init?(fitting values: [Double], period: Int, seasonality: Seasonality) {
    guard HoltWinters.takes(values, period: period, seasonality),
      let start = SeasonalStart(values, period: period, seasonality: seasonality)
    else { return nil }
    func squaredError(_ weights: [Double]) -> Double {
      HoltWinters(values, start, period, seasonality, SmoothingWeights(weights)).squaredError
    }
    var starts = [[0.3, 0.1, 0.1]]
    for level in [0.1, 0.3, 0.6, 0.9] {
      for slope in [0.02, 0.3] {
        for season in [0.1, 0.5, 0.9] { starts.append([level, slope, season]) }
      }
    }
    let bounds = [ClosedRange<Double>](repeating: 0...1, count: 3)
    let least = Minimum.of(from: starts, within: bounds, squaredError)
    guard least.value.isFinite else { return nil }
    let fitted = least.polished(within: bounds, step: 1e-3, squaredError)
    self.init(
      values, period: period, seasonality: seasonality, weights: SmoothingWeights(fitted.place))
  }

  private static func takes(_ values: [Double], period: Int, _ seasonality: Seasonality) -> Bool {
    period >= 2 && values.count >= 2 * period && values.allSatisfy(\.isFinite)
      && (seasonality == .additive || values.allSatisfy { $0 > 0 })
  }
}

extension SmoothingWeights {
  fileprivate init(_ weights: [Double]) {
    self.init(level: weights[0], slope: weights[1], season: weights[2])
  }
}
