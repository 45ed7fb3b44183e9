import Quantities
import Testing

struct FractionTests {
  /// Every fraction of whole numbers from −7 to 7 and 1 to 7, with what it is made of.
  static let small: [(n: Int, d: Int, value: Fraction)] = (-7...7).flatMap { n in
    (Array(-7 ... -1) + Array(1...7)).map { d in (n, d, Fraction(Int128(n), Int128(d))) }
  }

  /// Whether `value` is n/d.
  static func isEqual(_ value: Fraction, _ n: Int, _ d: Int) -> Bool {
    value.numerator * Int128(d) == Int128(n) * value.denominator
  }

  @Test func `arithmetic of small fractions is that of whole numbers`() {
    var wrong: [String] = []
    for a in Self.small {
      for b in Self.small {
        let sum = Self.isEqual(a.value + b.value, a.n * b.d + b.n * a.d, a.d * b.d)
        let difference = Self.isEqual(a.value - b.value, a.n * b.d - b.n * a.d, a.d * b.d)
        let product = Self.isEqual(a.value * b.value, a.n * b.n, a.d * b.d)
        let quotient = a.value.divided(by: b.value)
        let division =
          b.n == 0 ? quotient == nil : quotient.map { Self.isEqual($0, a.n * b.d, a.d * b.n) }
        if !(sum && difference && product && division == true) {
          wrong.append("\(a.n)/\(a.d), \(b.n)/\(b.d)")
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `small fractions are ordered as the doubles nearest to them`() {
    var wrong: [String] = []
    for a in Self.small {
      for b in Self.small {
        let (x, y) = (Double(a.n) / Double(a.d), Double(b.n) / Double(b.d))
        if (a.value < b.value) != (x < y) || (a.value == b.value) != (x == y) {
          wrong.append("\(a.value), \(b.value)")
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `a fraction is in lowest terms with a denominator above zero`() {
    func hasCommonDivisor(_ value: Fraction) -> Bool {
      (2...7).contains { value.numerator % $0 == 0 && value.denominator % $0 == 0 }
    }
    #expect(Self.small.allSatisfy { $0.value.denominator > 0 && !hasCommonDivisor($0.value) })
    #expect(Set(Self.small.filter { $0.n == 0 }.map(\.value)) == [.zero])
  }

  @Test func `rounding takes the nearest whole number and of two the one further from zero`() {
    var wrong: [String] = []
    for (n, d, value) in Self.small {
      for scale in [1, 2, 3, 10] {
        let rounded = Int(value.rounded(scale: Int128(scale)))
        // |n/d × scale − rounded| against one half, times 2d.
        let (twice, width) = (abs(2 * n * scale - 2 * rounded * d), abs(d))
        if twice > width || (twice == width && abs(rounded * d) < abs(n * scale)) {
          wrong.append("\(n)/\(d) × \(scale) → \(rounded)")
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    (Fraction(1, 2), 1), (Fraction(3, 2), 2), (Fraction(5, 2), 3), (Fraction(-1, 2), -1),
    (Fraction(-3, 2), -2), (Fraction(-5, 2), -3), (Fraction(51, 100), 1), (Fraction(-49, 100), 0),
  ])
  func `halves go away from zero on both sides of it`(value: Fraction, rounded: Int) {
    #expect(value.rounded(scale: 1) == Int128(rounded))
  }

  @Test func `a ratio of large numbers is rounded though its product with the scale is too wide`() {
    let large = Int128(1) << 120
    #expect(Fraction(large - 1, large * 2 + 1).rounded(scale: 1_000_000_000) == 500_000_000)
    #expect(Fraction(-(large - 1), 3 * large).rounded(scale: 1_000_000) == -333_333)
    // Exactly half a unit stays a tie when it is worked in 256 bits.
    #expect(Fraction(large, (large - 1) * 2).rounded(scale: 1) == 1)
    #expect(Fraction(5 * (large - 1), 2 * (large - 1)).rounded(scale: 1) == 3)
  }

  @Test func `numbers near the limit of 128 bits are compared exactly`() {
    let max = Int128.max
    let values = [
      Fraction(-max), Fraction(-max, max - 1), Fraction(-(max - 1), max), 0,
      Fraction(1, max), Fraction(1, max - 1), Fraction(max - 2, max - 1), Fraction(max - 1, max),
      1, Fraction(max, max - 1), Fraction(max - 1, max - 2), Fraction(max - 1), Fraction(max),
    ]
    for (i, a) in values.enumerated() {
      for (j, b) in values.enumerated() {
        #expect((a < b) == (i < j), "\(a) < \(b)")
      }
    }
  }

  @Test func `a product is found though its parts would not fit before they are reduced`() {
    let large = Int128(1) << 100
    #expect(Fraction(large, 3) * Fraction(3, large) == 1)
    #expect(Fraction(1, large) + Fraction(1, large) == Fraction(1, large / 2))
  }

  @Test func `sums do not depend on the order of their parts`() {
    let parts = (1...20).map { Fraction($0 % 2 == 0 ? 1 : -1, Int128($0)) }
    #expect(parts.reduce(.zero, +) == parts.reversed().reduce(.zero, +))
  }

  @Test(arguments: [
    (Fraction(1, 3), 4, "0.3333"), (Fraction(-1, 3), 4, "-0.3333"), (Fraction(5, 1), 2, "5"),
    (Fraction(1, 2), 3, "0.5"), (Fraction(2, 3), 0, "1"), (Fraction(-1, 1000), 2, "0"),
    (Fraction(1999, 1000), 2, "2"), (Fraction(100), 0, "100"), (Fraction(-1205, 100), 2, "-12.05"),
    (Fraction(1, 200), 2, "0.01"), (Fraction(3, 200), 2, "0.02"),
  ])
  func `decimals are rounded half away from zero and lose their trailing zeros`(
    value: Fraction, decimals: Int, text: String
  ) {
    #expect(value.decimalText(atMost: decimals) == text)
  }

  @Test func `a fraction describes itself as it is written`() {
    #expect(Fraction(6, -4).description == "-3/2")
    #expect(Fraction(8, 4).description == "2")
  }
}
