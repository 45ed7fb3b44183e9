import Testing

@testable import Inspection

@Suite struct WordedNumberTests {
  @Test(arguments: [
    ("87.4", 87.4), ("¥1,234.5万", 12_345_000), ("−¥3.60万", -36_000), ("+¥1.20亿", 120_000_000),
    ("$1.23M", 1_230_000), ("HK$870.6k", 870_600), ("CNY 8,250", 8250), ("96.4%", 0.964),
    ("−3.2%", -0.032), ("+0.5", 0.5), ("12.5 天", 12.5), ("3.0 d", 3), ("1.25×", 1.25), ("0", 0),
  ])
  func `a number is read as a reader reads it`(text: String, value: Double) throws {
    let number = try #require(WordedNumber(text))
    #expect(abs(number.value - value) <= abs(value) * 1e-12)
  }

  @Test(arguments: ["–", "", "A", "3 / 40", "2026-10-31", "¥", "12 of 40", "1.2.3", "12人"])
  func `what is no single number is none`(text: String) {
    #expect(WordedNumber(text) == nil)
  }

  @Test func `half a unit of the last digit is as far as rounding goes`() throws {
    let amount = try #require(WordedNumber("¥123.4万"))
    #expect(amount.agrees(with: 1_234_499) && amount.agrees(with: 1_233_500))
    #expect(!amount.agrees(with: 1_234_600) && !amount.agrees(with: -1_234_000))
    let share = try #require(WordedNumber("96.4%"))
    #expect(share.agrees(with: 0.9644) && !share.agrees(with: 0.9646))
  }
}
