import Quantities
import Testing

@testable import PeriodData

struct ValueTests {
  func amount(_ text: String) -> Int64? {
    Array(text.utf8).withUnsafeBufferPointer { AmountText.millionths($0.trimmed) }
  }

  func date(_ text: String) -> DayText {
    Array(text.utf8).withUnsafeBufferPointer { DayText($0.trimmed) }
  }

  @Test(arguments: [
    ("0", 0), ("1", 1_000_000), ("-12.5", -12_500_000), ("+3", 3_000_000), (".5", 500_000),
    ("5.", 5_000_000), ("0.000001", 1), ("2024.994000", 2_024_994_000),
    ("1.50000000", 1_500_000), ("1,234.50", 1_234_500_000), ("1，234", 1_234_000_000),
    ("１２３．５", 123_500_000), ("¥1,234", 1_234_000_000), ("￥ -5", -5_000_000),
    ("-$5", -5_000_000), ("12元", 12_000_000), ("€ 7", 7_000_000), ("(3.25)", -3_250_000),
    ("（1,000元）", -1_000_000_000), ("1 234 567", 1_234_567_000_000), (" 8 ", 8_000_000),
    ("\u{2212}4", -4_000_000), ("9223372036854.775807", Int64.max),
  ])
  func `an amount is exact in millionths`(text: String, millionths: Int64) {
    #expect(amount(text) == millionths)
  }

  @Test(arguments: [
    "", "-", ".", "abc", "1.2.3", "1,23", "12,34,567", ",123", "1,2345", "1.0000001", "1e5",
    "9223372036854.775808", "99999999999999999999", "--1", "(-1)", "¥", "1-", "1,234,56", "0x10",
    "NaN", "5万", "1.234,50", "１，２３",
  ])
  func `what is no exact amount is refused`(text: String) {
    #expect(amount(text) == nil)
  }

  @Test(arguments: [
    "2026-10-03", "2026-10-3", "2026/10/3", "2026.10.3", "2026年10月3日", "2026年10月3", "20261003",
    "2026-10-03 12:34:56", "2026-10-03T12:34", "2026/10/3 8:00:00.000", "2026-10-03T00:00:00",
  ])
  func `a date is read in all its forms`(text: String) throws {
    #expect(date(text) == .day(try #require(Day(2026, 10, 3)).number))
  }

  @Test(arguments: [
    "2026-13-01", "2026-02-29", "2026-1", "26-10-03", "2026-10/03", "2026-10-03Z",
    "2026-10-03T12:00:00X", "2026-10-03T12:00:00+8", "3/10/2026 12:00Z", "2026-10-03x",
    "0000-01-01", "今天",
    "2026年10-3", "2026-10-03 25:00", "3/10/26", "99999999", "-2026-10-03",
  ])
  func `what is no date is refused`(text: String) {
    #expect(date(text) == .unreadable)
  }

  @Test(arguments: [
    ("2026-10-31T17:30:00Z", "Asia/Shanghai", "2026-11-01"),
    ("2026-10-31T15:59:59Z", "Asia/Shanghai", "2026-10-31"),
    ("2026-10-31T16:00:00.000Z", "Asia/Shanghai", "2026-11-01"),
    ("2026-11-01 00:30:00+08:00", "Asia/Shanghai", "2026-11-01"),
    ("2026-11-01T00:30+0800", "UTC", "2026-10-31"),
    ("2026-07-01T03:59:00Z", "America/New_York", "2026-06-30"),
    ("2026-01-01T04:59:00Z", "America/New_York", "2025-12-31"),
    ("2026-01-01T00:00:00-05", "America/New_York", "2026-01-01"),
    ("1969-12-31T23:00:00Z", "UTC", "1969-12-31"),
  ])
  func `a time stamp gets its day where the organization is`(
    text: String, zone: String, day: String
  ) throws {
    let clock = try #require(OrganizationClock(zone: zone))
    guard case .instant(let seconds) = date(text) else {
      Issue.record("\(text) is no point in time")
      return
    }
    #expect(Day(number: clock.day(of: seconds)).description == day)
  }

  @Test func `a date that can be read two ways waits`() {
    #expect(date("3/10/2026") == .either(first: 3, second: 10, year: 2026))
    #expect(date("31.12.2026 10:00") == .either(first: 31, second: 12, year: 2026))
  }

  @Test func `white space around a cell is no part of it`() {
    let trimmed = Array(" \u{A0}\u{3000}张三\t \u{3000}".utf8).withUnsafeBufferPointer {
      String(decoding: $0.trimmed, as: UTF8.self)
    }
    #expect(trimmed == "张三")
  }

  @Test func `a pattern's star stands for any characters`() {
    func matches(_ pattern: String, _ name: String) -> Bool {
      FilePattern.matches(Array(pattern.utf8), Array(name.utf8))
    }
    #expect(matches("orders-*.csv", "orders-2026.csv"))
    #expect(matches("*", ""))
    #expect(matches("*a*b", "xaxbab"))
    #expect(!matches("orders-*.csv", "orders-2026.csv.bak"))
    #expect(!matches("a*", "ba"))
    let many = String(repeating: "*a", count: 40)
    #expect(!matches(many + "b", String(repeating: "a", count: 5000)))
  }

  @Test func `a path is shown without detours`() {
    #expect(FilePattern.tidied("Data/../../shared/x.csv") == "../shared/x.csv")
    #expect(FilePattern.tidied("/a/./b/../c.csv") == "/a/c.csv")
  }
}
