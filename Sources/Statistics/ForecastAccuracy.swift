/// A forecast and what came.
public struct ScoredForecast: Hashable, Sendable {
  public var forecast: Forecast
  public var actual: Double

  public init(_ forecast: Forecast, actual: Double) {
    self.forecast = forecast
    self.actual = actual
  }

  /// Above zero where more was forecast than came.
  public var error: Double { forecast.point - actual }
}

/// How good forecasts were, once what they spoke of has come (Hyndman and Koehler 2006).
///
///     ForecastAccuracy(of: scored)?.wape   // 0.08: off by 8 % of what came
public struct ForecastAccuracy: Hashable, Sendable {
  public var count: Int
  /// The mean size of an error.
  public var meanError: Double
  /// Σ |forecast − actual| / Σ |actual|; nil where nothing came.
  public var wape: Double?
  /// Σ (forecast − actual) / Σ |actual|, above zero where forecasts were too high; nil where
  /// nothing came.
  public var bias: Double?
  /// The share of what came that lay in its interval.
  public var coverage: Double

  /// Nil without forecasts and where a number is not finite.
  public init?(of scored: [ScoredForecast]) {
    guard !scored.isEmpty else { return nil }
    var (sizes, errors, actuals, inside) = (0.0, 0.0, 0.0, 0)
    for one in scored {
      sizes += abs(one.error)
      errors += one.error
      actuals += abs(one.actual)
      if one.forecast.interval.contains(one.actual) { inside += 1 }
    }
    guard sizes.isFinite, actuals.isFinite else { return nil }
    count = scored.count
    meanError = sizes / Double(scored.count)
    wape = actuals > 0 ? sizes / actuals : nil
    bias = actuals > 0 ? errors / actuals : nil
    coverage = Double(inside) / Double(scored.count)
  }

  /// The mean error as a multiple of that of the seasonal naive forecast one step ahead within
  /// `history`: below 1 it is better (MASE). Nil where that has none or makes no error.
  public func scaledError(by history: [Double], period: Int) -> Double? {
    guard period >= 1, history.count > period else { return nil }
    var sizes = 0.0
    for index in period..<history.count { sizes += abs(history[index] - history[index - period]) }
    let naive = sizes / Double(history.count - period)
    return naive > 0 && naive.isFinite ? meanError / naive : nil
  }

  /// How much smaller the mean error is than that of `other`, as a share of it: below zero where
  /// it is larger. Nil where the other makes none, and where they are not of as many.
  public func skill(against other: ForecastAccuracy) -> Double? {
    count == other.count && other.meanError > 0 ? 1 - meanError / other.meanError : nil
  }
}
