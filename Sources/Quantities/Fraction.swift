/// An exact ratio of two whole numbers, in lowest terms with a positive denominator.
///
/// Ratios stay fractions until they are worded, so no figure depends on the order of additions.
///
///     Fraction(7, 8) == Fraction(875, 1000)   // true
///
/// Numbers are 128 bits wide, comparisons 256; a sum or product that would not fit stops the
/// program instead of giving a wrong figure.
public struct Fraction: Hashable, Sendable {
  public let numerator: Int128
  /// Always positive.
  public let denominator: Int128

  public static let zero = Fraction(0)
  public static let one = Fraction(1)

  public init(_ whole: Int128) {
    numerator = whole
    denominator = 1
  }

  /// `numerator / denominator`; `denominator` is not zero.
  public init(_ numerator: Int128, _ denominator: Int128) {
    precondition(denominator != 0, "a fraction's denominator is not zero")
    let divisor = Fraction.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / Int128(divisor))
    self.denominator = sign * (denominator / Int128(divisor))
  }

  static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 {
      // Most figures fit 64 bits after a step or two, where division is some ten times faster.
      if a <= UInt128(UInt64.max), b <= UInt128(UInt64.max) {
        var (x, y) = (UInt64(a), UInt64(b))
        while y != 0 { (x, y) = (y, x % y) }
        return UInt128(x)
      }
      (a, b) = (b, a % b)
    }
    return a == 0 ? 1 : a
  }

  /// The nearest `Double`, for geometry only.
  public var double: Double { Double(numerator) / Double(denominator) }

  public static func + (a: Fraction, b: Fraction) -> Fraction {
    let divisor = Int128(
      greatestCommonDivisor(a.denominator.magnitude, b.denominator.magnitude))
    let left = a.numerator * (b.denominator / divisor)
    let right = b.numerator * (a.denominator / divisor)
    return Fraction(left + right, a.denominator / divisor * b.denominator)
  }

  public static func - (a: Fraction, b: Fraction) -> Fraction { a + -b }

  public static prefix func - (a: Fraction) -> Fraction {
    Fraction(-a.numerator, a.denominator)
  }

  public static func * (a: Fraction, b: Fraction) -> Fraction {
    // Cross-reducing first keeps the products as small as the result allows.
    let left = Fraction(a.numerator, b.denominator)
    let right = Fraction(b.numerator, a.denominator)
    return Fraction(
      left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// `a / b`, or nil where `b` is zero.
  public func divided(by other: Fraction) -> Fraction? {
    other.numerator == 0 ? nil : self * Fraction(other.denominator, other.numerator)
  }

  /// The whole number nearest to `self × scale`, ties away from zero (四舍五入, as
  /// spreadsheets do); `scale` is above zero.
  ///
  /// Used where a ratio is worded with a fixed number of decimals.
  public func rounded(scale: Int128) -> Int128 {
    precondition(scale > 0, "a scale is above zero")
    let (numerator, denominator) = (numerator.magnitude, denominator.magnitude)
    let product = numerator.multipliedReportingOverflow(by: scale.magnitude)
    // The product may be wider than what it is divided back to.
    let (quotient, rest) =
      product.overflow
      ? denominator.dividingFullWidth(numerator.multipliedFullWidth(by: scale.magnitude))
      : product.partialValue.quotientAndRemainder(dividingBy: denominator)
    let above = denominator - rest
    let rounded = Int128(rest >= above ? quotient + 1 : quotient)
    return self.numerator < 0 ? -rounded : rounded
  }

  /// The value with a point and at most `decimals` decimals, without trailing zeros.
  public func decimalText(atMost decimals: Int) -> String {
    var scale: Int128 = 1
    for _ in 0..<decimals { scale *= 10 }
    let units = rounded(scale: scale)
    var digits = String(units.magnitude)
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals - digits.count + 1) + digits
    }
    var text = String(digits.dropLast(decimals))
    var rest = digits.suffix(decimals)
    while rest.last == "0" { rest.removeLast() }
    if !rest.isEmpty { text += "." + rest }
    return (units < 0 ? "-" : "") + text
  }
}

extension Fraction: Comparable {
  public static func < (a: Fraction, b: Fraction) -> Bool {
    if a.denominator == b.denominator { return a.numerator < b.numerator }
    let left = a.numerator.multipliedFullWidth(by: b.denominator)
    let right = b.numerator.multipliedFullWidth(by: a.denominator)
    return left.high != right.high ? left.high < right.high : left.low < right.low
  }
}

extension Fraction: CustomStringConvertible {
  public var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}

extension Fraction: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(Int128(value)) }
}
