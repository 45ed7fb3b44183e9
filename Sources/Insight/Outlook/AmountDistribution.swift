import Statistics

/// How likely it is that deals, each of them won or not, bring so much together.
///
///     let sums = AmountDistribution([(100, 0.5), (40, 0.5)])
///     sums.quantile(0.9)              // 140
///     sums.chance(ofAtLeast: 100)     // 0.5
///
/// Deals are taken as independent: what wins or loses several at once is not in it.
public struct AmountDistribution: Sendable, Hashable {
  /// How it was found.
  public enum Method: String, Sendable, Hashable {
    /// Every outcome, one by one.
    case exact
    /// Sums in steps of a two-thousandth of all amounts, to which amounts are rounded.
    case stepped
    /// A normal distribution of the same mean and variance.
    case normal
  }

  public let method: Method
  public let mean: Double
  public let variance: Double
  /// Sums from low to high; none where the distribution is normal.
  private let sums: [Double]
  /// The chance of each sum.
  private let chances: [Double]

  static let mostExact = 10
  static let mostStepped = 200
  static let steps = 2000

  /// - Parameter deals: what each may bring, and how likely, 0…1.
  public init(_ deals: [(amount: Double, chance: Double)]) {
    var (mean, variance, certain) = (0.0, 0.0, 0.0)
    var open: [(amount: Double, chance: Double)] = []
    for deal in deals {
      mean += deal.amount * deal.chance
      variance += deal.amount * deal.amount * deal.chance * (1 - deal.chance)
      if deal.chance >= 1 {
        certain += deal.amount
      } else if deal.chance > 0, deal.amount != 0 {
        open.append(deal)
      }
    }
    self.mean = mean
    self.variance = variance
    if open.count <= AmountDistribution.mostExact {
      method = .exact
      (sums, chances) = AmountDistribution.outcomes(of: open, beside: certain)
    } else if open.count <= AmountDistribution.mostStepped, open.allSatisfy({ $0.amount > 0 }) {
      method = .stepped
      (sums, chances) = AmountDistribution.convolution(of: open, beside: certain)
    } else {
      method = .normal
      (sums, chances) = ([], [])
    }
  }

  /// The least sum that is not exceeded with a chance of `share`, which lies between 0 and 1.
  public func quantile(_ share: Double) -> Double {
    guard method != .normal else {
      return mean + (NormalDistribution.quantile(share) ?? 0) * variance.squareRoot()
    }
    var reached = 0.0
    for (sum, chance) in zip(sums, chances) {
      reached += chance
      // Rounding alone does not lead to the next sum.
      if reached >= share - 1e-12 { return sum }
    }
    return sums.last ?? 0
  }

  /// How likely all deals together bring `amount` or more.
  public func chance(ofAtLeast amount: Double) -> Double {
    guard method != .normal else {
      guard variance > 0 else { return mean >= amount ? 1 : 0 }
      return NormalDistribution.cumulative((mean - amount) / variance.squareRoot())
    }
    // Half a hundredth below counts as reached: sums are rounded.
    var reached = 0.0
    for (sum, chance) in zip(sums, chances) where sum >= amount - 0.005 { reached += chance }
    return min(1, reached)
  }

  private static func outcomes(
    of deals: [(amount: Double, chance: Double)], beside certain: Double
  ) -> ([Double], [Double]) {
    var outcomes = [(sum: certain, chance: 1.0)]
    for deal in deals {
      outcomes += outcomes.map { ($0.sum + deal.amount, $0.chance * deal.chance) }
      for index in 0..<outcomes.count / 2 { outcomes[index].chance *= 1 - deal.chance }
    }
    outcomes.sort { ($0.sum, $0.chance) < ($1.sum, $1.chance) }
    return (outcomes.map(\.sum), outcomes.map(\.chance))
  }

  private static func convolution(
    of deals: [(amount: Double, chance: Double)], beside certain: Double
  ) -> ([Double], [Double]) {
    let step = deals.reduce(0) { $0 + $1.amount } / Double(steps)
    // Rounded up each may take one step more than its share.
    var chances = [Double](repeating: 0, count: steps + deals.count + 1)
    chances[0] = 1
    var highest = 0
    for deal in deals {
      let shift = Int((deal.amount / step).rounded())
      for index in stride(from: highest, through: 0, by: -1) where chances[index] > 0 {
        let moved = chances[index] * deal.chance
        chances[index] -= moved
        chances[index + shift] += moved
      }
      highest += shift
    }
    let places = (0...highest).filter { chances[$0] > 0 }
    return (places.map { certain + Double($0) * step }, places.map { chances[$0] })
  }
}
