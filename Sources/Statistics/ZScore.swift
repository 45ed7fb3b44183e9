/// What a mean's squared deviations are divided by.
public enum Deviation: Hashable, Sendable, CaseIterable {
  /// n: the values are all there are, such as the reps of an organization.
  case population
  /// n − 1: the values stand for more.
  case sample
}

/// How many standard deviations each of `values` lies above their mean.
///
/// Nil where they do not differ, below two values and where one is not finite.
public func zScores(of values: [Double], _ deviation: Deviation) -> [Double]? {
  guard values.count > 1, values.allSatisfy(\.isFinite),
    let first = values.first, values.contains(where: { $0 != first })
  else { return nil }
  let count = Double(values.count)
  let mean = values.reduce(0, +) / count
  var squares = 0.0
  for value in values { squares += (value - mean) * (value - mean) }
  let spread = (squares / (deviation == .population ? count : count - 1)).squareRoot()
  guard spread > 0, spread.isFinite else { return nil }
  return values.map { ($0 - mean) / spread }
}
