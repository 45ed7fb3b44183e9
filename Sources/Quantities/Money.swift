/// An exact amount of money in one currency, counted in millionths of its unit.
///
/// One scale for all sources keeps sums exact whatever a source's decimals are: two in an
/// invoice, four in an order header, six in a line total. A column stores `Int64` millionths (up
/// to 9.2 trillion a row); sums are kept in 128 bits.
///
///     Money(units: 12, millionths: 500_000) + Money(minor: 50, decimals: 2)  // 13.00
///
/// Not for rates or unit-less numbers: those are a ``Fraction``.
public struct Money: Hashable, Sendable, Comparable {
  /// How many millionths make one unit of the currency.
  public static let scale: Int128 = 1_000_000
  /// Decimals that a source may have before its amount is no longer exact.
  public static let decimals = 6

  /// The amount in millionths of the currency's unit.
  public var millionths: Int128

  public static let zero = Money(millionths: 0)

  public init(millionths: Int128) {
    self.millionths = millionths
  }

  /// Whole units and millionths, which carry the same sign.
  public init(units: Int, millionths: Int = 0) {
    self.millionths = Int128(units) * Money.scale + Int128(millionths)
  }

  /// An amount of minor units, such as cents (`decimals` 2); `decimals` is 0 through 6.
  public init(minor: Int, decimals: Int) {
    precondition((0...Money.decimals).contains(decimals), "money has 0 to 6 decimals")
    var factor: Int128 = 1
    for _ in decimals..<Money.decimals { factor *= 10 }
    millionths = Int128(minor) * factor
  }

  public static func + (a: Money, b: Money) -> Money {
    Money(millionths: a.millionths + b.millionths)
  }

  public static func - (a: Money, b: Money) -> Money {
    Money(millionths: a.millionths - b.millionths)
  }

  public static prefix func - (a: Money) -> Money { Money(millionths: -a.millionths) }

  public static func += (a: inout Money, b: Money) { a.millionths += b.millionths }

  public static func < (a: Money, b: Money) -> Bool { a.millionths < b.millionths }

  /// The amount as a fraction of the currency's unit.
  public var fraction: Fraction { Fraction(millionths, Money.scale) }
}

extension Money: CustomStringConvertible {
  /// The exact amount with a point and no more decimals than it needs: `-12.5`.
  public var description: String { fraction.decimalText(atMost: Money.decimals) }
}
