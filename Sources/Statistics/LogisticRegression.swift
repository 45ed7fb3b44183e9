import Foundation

/// How likely something happens, such as a deal's being won, told from features: logistic
/// regression with a ridge (Hoerl and Kennard 1970; le Cessie and van Houwelingen 1992).
///
///     let model = LogisticRegression(fitting: closedDeals)
///     model?.chance([log(amount), daysOpen])   // 0.62
///
/// The ridge draws weights towards zero, so that few cases or alike features make no bold claims.
/// How good it is on cases it has not seen, ``OutOfSample`` tells; say nothing where it is no better
/// than the share of all.
public struct LogisticRegression: Hashable, Sendable {
  /// What was known of a case, and whether it happened.
  public struct Case: Hashable, Sendable {
    public var features: [Double]
    public var happened: Bool

    public init(_ features: [Double], happened: Bool) {
      self.features = features
      self.happened = happened
    }
  }

  /// The logarithm of the odds of a case whose features are all average.
  public let intercept: Double
  /// How much the logarithm of the odds grows with one standard deviation more of each feature; 0
  /// of one that never differs.
  public let weights: [Double]
  /// Of each feature.
  public let means: [Double]
  /// Of each feature, by n.
  public let deviations: [Double]

  /// The weights that make the least of −Σ log-likelihood + penalty / 2 · Σ weight², the intercept
  /// left free, by Newton's steps (iteratively reweighted least squares).
  ///
  /// Nil where fewer than `fewest` cases happened or did not, and where features are not finite or
  /// not of one count.
  public init?(fitting cases: [Case], penalty: Double = 1, fewest: Int = 10) {
    let size = cases.first?.features.count ?? 0
    let happened = cases.count(where: \.happened)
    guard min(happened, cases.count - happened) >= max(1, fewest), penalty > 0,
      cases.allSatisfy({ $0.features.count == size && $0.features.allSatisfy(\.isFinite) })
    else { return nil }
    let count = Double(cases.count)
    var (means, deviations) = ([Double](), [Double]())
    for index in 0..<size {
      let mean = cases.reduce(0) { $0 + $1.features[index] / count }
      let variance = cases.reduce(0) {
        let distance = $1.features[index] - mean
        return $0 + distance * distance / count
      }
      guard mean.isFinite, variance.isFinite else { return nil }
      means.append(mean)
      // Rounding alone is no difference.
      let deviation = variance.squareRoot()
      deviations.append(deviation > 1e-12 * abs(mean) ? deviation : 0)
    }
    let rows = cases.map { [1] + standardized($0.features, means, deviations) }
    let likelihood = PenalizedLikelihood(
      rows: rows, happened: cases.map(\.happened), penalty: penalty)
    var start = [Double](repeating: 0, count: size + 1)
    start[0] = log(Double(happened) / (count - Double(happened)))
    guard let found = likelihood.least(from: start) else { return nil }
    (intercept, weights) = (found[0], Array(found.dropFirst()))
    (self.means, self.deviations) = (means, deviations)
  }

  /// The chance that a case with `features` happens; nil where they are not finite or not as many
  /// as the weights.
  public func chance(_ features: [Double]) -> Double? {
    guard features.count == weights.count, features.allSatisfy(\.isFinite) else { return nil }
    var odds = intercept
    for (weight, feature) in zip(weights, standardized(features, means, deviations)) {
      odds += weight * feature
    }
    return odds.isNaN ? nil : logistic(odds)
  }
}

/// How many deviations from their means features lie; 0 where they never differ.
private func standardized(
  _ features: [Double], _ means: [Double], _ deviations: [Double]
) -> [Double] {
  features.indices.map {
    deviations[$0] > 0 ? (features[$0] - means[$0]) / deviations[$0] : 0
  }
}

/// The chance whose odds have the logarithm `odds`.
func logistic(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }
