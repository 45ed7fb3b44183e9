import Quantities
import Reports
import Testing

struct NumeralsTests {
  static let yuan = Currency(code: "CNY").map { Numerals(language: .chinese, currency: $0) }
  static let dollar = Currency(code: "USD").map { Numerals(language: .english, currency: $0) }

  @Test(arguments: [
    ("0", "¥0"), ("8250", "¥8,250"), ("9499", "¥9,499"), ("9500", "¥9,500"), ("9999.4", "¥9,999"),
    ("9999.5", "¥1.0万"), ("10000", "¥1.0万"), ("1234000", "¥123.4万"), ("99999.5", "¥10.0万"),
    ("99949999", "¥9,995.0万"), ("99994999", "¥9,999.5万"), ("99999999", "¥1.00亿"),
    ("100000000", "¥1.00亿"), ("123456789012", "¥1,234.57亿"), ("-36000", "−¥3.6万"),
    ("-0.4", "¥0"), ("-0.5", "−¥1"), ("-0.49", "¥0"), ("-99999999", "−¥1.00亿"),
    ("-9999.4", "−¥9,999"), ("2.5", "¥3"), ("3.5", "¥4"),
  ])
  func `an amount in Chinese is told in yuan, 万 or 亿`(amount: String, text: String) throws {
    #expect(try #require(Self.yuan).money(try Self.fraction(amount)) == text)
  }

  @Test(arguments: [
    ("0", "$0"), ("9999.4", "$9,999"), ("9999.5", "$10.0k"), ("870600", "$870.6k"),
    ("964000", "$964.0k"), ("995000", "$995.0k"), ("999949", "$999.9k"), ("999950.5", "$1.00M"),
    ("1000000", "$1.00M"), ("1234567", "$1.23M"), ("999994999", "$999.99M"),
    ("999995001", "$1.00B"), ("-1000000000", "−$1.00B"), ("1234567890123", "$1,234.57B"),
    ("-0.01", "$0"), ("-23456", "−$23.5k"),
  ])
  func `an amount in English is told in units, thousands, millions or billions`(
    amount: String, text: String
  )
    throws
  {
    #expect(try #require(Self.dollar).money(try Self.fraction(amount)) == text)
  }

  @Test func `an amount is never told smaller when it is larger`() throws {
    for numerals in [try #require(Self.yuan), try #require(Self.dollar)] {
      var last = Fraction(-1)
      for step in stride(from: 0, to: 4000, by: 7) {
        let amount = Fraction(Int128(step) * Int128(step) * Int128(step), 40)
        let told = try Self.value(numerals.money(amount))
        #expect(told >= last, "\(amount)")
        last = told
      }
    }
  }

  @Test(arguments: [
    ("1234000", "¥1,234,000"), ("12.5", "¥12.50"), ("0.004", "¥0"), ("-0.004", "¥0"),
    ("-1234.56", "−¥1,234.56"), ("99.995", "¥100"), ("0.1", "¥0.10"),
  ])
  func `an amount in full has cents where it has any`(amount: String, text: String) throws {
    #expect(try #require(Self.yuan).fullMoney(try Self.fraction(amount)) == text)
  }

  @Test func `decimals follow the currency`() throws {
    let yen = Numerals(language: .english, currency: try #require(Currency(code: "JPY")))
    #expect(yen.fullMoney(Fraction(2501, 2)) == "¥1,251")
    let dinar = Numerals(language: .english, currency: try #require(Currency(code: "KWD")))
    #expect(dinar.fullMoney(Fraction(5, 4)) == "KWD\u{A0}1.250")
  }

  @Test func `a sign stands before the currency, and zero has none`() throws {
    let numerals = try #require(Self.yuan)
    #expect(numerals.signedMoney(36_000) == "+¥3.6万")
    #expect(numerals.signedMoney(-36_000) == "−¥3.6万")
    #expect(numerals.signedMoney(Fraction(1, 3)) == "¥0")
    #expect(numerals.signedMoney(0) == "¥0")
  }

  @Test(arguments: [
    (Fraction(123, 1000), "12.3%", "+12.3%"), (Fraction(-1, 3), "−33.3%", "−33.3%"),
    (Fraction(-1, 10_000), "0.0%", "0.0%"), (Fraction(1, 10_000), "0.0%", "0.0%"),
    (Fraction(12_345), "1,234,500.0%", "+1,234,500.0%"), (Fraction(25, 20_000), "0.1%", "+0.1%"),
    (0, "0.0%", "0.0%"), (1, "100.0%", "+100.0%"),
  ])
  func `shares and changes have one decimal and no negative zero`(
    ratio: Fraction, share: String, change: String
  ) throws {
    let numerals = try #require(Self.yuan)
    #expect(numerals.percent(ratio) == share)
    #expect(numerals.change(ratio) == change)
  }

  @Test func `counts, weights and settings are told plainly`() throws {
    let numerals = try #require(Self.dollar)
    #expect(numerals.count(1_234_567) == "1,234,567")
    #expect(numerals.count(-1_000) == "−1,000")
    #expect(numerals.count(999) == "999")
    #expect(numerals.plain(Fraction(25, 2)) == "12.5")
    #expect(numerals.plain(Fraction(-25, 2)) == "−12.5")
    #expect(numerals.plain(40) == "40")
    #expect(numerals.shortPercent(Fraction(35, 100)) == "35%")
    #expect(numerals.shortPercent(Fraction(3, 40)) == "7.5%")
  }

  @Test(arguments: [
    (85_000_000_000, "85.0"), (84_999_999_999, "84.999999999"), (84_960_000_000, "84.96"),
    (84_940_000_000, "84.9"), (70_040_000_000, "70.0"), (85_040_000_000, "85.0"),
    (92_550_000_000, "92.6"), (92_549_999_999, "92.5"), (0, "0.0"), (100_000_000_000, "100.0"),
  ])
  func `a score is never shown on the wrong side of a limit`(billionths: Int64, text: String)
    throws
  {
    let limits = [Score(Fraction(1851, 20)), Score(85), Score(70)]
    let score = Score(billionths: billionths)
    #expect(try #require(Self.dollar).score(score, limits: limits) == text)
  }

  @Test func `near a limit as many decimals are shown as it takes`() throws {
    let numerals = try #require(Self.dollar)
    let limits = [Score(85), Score(Fraction(7004, 100))]
    for limit in limits {
      for offset in -40...40 {
        for size: Int64 in [1, 1_000, 7_777_777] {
          let score = Score(billionths: limit.billionths + Int64(offset) * size)
          let shown = try Self.fraction(numerals.score(score, limits: limits))
          #expect((shown < limit.fraction) == (score < limit))
        }
      }
    }
  }

  /// The number that plain text stands for.
  static func fraction(_ text: String) throws -> Fraction {
    let parts = text.replacing(",", with: "").split(separator: ".")
    let digits = parts.joined()
    let decimals = parts.count == 2 ? parts[1].count : 0
    return Fraction(
      try #require(Int128(digits)), (0..<decimals).reduce(1) { power, _ in power * 10 })
  }

  /// The number that a worded amount stands for.
  static func value(_ text: String) throws -> Fraction {
    let units: [Character: Int128] = [
      "万": 10_000, "亿": 100_000_000, "k": 1_000, "M": 1_000_000, "B": 1_000_000_000,
    ]
    let last = try #require(text.last)
    let number = text.filter { $0.isASCII && ($0.isNumber || $0 == ".") }
    return try fraction(number) * Fraction(units[last] ?? 1)
  }
}
