import Quantities

/// What was sold of a product in a period and in the one that it is compared with.
///
///     ProductSales(before: .init(quantity: 100, amount: Money(units: 1000)), now: .none)
public struct ProductSales: Hashable, Sendable {
  /// Units sold less units returned, and what was charged for them.
  public struct Sold: Hashable, Sendable {
    public var quantity: Fraction
    public var amount: Money

    /// Nothing, not even a credit note.
    public static let none = Sold(quantity: .zero, amount: .zero)

    public init(quantity: Fraction, amount: Money) {
      self.quantity = quantity
      self.amount = amount
    }
  }

  public var before: Sold
  public var now: Sold

  public init(before: Sold, now: Sold) {
    self.before = before
    self.now = now
  }

  /// Whether there is a price in both periods: something was sold, beyond what was returned.
  var isCompared: Bool { before.quantity > .zero && now.quantity > .zero }
}
