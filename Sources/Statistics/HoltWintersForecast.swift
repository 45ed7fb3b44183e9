extension HoltWinters {
  /// What the next `count` periods are expected to bring.
  ///
  /// The intervals are those of R's `predict.HoltWinters`: normal, with the errors' variance times
  /// the squares of ``weight(_:)``. One slip of R's is not repeated: where `count` reaches a whole
  /// period and seasons multiply, R divides by the slope in the last season's place.
  public func forecasts(_ count: Int, confidence: Double = 0.95) -> [Forecast] {
    let variance = sampleVariance(errors)
    var forecasts: [Forecast] = []
    for step in 0..<max(0, count) {
      let (trend, season) = (level + Double(step + 1) * slope, seasons[step % period])
      var weights = seasonality == .additive ? 1.0 : 0
      for back in 0...step {
        switch seasonality {
        case .additive: if back > 0 { weights += weight(back) * weight(back) }
        case .multiplicative:
          let ratio = weight(back) * season / seasons[(step - back) % period]
          weights += ratio * ratio
        }
      }
      let point = seasonality == .additive ? trend + season : trend * season
      guard
        let forecast = Forecast(
          point: point, variance: variance * weights, confidence: confidence)
      else { break }
      forecasts.append(forecast)
    }
    return forecasts
  }

  /// How much of an error `steps` ago is in a forecast: α(1 + jβ), and γ(1 − α) where whole periods
  /// lie between (Yar and Chatfield 1990).
  ///
  /// Of the error at hand itself, additive seasons count all, while R counts this weight of it
  /// where they multiply: its intervals are then a little narrow.
  private func weight(_ steps: Int) -> Double {
    let onwards = weights.level * (1 + Double(steps) * weights.slope)
    return steps % period == 0 ? onwards + weights.season * (1 - weights.level) : onwards
  }
}
