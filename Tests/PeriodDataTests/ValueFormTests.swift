import Quantities
import TestSupport
import Testing

@testable import PeriodData

/// Days and amounts written in every form and read back.
struct ValueFormTests {
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static func wide(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
  }

  func read(_ text: String) -> DayText {
    Array(text.utf8).withUnsafeBufferPointer { DayText($0) }
  }

  @Test func `every day from 1990 to 2040 is read back from each form`() throws {
    let first = try #require(Day(1990, 1, 1)).number
    let last = try #require(Day(2040, 12, 31)).number
    for number in first...last {
      let (year, month, day) = Day(number: number).civil
      let (mm, dd, yy) = (Self.two(month), Self.two(day), Self.two(year % 100))
      let name = Self.months[month - 1]
      let texts = [
        "\(year)-\(mm)-\(dd)", "\(year)/\(month)/\(day)", "\(year).\(mm).\(dd)",
        "\(year)\(mm)\(dd)",
        "\(year)年\(month)月\(day)日", Self.wide("\(year)-\(mm)-\(dd)"),
        "\(name) \(day) \(year) 12:00AM", "\(dd)-\(name)-\(year)", "\(name) \(day), \(year)",
        "\(day) \(name) \(year)", "\(year)-\(mm)-\(dd)T23:59:59.999", "\(dd)-\(name)-\(yy)",
        "\(year)/\(month)/\(day) 下午11:59",
      ]
      for text in texts where read(text) != .day(number) {
        Issue.record("\(text) is \(read(text))")
      }
      let short = DayText.either(first: day, second: month, year: year, isShort: true)
      let long = DayText.either(first: day, second: month, year: year, isShort: false)
      let seconds = Int(number) * 86_400
      let others: [(String, DayText)] = [
        ("\(day)/\(month)/\(year)", long), ("\(dd).\(mm).\(year) 8:00", long),
        ("\(dd)-\(mm)-\(yy)", short), ("\(number + 25_569).25", .serial(number)),
        ("\(year)-\(mm)-\(dd)T01:00:00+01:00", .instant(seconds)),
        ("\((seconds + 86_399) * 1000 + 999)", .instant(seconds + 86_399)),
      ]
      // Milliseconds have twelve digits from March 1973 on.
      for (text, meaning) in others where read(text) != meaning {
        Issue.record("\(text) is \(read(text))")
      }
    }
  }

  @Test(arguments: [
    "Asia/Shanghai", "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe",
  ])
  func `a point in time is the day that the system says, whatever came before`(zone: String) throws
  {
    var clock = try #require(OrganizationClock(zone: zone))
    var numbers = SeededNumbers(seed: 5)
    for _ in 0..<20_000 {
      let seconds = Int.random(in: -1_000_000_000...3_000_000_000, using: &numbers)
      var fresh = try #require(OrganizationClock(zone: zone))
      if clock.day(of: seconds) != fresh.day(of: seconds) { Issue.record("\(seconds)") }
    }
  }

  /// Digits with `group` before every three of them.
  static func grouped(_ number: UInt64, _ group: String) -> String {
    let digits = Array("\(number)")
    return digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index) % 3 == 0 ? group + String(digit) : String(digit)
    }.joined()
  }

  @Test func `amounts are read back from each form`() {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<5000 {
      let decimals = Int.random(in: 1...6, using: &numbers)
      let digits = Int.random(in: 0...12, using: &numbers)
      let whole = numbers.next() % (0..<digits).reduce(1) { power, _ in power * 10 }
      let scale: UInt64 = (0..<decimals).reduce(1) { power, _ in power * 10 }
      let part = numbers.next() % scale
      let tail = String(String(part + scale).dropFirst())
      let value = Int64(whole) * 1_000_000 + Int64(part) * Int64(1_000_000 / scale)
      var texts = [
        "\(whole).\(tail)", "¥\(whole).\(tail)", "\(whole).\(tail)元", "\(whole).\(tail)0000000",
        "CNY \(Self.grouped(whole, ",")).\(tail)", "\(Self.grouped(whole, " ")).\(tail)",
        "\(Self.grouped(whole, "'")).\(tail)", Self.wide("\(whole).\(tail)"),
        "'\(whole).\(tail)", "\(whole)\(tail)E-\(decimals)",
      ]
      // Without a group before it three decimals could be one themselves.
      if whole > 999 || decimals != 3 {
        texts += [
          "\(Self.grouped(whole, ".")),\(tail)", "\(Self.grouped(whole, " ")),\(tail)",
          "\(whole),\(tail) EUR",
        ]
      }
      for text in texts {
        for (shown, sign) in [(text, 1), ("-\(text)", -1), ("(\(text))", -1), ("\(text)-", -1)] {
          if shown.hasPrefix("-'") || shown.hasPrefix("('") { continue }
          let found = Array(shown.utf8).withUnsafeBufferPointer { AmountText($0) }
          if found?.millionths != value * Int64(sign) {
            Issue.record("\(shown) is \(String(describing: found))")
          }
        }
      }
    }
  }

  @Test func `any bytes are read or refused`() {
    var numbers = SeededNumbers(seed: 9)
    let alphabet =
      Array("0123456789.,-+()%eE '$:/TZ年月日上下午万亿￥，Oct\u{FF11}\u{A0}".utf8) + [0xE5, 0xFF]
    for _ in 0..<50_000 {
      let count = Int.random(in: 0...24, using: &numbers)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &numbers) ?? 0 }
      bytes.withUnsafeBufferPointer {
        _ = AmountText($0, takesPercent: true)
        _ = DayText($0)
      }
    }
  }
}
