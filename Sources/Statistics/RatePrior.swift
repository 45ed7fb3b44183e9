import Foundation

/// What a group's rates tell about each of them beforehand: empirical Bayes.
///
///     let prior = RatePrior(of: reps.map { .init(successes: $0.won, count: $0.decided) })
///     prior?.posterior(.init(successes: 1, count: 1))   // far below 100 %
///
/// A rate of few is drawn towards the group's, one of many hardly, so that one lucky deal is not a
/// first place. Shown beside the raw rate, never instead of it.
public enum RatePrior: Hashable, Sendable {
  /// The rates differ by more than chance.
  case beta(BetaDistribution)
  /// The rates differ by no more than chance, so that the group's is the best guess for each.
  case pooled(Rate)

  /// Some successes of a count, both of which may be broken, because credit can be split.
  public struct Rate: Hashable, Sendable {
    public var successes: Double
    public var count: Double

    public init(successes: Double, count: Double) {
      self.successes = successes
      self.count = count
    }
  }

  /// What is known of a rate after its prior and its own observations.
  public struct Posterior: Hashable, Sendable {
    public var mean: Double
    /// 95 %, as much below it as above.
    public var interval: Interval
  }

  /// A prior weighs no less than one observation, as Jeffreys's does; otherwise a group of all or
  /// nothing would have none.
  static let leastWeight = 1.0
  /// From here on a prior cannot be told from a fixed rate.
  static let mostWeight = 1e5

  /// The prior that makes the rates of `group` likeliest, taken as beta-binomial (Skellam 1948);
  /// nil where fewer than `fewest` of them have a count.
  ///
  /// Rates that vary by no more than a binomial's do, by Tarone's score (1979), are pooled. Rates
  /// without a count, or whose successes are not within it, tell nothing and are left out.
  public init?(of group: [Rate], fewest: Int = 3) {
    let group = group.filter { $0.count > 0 && $0.count.isFinite && 0...$0.count ~= $0.successes }
    guard group.count >= max(1, fewest) else { return nil }
    let likelihood = BetaBinomial(group)
    let pooled = likelihood.pooled
    guard likelihood.overdispersion > 0, likelihood.slope(weight: RatePrior.mostWeight) < 0 else {
      self = .pooled(pooled)
      return
    }
    let lowest = log(RatePrior.leastWeight)
    let weight =
      likelihood.slope(weight: RatePrior.leastWeight) <= 0
      ? RatePrior.leastWeight
      : exp(
        root(between: lowest, log(RatePrior.mostWeight)) {
          // Times the weight, the slope is that over the weight's logarithm.
          likelihood.slope(weight: exp($0)) * exp($0)
        })
    let mean = likelihood.mean(weight: weight)
    self = .beta(BetaDistribution(weight * mean, weight * (1 - mean)))
  }

  /// What is known of a member with `rate`: mean (won + α₀) / (n + α₀ + β₀) and its interval; of
  /// the pooled rate, its own Wilson interval, the same for all. Nil where the successes are not
  /// within the count.
  public func posterior(_ rate: Rate) -> Posterior? {
    guard rate.count >= 0, rate.count.isFinite, 0...rate.count ~= rate.successes else { return nil }
    switch self {
    case .beta(let prior):
      let known = BetaDistribution(
        prior.alpha + rate.successes, prior.beta + (rate.count - rate.successes))
      return Posterior(mean: known.mean, interval: known.interval())
    case .pooled(let group):
      return Interval.wilson(successes: group.successes, of: group.count).map {
        Posterior(mean: group.successes / group.count, interval: $0)
      }
    }
  }
}
