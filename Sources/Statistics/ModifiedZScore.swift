/// How far each of `values` lies above their median, in standard deviations as the median of
/// absolute deviations has them: 0.6745·(x − median) / MAD (Iglewicz and Hoaglin 1993).
///
/// Beyond 3.5 either way a value is an outlier, which this score, unlike ``zScores(of:_:)``, does not
/// hide by its own size. Nil where half the values are alike, without any, and where one is not
/// finite.
public func modifiedZScores(of values: [Double]) -> [Double]? {
  guard let middle = median(of: values),
    let spread = median(of: values.map { abs($0 - middle) }), spread > 0, spread.isFinite
  else { return nil }
  return values.map { 0.6745 * ($0 - middle) / spread }
}
