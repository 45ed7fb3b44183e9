/// A way to carry a history on, from the simplest.
///
///     ForecastModel.dampedTrend.forecasts(of: months, period: 12, 3)
///
/// Which one to take, ``ForecastChoice`` tells.
public enum ForecastModel: String, Hashable, Sendable, CaseIterable {
  /// The mean of all.
  case mean
  /// The last value.
  case naive
  /// The value of the same place in the last season.
  case seasonalNaive
  /// A level that follows: simple exponential smoothing.
  case level
  /// A level and seasons that stay, drawn towards none as far as they may be noise.
  case steadySeasons
  /// A level and a slope that fades.
  case dampedTrend
  /// A level and a slope that goes on: Holt.
  case trend
  /// Holt–Winters with seasons that add.
  case additiveSeasons
  /// Holt–Winters with seasons that multiply.
  case multiplicativeSeasons

  public var isSeasonal: Bool {
    switch self {
    case .seasonalNaive, .steadySeasons, .additiveSeasons, .multiplicativeSeasons: true
    case .mean, .naive, .level, .dampedTrend, .trend: false
    }
  }

  /// The fewest values that it says something sound of, beyond those that its weights fit exactly.
  func fewestValues(period: Int) -> Int {
    switch self {
    case .mean, .naive: 2
    case .seasonalNaive, .steadySeasons: period + 1
    case .level: 3
    case .trend: 5
    case .dampedTrend: 6
    case .additiveSeasons, .multiplicativeSeasons: 2 * period
    }
  }

  /// What the next `count` periods are expected to bring after `history`, whose seasons are of
  /// `period` values; none where it is too short or, where seasons multiply, not above zero.
  public func forecasts(
    of history: [Double], period: Int, _ count: Int, confidence: Double = 0.95
  ) -> [Forecast] {
    guard let weights = weights(fitting: history, period: period) else { return [] }
    return forecasts(of: history, period: period, weights, count, confidence: confidence)
  }

  /// The weights of least squared error; those of a model without any are alike for all. Nil where
  /// there are none.
  func weights(fitting history: [Double], period: Int) -> SmoothingWeights? {
    switch self {
    case .mean, .naive, .seasonalNaive: SmoothingWeights(level: 1)
    case .level: TrendSmoothing(fitting: history, trend: .none)?.weights
    case .steadySeasons: SteadySeasons(fitting: history, period: period)?.weights
    case .dampedTrend: TrendSmoothing(fitting: history, trend: .damped)?.weights
    case .trend: TrendSmoothing(fitting: history, trend: .straight)?.weights
    case .additiveSeasons:
      HoltWinters(fitting: history, period: period, seasonality: .additive)?.weights
    case .multiplicativeSeasons:
      HoltWinters(fitting: history, period: period, seasonality: .multiplicative)?.weights
    }
  }

  /// The forecasts with weights that were fitted before.
  func forecasts(
    of history: [Double], period: Int, _ weights: SmoothingWeights, _ count: Int,
    confidence: Double = 0.95
  ) -> [Forecast] {
    func seasons(_ seasonality: HoltWinters.Seasonality) -> [Forecast] {
      HoltWinters(history, period: period, seasonality: seasonality, weights: weights)?
        .forecasts(count, confidence: confidence) ?? []
    }
    func trend(_ trend: TrendSmoothing.Trend) -> [Forecast] {
      TrendSmoothing(history, trend: trend, weights: weights)?
        .forecasts(count, confidence: confidence) ?? []
    }
    return switch self {
    case .mean: RepeatedForecast.mean(of: history, count, confidence: confidence)
    case .naive: RepeatedForecast.last(of: history, count, confidence: confidence)
    case .seasonalNaive:
      RepeatedForecast.last(of: history, period: period, count, confidence: confidence)
    case .level: trend(.none)
    case .steadySeasons:
      SteadySeasons(history, period: period, weights: weights)?
        .forecasts(count, confidence: confidence) ?? []
    case .dampedTrend: trend(.damped)
    case .trend: trend(.straight)
    case .additiveSeasons: seasons(.additive)
    case .multiplicativeSeasons: seasons(.multiplicative)
    }
  }
}
