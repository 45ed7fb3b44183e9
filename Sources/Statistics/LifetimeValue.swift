import Foundation

/// What a customer is worth from now on: the purchases to expect in each of `periods` times their
/// expected value, discounted by `rate` a period.
///
/// `length` is a period's in the histories' unit of time. A period's purchases count as made at its
/// end. Nil where either model cannot tell or the rate is not above −1.
public func lifetimeValue(
  after history: BuyingHistory, spending: GammaGamma.Spending, buying: BetaGeometricNBD,
  values: GammaGamma, periods: Int, length: Double, rate: Double
) -> Double? {
  guard rate > -1, let value = values.expectedValue(after: spending) else { return nil }
  var (sum, before) = (0.0, 0.0)
  for period in 1..<(max(0, periods) + 1) {
    guard
      let purchases = buying.expectedPurchases(in: Double(period) * length, after: history)
    else { return nil }
    sum += (purchases - before) * value / pow(1 + rate, Double(period))
    before = purchases
  }
  return sum.isFinite ? sum : nil
}
