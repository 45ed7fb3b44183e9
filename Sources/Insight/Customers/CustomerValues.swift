import Quantities
import Statistics

/// What each customer is likely to buy and bring.
struct CustomerValues {
  /// Of one customer.
  struct Value {
    /// That it has not left; nil where no model tells.
    var chanceAlive: Double?
    /// Days with orders in the year to come; nil where no model tells.
    var expectedPurchases: Double?
    /// Margin, or sales where there is no margin, of the years to come, discounted.
    var worth: Double?
  }

  let basis: ValueBasis
  /// In the order of the records.
  let values: [Value]

  /// The years to come that count.
  static let years = 3
  /// Customers that the models are fitted to; of more, as many that lie evenly among them.
  static let mostFitted = 1000
  /// With fewer customers in the year before the last, it is not known how many stay.
  static let fewestPrior = 10
  /// Digits of parameters that make no difference to anybody's worth are not searched for.
  static let tolerance = 1e-7

  /// - Parameters:
  ///   - margin: the share of sales that is margin; nil where that is not known.
  ///   - rate: what a year's wait takes off.
  init(_ records: [BuyingRecord], before end: Day, margin: Double?, rate: Double) {
    let histories = records.map { $0.history(before: end) }
    let spendings = records.map(\.spending)
    let fitted = CustomerValues.sample(histories, spendings)
    let share = margin ?? 1
    guard
      let buying = BetaGeometricNBD(
        fitting: fitted.map(\.history), tolerance: CustomerValues.tolerance),
      let money = GammaGamma(
        fitting: fitted.map(\.spending), tolerance: CustomerValues.tolerance),
      money.q > 1
    else {
      let isFew =
        histories.count < 30 || histories.count(where: { $0.repeats > 0 }) < 3
        || spendings.count(where: \.isSound) < 30
      let reason = isFew ? ValueBasis.Shortfall.tooFewCustomers : .notFitted
      guard let retention = CustomerValues.retention(records, before: end) else {
        basis = .none(reason)
        values = Array(repeating: Value(), count: records.count)
        return
      }
      basis = .simple(retention: retention, reason)
      let factor = retention.double / (1 + rate - retention.double)
      values = records.map { record in
        Value(worth: max(0, Double(record.year) / Double(Money.scale)) * share * factor)
      }
      return
    }
    basis = .fitted
    values = zip(histories, spendings).map { history, spending in
      Value(
        chanceAlive: buying.chanceAlive(history),
        expectedPurchases: buying.expectedPurchases(in: Double(BuyingTimes.year), after: history),
        // Who gave back all that was bought is worth nothing.
        worth: spending.isSound
          ? lifetimeValue(
            after: history, spending: spending, buying: buying, values: money,
            periods: CustomerValues.years, length: Double(BuyingTimes.year), rate: rate
          ).map { $0 * share } : 0)
    }
  }

  /// Customers in an order of their own, evenly chosen.
  private static func sample(_ histories: [BuyingHistory], _ spendings: [GammaGamma.Spending]) -> [(
    history: BuyingHistory, spending: GammaGamma.Spending
  )] {
    let all = zip(histories, spendings).map { (history: $0, spending: $1) }
    guard all.count > mostFitted else { return all }
    let sorted = all.sorted { a, b in
      let (x, y) = (a.history, b.history)
      return (x.repeats, x.lastAt, x.observed, a.spending.mean)
        < (y.repeats, y.lastAt, y.observed, b.spending.mean)
    }
    return (0..<mostFitted).map { sorted[(2 * $0 + 1) * sorted.count / (2 * mostFitted)] }
  }

  /// Of the customers of the year before the last, the share that bought in the last one; nil where
  /// they are too few to tell.
  private static func retention(_ records: [BuyingRecord], before end: Day) -> Fraction? {
    var (stayed, prior) = (0, 0)
    let year = end.advanced(by: -BuyingTimes.year).number
    for record in records where record.boughtYearBefore {
      prior += 1
      if record.last >= year { stayed += 1 }
    }
    return prior >= fewestPrior ? Fraction(Int128(stayed), Int128(prior)) : nil
  }
}

/// Which model tells what customers are worth.
public enum ValueBasis: Sendable, Hashable {
  public enum Shortfall: String, Sendable, Hashable, CaseIterable {
    case tooFewCustomers = "too-few"
    case notFitted = "not-fitted"
  }

  /// BG/NBD for how often they buy, Gamma–Gamma for how much.
  case fitted
  /// A year's margin × retention ÷ (1 + discount − retention).
  case simple(retention: Fraction, Shortfall)
  /// Too few customers bought in the year before the last to tell how many stay.
  case none(Shortfall)
}
