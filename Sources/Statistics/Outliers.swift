/// The indices of `values` whose modified z-score is beyond `threshold` either way (Iglewicz and
/// Hoaglin 1993).
///
/// None where there are fewer than `fewest`, which have no usual spread, and where half are alike.
public func outliers(
  of values: [Double], beyond threshold: Double = 3.5, fewest: Int = 8
) -> [Int] {
  guard values.count >= fewest, let scores = modifiedZScores(of: values) else { return [] }
  return scores.indices.filter { abs(scores[$0]) > threshold }
}

/// The modified z-score of `value` among `others`, which it is not one of, such as this month among
/// those before; see ``modifiedZScores(of:)``.
///
/// Nil where there are fewer than `fewest` others, half of them are alike, or a number is not
/// finite.
public func modifiedZScore(
  of value: Double, among others: [Double], fewest: Int = 8
) -> Double? {
  guard value.isFinite, others.count >= max(1, fewest), let middle = median(of: others),
    let spread = median(of: others.map { abs($0 - middle) }), spread > 0, spread.isFinite
  else { return nil }
  return 0.6745 * (value - middle) / spread
}
