import Quantities

/// The customers that one rep, team or the organization looks after.
public struct CustomerSummary: Sendable {
  /// Those of one class.
  public struct OfClass: Sendable, Hashable {
    public var customers = 0
    /// How many there were at the end of the period before.
    public var before = 0
    /// Of the months that put them into their class.
    public var sales = Fraction.zero
    /// Days with orders in the year to come, and what all years to come are worth.
    public var expectedPurchases = 0.0
    public var worth = 0.0

    public init() {}
  }

  /// A customer and what it is worth.
  public struct Valued: Sendable, Hashable {
    public let account: Int
    public let rep: Int?
    public let worth: Double
    public let expectedPurchases: Double?
    public let chanceAlive: Double?
    /// Of the last year.
    public let sales: Fraction
    public let customerClass: CustomerClass?
  }

  /// A customer and what it owes for longer than 60 days.
  public struct Overdue: Sendable, Hashable {
    public let account: Int
    public let rep: Int?
    public let amount: Fraction
    /// Of the oldest order, in days.
    public let oldest: Int
  }

  /// Customers who ever bought, and those who did in the last year.
  public internal(set) var customers = 0
  public internal(set) var active = 0
  public internal(set) var worth = 0.0
  public internal(set) var expectedPurchases = 0.0
  /// In the order of ``CustomerClass``; empty where there are too few customers for classes.
  public internal(set) var classes: [OfClass] = []
  /// Those with most at risk first, and how many there are in all.
  public internal(set) var risks: [AccountRisk] = []
  public internal(set) var riskCount = 0
  public internal(set) var amountAtRisk = Fraction.zero
  /// Those worth most first; of the organization alone.
  public internal(set) var top: [Valued] = []
  /// Those that owe most first.
  public internal(set) var overdue: [Overdue] = []

  /// Those that are told by name.
  var accounts: [Int] { risks.map(\.account) + top.map(\.account) + overdue.map(\.account) }

  public func of(_ customerClass: CustomerClass) -> OfClass {
    let index = CustomerClass.allCases.firstIndex(of: customerClass) ?? 0
    return classes.isEmpty ? OfClass() : classes[index]
  }
}
