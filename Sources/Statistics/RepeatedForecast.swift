/// Forecasts that repeat what was: the mean, the last value, or last season's.
///
/// They have nothing to fit, and are what any other model has to beat.
public enum RepeatedForecast {
  /// The mean of `values`, with Student's interval for one more of them: ± t·s·√(1 + 1/n).
  /// Without any below two.
  public static func mean(
    of values: [Double], _ count: Int, confidence: Double = 0.95
  ) -> [Forecast] {
    guard values.count > 1, values.allSatisfy(\.isFinite),
      let t = StudentT(degrees: Double(values.count - 1)).quantile((1 + confidence) / 2)
    else { return [] }
    let numbers = Double(values.count)
    let mean = values.reduce(0, +) / numbers
    let half = t * (sampleVariance(values) * (1 + 1 / numbers)).squareRoot()
    guard mean.isFinite, half.isFinite else { return [] }
    let forecast = Forecast(point: mean, interval: Interval(mean - half, mean + half))
    return Array(repeating: forecast, count: max(0, count))
  }

  /// The value of the same place one `period` ago, or with period 1 the last value.
  ///
  /// The intervals are normal: the variance of changes over a period, about zero, for each period
  /// ahead that has begun (Hyndman and Athanasopoulos 2021, 5.5). Without any where no value has
  /// another a period before.
  public static func last(
    of values: [Double], period: Int = 1, _ count: Int, confidence: Double = 0.95
  ) -> [Forecast] {
    guard period >= 1, values.count > period, values.allSatisfy(\.isFinite) else { return [] }
    var squares = 0.0
    for index in period..<values.count {
      let change = values[index] - values[index - period]
      squares += change * change
    }
    let variance = squares / Double(values.count - period)
    var forecasts: [Forecast] = []
    for step in 0..<max(0, count) {
      guard
        let forecast = Forecast(
          point: values[values.count - period + step % period],
          variance: variance * Double(step / period + 1), confidence: confidence)
      else { break }
      forecasts.append(forecast)
    }
    return forecasts
  }
}
