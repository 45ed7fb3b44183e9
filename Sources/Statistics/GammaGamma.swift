import Foundation

/// What customers spend a purchase: the Gamma–Gamma model (Fader and Hardie, "The Gamma-Gamma Model
/// of Monetary Value", 2013).
///
///     GammaGamma(fitting: spending)?.expectedValue(after: spending[0])
///
/// A customer's purchases are gamma distributed with shape p about a mean of their own, which is
/// spread over the customers by q and v. So few purchases are drawn towards everybody's mean. Only
/// where how much is spent has nothing to do with how often.
public struct GammaGamma: Hashable, Sendable {
  public var p: Double
  public var q: Double
  /// In the unit of money.
  public var v: Double

  /// How many purchases a customer made and what they were worth on average.
  public struct Spending: Hashable, Sendable {
    public var purchases: Int
    public var mean: Double

    public init(purchases: Int, mean: Double) {
      self.purchases = purchases
      self.mean = mean
    }

    /// Whether there are purchases, worth something.
    public var isSound: Bool { purchases > 0 && mean > 0 && mean.isFinite }
  }

  public init(p: Double, q: Double, v: Double) {
    precondition(p > 0 && q > 0 && v > 0, "the parameters are above zero")
    (self.p, self.q, self.v) = (p, q, v)
  }

  /// The logarithm of how likely `spending` is (the note's equation 1a); −∞ where it is not sound.
  public func logLikelihood(_ spending: Spending) -> Double {
    guard spending.isSound else { return -.infinity }
    return logLikelihood(spending, common: common(spending.purchases))
  }

  /// What hangs on the number of purchases alone.
  private func common(_ purchases: Int) -> Double {
    let x = Double(purchases)
    return logGamma(p * x + q) - logGamma(p * x) - logGamma(q) + q * log(v) + p * x * log(x)
  }

  @inline(__always)
  private func logLikelihood(_ spending: Spending, common: Double) -> Double {
    let (x, mean) = (Double(spending.purchases), spending.mean)
    return common + (p * x - 1) * log(mean) - (p * x + q) * log(x * mean + v)
  }

  /// What all customers spend a purchase on average: p·v / (q − 1); nil where q is not above 1, and
  /// the mean has no end.
  public var mean: Double? { q > 1 ? p * v / (q - 1) : nil }

  /// What a customer's purchases will be worth on average, after `spending`: p(v + x·m) /
  /// (p·x + q − 1) (equation 5). Without purchases everybody's mean.
  public func expectedValue(after spending: Spending) -> Double? {
    guard spending.isSound else { return spending.purchases == 0 ? mean : nil }
    let x = Double(spending.purchases)
    let below = p * x + q - 1
    return below > 0 ? p * (v + x * spending.mean) / below : nil
  }

  /// The model that makes `spendings` likeliest, of those that are sound; nil where they are fewer
  /// than `fewest` or all of one mean.
  ///
  /// - Parameter tolerance: the search rests where the likelihood changes by less, as a share.
  public init?(fitting spendings: [Spending], fewest: Int = 30, tolerance: Double = 1e-10) {
    // In an order of their own, so that the sums do not hang on that of the customers.
    let sound = spendings.filter(\.isSound).sorted {
      ($0.purchases, $0.mean) < ($1.purchases, $1.mean)
    }
    guard let first = sound.first, sound.count >= fewest,
      sound.contains(where: { $0.mean != first.mean })
    else { return nil }
    // The unit is the mean, so that the fit is the same in cents and in millions.
    let unit = sound.reduce(0) { $0 + $1.mean / Double(sound.count) }
    guard unit > 0, unit.isFinite else { return nil }
    let scaled = sound.map { Spending(purchases: $0.purchases, mean: $0.mean / unit) }
    let bounds = [ClosedRange<Double>](repeating: log(1e-3)...log(1e5), count: 3)
    let starts = [[1, 1, 0], [2, 1, -1], [0, 1, 1], [3, 2, 0]] as [[Double]]
    func unlikelihood(_ logs: [Double]) -> Double {
      let model = GammaGamma(p: exp(logs[0]), q: exp(logs[1]), v: exp(logs[2]))
      var sum = 0.0
      var (purchases, common) = (0, 0.0)
      for spending in scaled {
        if spending.purchases != purchases {
          (purchases, common) = (spending.purchases, model.common(spending.purchases))
        }
        sum -= model.logLikelihood(spending, common: common)
      }
      return sum
    }
    let least = Minimum.of(
      from: starts, within: bounds, tolerance: tolerance, unlikelihood)
    guard least.value.isFinite else { return nil }
    let found = least.polished(within: bounds, step: 1e-4, unlikelihood).place.map { exp($0) }
    self.init(p: found[0], q: found[1], v: found[2] * unit)
  }
}
