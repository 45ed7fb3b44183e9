/// A history whose level is smoothed once its seasons are taken off: seasons that stay as they are
/// and are drawn towards none as far as noise may have made them.
///
///     SteadySeasons(fitting: months, period: 12)?.forecasts(3)
///
/// Two or three years say little of each month, and what Holt–Winters learns of them is in good part
/// chance. Seasonal figures of the classical decomposition, shrunk by James and Stein's rule, err
/// less (Miller and Williams 2003); the level is smoothed without a trend. Of a single season
/// nothing tells what of it is chance: half of it is taken for that.
public struct SteadySeasons: Hashable, Sendable {
  public let period: Int
  /// The level's weight.
  public var weights: SmoothingWeights { level.weights }
  /// What each place of a season adds, that of the first value first; they sum to 0.
  public let seasons: [Double]
  /// How much is left of what each place seemed to add: from 0, where there are no seasons to tell
  /// from noise, to 1.
  public let share: Double
  /// Of the values without their seasons.
  public let level: TrendSmoothing

  /// `values` smoothed with `weights`; nil where there are no more than a season's.
  public init?(_ values: [Double], period: Int, weights: SmoothingWeights) {
    self.init(values, period) { TrendSmoothing($0, trend: .none, weights: weights) }
  }

  /// `values` smoothed with the weight of least squared error.
  public init?(fitting values: [Double], period: Int) {
    self.init(values, period) { TrendSmoothing(fitting: $0, trend: .none) }
  }

  private init?(
    _ values: [Double], _ period: Int, _ smoothing: ([Double]) -> TrendSmoothing?
  ) {
    guard period >= 2, values.count > period, values.allSatisfy(\.isFinite) else {
      return nil
    }
    let hasTwo = values.count >= 2 * period
    let found =
      hasTwo
      ? SteadySeasons.figures(values, period) : SteadySeasons.lastSeason(values, period)
    let share =
      hasTwo ? SteadySeasons.share(of: found, values, period) : SteadySeasons.shareOfOne
    let seasons = found.map { $0 * share }
    var rest = values
    for index in rest.indices { rest[index] -= seasons[index % period] }
    guard share.isFinite, let level = smoothing(rest) else { return nil }
    (self.period, self.seasons, self.share, self.level) = (period, seasons, share, level)
  }

  /// The mean distance of each place from the centred moving average over a season, less the mean of
  /// all.
  private static func figures(_ values: [Double], _ period: Int) -> [Double] {
    let half = period / 2
    var (sums, counts) = ([Double](repeating: 0, count: period), [Int](repeating: 0, count: period))
    for middle in half..<(values.count - half) {
      var average = values[(middle - half + 1)..<(middle + half)].reduce(0, +)
      // Of an even season the values at both ends count half.
      let ends = values[middle - half] + values[middle + half]
      average += period.isMultiple(of: 2) ? ends / 2 : ends
      sums[middle % period] += values[middle] - average / Double(period)
      counts[middle % period] += 1
    }
    let figures = zip(sums, counts).map { $0 / Double($1) }
    let mean = figures.reduce(0, +) / Double(period)
    return figures.map { $0 - mean }
  }

  /// How much is left of what a single season tells.
  private static let shareOfOne = 0.5

  /// The distance of each value of the last season from their mean.
  private static func lastSeason(_ values: [Double], _ period: Int) -> [Double] {
    let mean = values.suffix(period).reduce(0, +) / Double(period)
    var figures = [Double](repeating: 0, count: period)
    for index in values.count - period..<values.count {
      figures[index % period] = values[index] - mean
    }
    return figures
  }

  /// 1 − σ²/(n·s²), at least 0: s² is how much the figures differ, each the mean of n values, and
  /// σ² how much a value does by chance, which changes over a whole season tell: they hold it twice.
  private static func share(of figures: [Double], _ values: [Double], _ period: Int) -> Double {
    let between = figures.reduce(0) { $0 + $1 * $1 } / Double(period - 1)
    guard between > 0 else { return 0 }
    let changes = (period..<values.count).map { values[$0] - values[$0 - period] }
    let each = Double(values.count - period) / Double(period)
    return max(0, 1 - sampleVariance(changes) / 2 / each / between)
  }

  /// What the next `count` values are expected to be: the level's forecasts and the seasons.
  ///
  /// Each figure is the mean of n values: it took a part of their errors in, and has one of its own.
  /// Intervals are 1 + share/n times as wide as the level's for that, √((n+1)/n) for either; those of
  /// a single season twice.
  public func forecasts(_ count: Int, confidence: Double = 0.95) -> [Forecast] {
    let first = level.errors.count + 1
    let each = Double(first - 1 - period) / Double(period)
    let widening = first <= 2 * period ? 1 / SteadySeasons.shareOfOne : 1 + share / each
    return level.forecasts(count, confidence: confidence).enumerated().map { step, forecast in
      let point = forecast.point + seasons[(first + step) % period]
      let half = (forecast.interval.high - forecast.interval.low) / 2
      let wide = half * widening
      return Forecast(point: point, interval: Interval(point - wide, point + wide))
    }
  }
}
