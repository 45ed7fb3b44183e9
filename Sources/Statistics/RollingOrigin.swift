extension ForecastModel {
  /// What this model would have forecast from each origin from `first` on, up to `ahead` values
  /// from each, held against what came. Its weights are fitted once, to what came before `first`.
  public func rolled(
    over history: [Double], period: Int, from first: Int, ahead: Int, confidence: Double = 0.95
  ) -> [ScoredForecast] {
    guard 0..<history.count ~= first,
      let weights = weights(fitting: Array(history[..<first]), period: period)
    else { return [] }
    var scored: [ScoredForecast] = []
    for origin in first..<history.count {
      let forecasts = forecasts(
        of: Array(history[..<origin]), period: period, weights, min(ahead, history.count - origin),
        confidence: confidence)
      for (step, forecast) in forecasts.enumerated() {
        scored.append(ScoredForecast(forecast, actual: history[origin + step]))
      }
    }
    return scored
  }
}
