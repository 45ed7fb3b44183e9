/// Where seasonal smoothing starts: what the first two seasons tell, as R's `HoltWinters` and
/// `decompose` have it.
struct SeasonalStart {
  var level: Double
  var slope: Double
  /// By place in the period.
  var seasons: [Double]

  /// Nil below two seasons, and where a seasonal figure is not a finite number.
  ///
  /// The trend is a moving average over a period, with ends of half weight where the period is
  /// even. The season of a place is the mean of x − trend or x / trend there, made to have mean 0
  /// or 1. Level and slope are those of the straight line through the trend (least squares), whose
  /// first value has index 1.
  init?(_ values: [Double], period: Int, seasonality: HoltWinters.Seasonality) {
    guard period >= 2, values.count >= 2 * period else { return nil }
    let half = period / 2
    let count = 2 * period - 2 * half
    var (trend, seasons) = ([Double](), [Double](repeating: 0, count: period))
    var counts = seasons
    for middle in half..<(half + count) {
      var sum = values[(middle - half)...(middle + half)].reduce(0, +)
      if period % 2 == 0 { sum -= (values[middle - half] + values[middle + half]) / 2 }
      let average = sum / Double(period)
      trend.append(average)
      seasons[middle % period] +=
        seasonality == .additive ? values[middle] - average : values[middle] / average
      counts[middle % period] += 1
    }
    for place in seasons.indices { seasons[place] /= counts[place] }
    let mean = seasons.reduce(0, +) / Double(period)
    for place in seasons.indices {
      seasons[place] = seasonality == .additive ? seasons[place] - mean : seasons[place] / mean
    }
    let numbers = Double(trend.count)
    let (middle, average) = ((numbers + 1) / 2, trend.reduce(0, +) / numbers)
    var (products, squares) = (0.0, 0.0)
    for (index, value) in trend.enumerated() {
      let place = Double(index + 1) - middle
      products += place * (value - average)
      squares += place * place
    }
    self.slope = products / squares
    self.level = average - slope * middle
    self.seasons = seasons
    guard level.isFinite, slope.isFinite, seasons.allSatisfy(\.isFinite) else { return nil }
  }
}
