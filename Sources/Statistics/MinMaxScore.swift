/// Where each of `values` lies between the least (0) and the largest (1).
///
/// Nil where they do not differ, without any, and where one is not finite.
public func minMaxScores(of values: [Double]) -> [Double]? {
  guard let low = values.min(), let high = values.max(), values.allSatisfy(\.isFinite)
  else { return nil }
  // Halved, the span of even the largest values is finite.
  let span = high / 2 - low / 2
  return span > 0 ? values.map { ($0 / 2 - low / 2) / span } : nil
}
