import Quantities

/// A customer that may be lost, why, and what that would cost.
public struct AccountRisk: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// The last order is longer ago than the customer's rhythm explains; with the chance that it is
    /// still a customer where a model finds that low.
    case silent(daysSince: Int, rhythm: Int, chanceAlive: Double?)
    /// The last half-year's sales fell.
    case falling(from: Fraction, to: Fraction)
    case complaint(Day)
    /// An answer of 0 to 6 of 10.
    case detractor(score: Fraction, Day)
    /// An answer of 1 or 2 of 5.
    case dissatisfied(score: Fraction, Day)
    /// Orders of more than 60 days ago that are not paid.
    case overdue(Fraction, oldest: Int)
  }

  /// The customer's row in the table accounts.
  public let account: Int
  /// Index of the rep who looks after it; nil where nobody does.
  public let rep: Int?
  /// The largest of what each reason puts at risk.
  public let amount: Fraction
  /// The one that puts most at risk first.
  public let reasons: [Reason]

  /// Below this chance of being alive a customer counts as silent.
  static let leastAlive = 0.5
  /// So many times the rhythm is silence too, whatever a model says: of orders that come at random
  /// one wait in fifty is as long, and where hardly anybody leaves a model takes it for chance.
  static let mostRhythms = 4
  /// A fall of sales counts from so much on, of customers with at least so many purchases, where it
  /// is so many times what chance makes of orders that come at random.
  static let leastFall = Fraction(4, 10)
  static let leastPurchases: Int32 = 4
  static let leastDeviations = 2.0
  /// What an unhappy customer puts at risk of a year's sales.
  static let unhappyShare = Fraction(1, 4)
  static let overdueDays = 60
  /// What is owed counts from so much of a year's sales on.
  static let leastDebt = Fraction(5, 100)

  /// Nil where nothing is at risk.
  ///
  /// - Parameters:
  ///   - mood: the worst that the customer said lately.
  ///   - debt: what it owes for longer than allowed.
  init?(
    _ record: BuyingRecord, rep: Int?, _ value: CustomerValues.Value, mood: Reason?, debt: Debt?,
    end: Day
  ) {
    let year = max(0, record.yearToLast)
    let daysSince = Int(end.number - 1 - record.last)
    var found: [(amount: Fraction, reason: Reason)] = []
    func money(_ millionths: Int128) -> Fraction { Fraction(millionths, Money.scale) }
    // Who has not bought for a year is lost rather than at risk.
    let isCurrent = daysSince < BuyingTimes.year
    if isCurrent, record.purchases > 2, let rhythm = record.rhythm, daysSince > rhythm {
      let isLong = daysSince >= AccountRisk.mostRhythms * rhythm && record.purchases > 3
      let alive = value.chanceAlive.flatMap { $0 < AccountRisk.leastAlive ? $0 : nil }
      let gone = alive.map { Fraction(Int128(((1 - $0) * 1000).rounded()), 1000) }
      if isLong || gone != nil {
        found.append(
          (
            money(year) * (isLong ? 1 : gone ?? 1),
            .silent(daysSince: daysSince, rhythm: rhythm, chanceAlive: alive)
          ))
      }
    }
    if isCurrent, let fall = AccountRisk.fall(record) {
      found.append((fall.from - fall.to, .falling(from: fall.from, to: fall.to)))
    }
    if isCurrent, let mood { found.append((money(year) * AccountRisk.unhappyShare, mood)) }
    if let debt, money(debt.amount) >= money(year) * AccountRisk.leastDebt {
      found.append((money(debt.amount), .overdue(money(debt.amount), oldest: debt.age)))
    }
    let sorted = found.enumerated().sorted { a, b in
      a.element.amount == b.element.amount
        ? a.offset < b.offset : a.element.amount > b.element.amount
    }.map(\.element)
    guard let first = sorted.first, first.amount > .zero else { return nil }
    account = record.account
    self.rep = rep
    amount = first.amount
    reasons = sorted.map(\.reason)
  }

  /// What the sales of the last half-year fell from and to; nil where they did not fall by much, or
  /// by no more than chance explains.
  private static func fall(_ record: BuyingRecord) -> (from: Fraction, to: Fraction)? {
    guard let earlier = record.earlier, earlier.purchases >= leastPurchases, earlier.sales > 0
    else { return nil }
    let from = Fraction(earlier.sales, Money.scale)
    let to = Fraction(max(0, record.recent?.sales ?? 0), Money.scale)
    let fall = from - to
    let deviation = (earlier.squares + (record.recent?.squares ?? 0)).squareRoot()
    return fall >= from * leastFall && fall.double >= leastDeviations * deviation
      ? (from, to) : nil
  }

  /// What a customer owes for longer than 60 days.
  struct Debt {
    /// In millionths.
    var amount: Int128
    /// Of the oldest order, in days.
    var age: Int
  }
}
