import Foundation

/// How often customers buy again, and when they silently leave: the BG/NBD model (Fader, Hardie and
/// Lee, "'Counting Your Customers' the Easy Way", *Marketing Science* 24, 2005).
///
///     let model = BetaGeometricNBD(fitting: histories)
///     model?.chanceAlive(history)                    // 0.73
///     model?.expectedPurchases(in: 39, after: history)   // 1.2
///
/// A customer buys at a steady rate of their own, which is gamma distributed with shape r and scale
/// α, and after each purchase leaves for good with a chance of their own, which is beta distributed
/// with a and b. Not for contracts, whose end is seen.
public struct BetaGeometricNBD: Hashable, Sendable {
  public var r: Double
  /// In the histories' unit of time.
  public var alpha: Double
  public var a: Double
  public var b: Double

  public init(r: Double, alpha: Double, a: Double, b: Double) {
    precondition(r > 0 && alpha > 0 && a > 0 && b > 0, "the parameters are above zero")
    (self.r, self.alpha, self.a, self.b) = (r, alpha, a, b)
  }

  /// The logarithm of how likely `history` is (the paper's equation 6, as Hardie's note on
  /// computing it splits it), −∞ where it is not sound.
  public func logLikelihood(_ history: BuyingHistory) -> Double {
    history.isSound ? BuyingLikelihood(self, repeats: history.repeats).of(history) : -.infinity
  }

  /// The chance that a customer with `history` has not left; 1 without a repeat purchase, since
  /// none leaves but after one. Nil where the history is not sound.
  public func chanceAlive(_ history: BuyingHistory) -> Double? {
    guard history.isSound else { return nil }
    return 1 / (1 + oddsOfLeft(history))
  }

  private func oddsOfLeft(_ history: BuyingHistory) -> Double {
    guard history.repeats > 0 else { return 0 }
    let x = Double(history.repeats)
    return a / (b + x - 1)
      * exp((r + x) * (log(alpha + history.observed) - log(alpha + history.lastAt)))
  }

  /// The purchases to expect within `time` after `history` (the paper's equation 10).
  ///
  /// Its hypergeometric function is turned into one of small numbers by Euler (Abramowitz and
  /// Stegun 15.3.3), which is safe for customers of hundreds of purchases. Nil where the history is
  /// not sound or the time below zero.
  public func expectedPurchases(in time: Double, after history: BuyingHistory) -> Double? {
    guard history.isSound, time >= 0, time.isFinite else { return nil }
    // At a = 1 there is a hole, about which the function is smooth.
    if abs(a - 1) < 1e-5 {
      var (below, above) = (self, self)
      (below.a, above.a) = (1 - 1e-4, 1 + 1e-4)
      guard let low = below.expectedPurchases(in: time, after: history),
        let high = above.expectedPurchases(in: time, after: history)
      else { return nil }
      return low + (high - low) * (a - below.a) / (above.a - below.a)
    }
    let x = Double(history.repeats)
    let share = time / (alpha + history.observed + time)
    let bought =
      1 - pow(1 - share, a - 1) * hypergeometric(a + b - 1 - r, a - 1, a + b + x - 1, share)
    return max(0, (a + b + x - 1) / (a - 1) * bought / (1 + oddsOfLeft(history)))
  }

  /// The purchases to expect of a new customer within `time` after the first (equation 9).
  public func expectedPurchases(in time: Double) -> Double? {
    expectedPurchases(in: time, after: BuyingHistory(repeats: 0, lastAt: 0, observed: 0))
  }

  /// The chance of just `count` purchases of a new customer within `time` after the first (equation
  /// 8); nil below zero.
  public func chance(of count: Int, in time: Double) -> Double? {
    guard count >= 0, time >= 0, time.isFinite else { return nil }
    let (none, share) = (pow(alpha / (alpha + time), r), time / (alpha + time))
    /// The chances of 0 ..< `count` purchases, had none left, and of `count`.
    var (fewer, just) = (0.0, none)
    for index in 0..<count {
      fewer += just
      just *= (r + Double(index)) / Double(index + 1) * share
    }
    func logBeta(_ a: Double, _ b: Double) -> Double {
      logGamma(a) + logGamma(b) - logGamma(a + b)
    }
    let x = Double(count)
    let stayed = exp(logBeta(a, b + x) - logBeta(a, b)) * just
    guard count > 0 else { return stayed }
    return stayed + exp(logBeta(a + 1, b + x - 1) - logBeta(a, b)) * max(0, 1 - fewer)
  }
}

/// How likely histories with the same number of repeats are under a model: what hangs on that number
/// alone is worked out once.
struct BuyingLikelihood {
  let repeats: Int
  private let alpha: Double
  private let shape: Double
  private let common: Double
  private let left: Double

  init(_ model: BetaGeometricNBD, repeats: Int) {
    let x = Double(repeats)
    let (r, a, b) = (model.r, model.a, model.b)
    self.repeats = repeats
    alpha = model.alpha
    shape = r + x
    common =
      logGamma(r + x) - logGamma(r) + r * log(alpha) + logGamma(a + b) - logGamma(a + b + x)
      + logGamma(b + x) - logGamma(b)
    left = repeats > 0 ? log(a) - log(b + x - 1) : 0
  }

  /// The logarithm, of a sound history with these repeats.
  @inline(__always)
  func of(_ history: BuyingHistory) -> Double {
    let alive = -shape * log(alpha + history.observed)
    guard repeats > 0 else { return common + alive }
    let left = self.left - shape * log(alpha + history.lastAt)
    let larger = max(alive, left)
    return common + larger + log(exp(alive - larger) + exp(left - larger))
  }
}
