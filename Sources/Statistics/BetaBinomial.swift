import Foundation

/// How likely some rates are under a beta distribution of true rates.
///
/// The distribution is told by its mean and its weight (α + β): the observations that it counts
/// for.
struct BetaBinomial {
  let rates: [RatePrior.Rate]
  let pooled: RatePrior.Rate

  init(_ rates: [RatePrior.Rate]) {
    self.rates = rates
    var pooled = RatePrior.Rate(successes: 0, count: 0)
    for rate in rates {
      pooled.successes += rate.successes
      pooled.count += rate.count
    }
    self.pooled = pooled
  }

  /// Above zero where the likelihood grows as the weight falls from infinity (Tarone,
  /// *Biometrika* 66, 1979): Σ (x − n·p)² / (p·q) − Σ n.
  var overdispersion: Double {
    let share = pooled.successes / pooled.count
    guard share > 0, share < 1 else { return 0 }
    var squares = 0.0
    for rate in rates {
      let excess = rate.successes - rate.count * share
      squares += excess * excess
    }
    // Rounding alone is no evidence.
    let excess = squares / (share * (1 - share)) - pooled.count
    return excess > 1e-9 * pooled.count ? excess : 0
  }

  /// The mean that is likeliest at `weight`: the likelihood is concave in it.
  func mean(weight: Double) -> Double {
    func mean(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }
    // Of the logarithm of the odds, the slope is smooth up to the ends.
    let odds = root(between: -30, 30) { odds in
      let (alpha, beta) = (weight * mean(odds), weight * mean(-odds))
      var slope = Double(rates.count) * (digamma(beta) - digamma(alpha))
      for rate in rates {
        slope +=
          digamma(rate.successes + alpha) - digamma(rate.count - rate.successes + beta)
      }
      return slope * mean(odds) * mean(-odds)
    }
    return mean(odds)
  }

  /// The derivative of the log-likelihood by the weight, at the mean that is likeliest there.
  func slope(weight: Double) -> Double {
    let mean = mean(weight: weight)
    let (alpha, beta) = (weight * mean, weight * (1 - mean))
    let (atAlpha, atBeta, atWeight) = (digamma(alpha), digamma(beta), digamma(weight))
    var slope = 0.0
    for rate in rates {
      slope += mean * (digamma(rate.successes + alpha) - atAlpha)
      slope += (1 - mean) * (digamma(rate.count - rate.successes + beta) - atBeta)
      slope -= digamma(rate.count + weight) - atWeight
    }
    return slope
  }
}
