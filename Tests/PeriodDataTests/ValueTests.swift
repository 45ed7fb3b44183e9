import Quantities
import Testing

@testable import PeriodData

struct ValueTests {
  func amount(_ text: String) -> Int64? {
    Array(text.utf8).withUnsafeBufferPointer { AmountText($0.trimmed)?.millionths }
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
    ("\u{2212}4", -4_000_000), ("9223372036854.775807", Int64.max), ("1.2万", 12_000_000_000),
    ("3亿", 300_000_000_000_000), ("1.25万元", 12_500_000_000), ("0.5億", 50_000_000_000_000),
    ("1,234-", -1_234_000_000), ("CNY 1,234.50", 1_234_500_000),
    ("1,234.50 USD", 1_234_500_000), ("US$12", 12_000_000), ("HK$ 1,234", 1_234_000_000),
    ("RMB1234", 1_234_000_000), ("£2.5", 2_500_000), ("-€3", -3_000_000),
    ("'1234", 1_234_000_000), ("'-5", -5_000_000), ("1'234.50", 1_234_500_000),
    ("1 234,50", 1_234_500_000), ("1\u{202F}234,5 €", 1_234_500_000),
    ("1.234,50", 1_234_500_000), ("1.234.567", 1_234_567_000_000), ("12,5", 12_500_000),
    ("1234,56", 1_234_560_000), ("0,123", 123_000), ("1.2E5", 120_000_000_000),
    ("1.2e-3", 1_200), ("1.234567E+03", 1_234_567_000), ("1,5E3", 1_500_000_000),
    ("0e999", 0), ("000000000000000000000001.50", 1_500_000),
  ])
  func `an amount is exact in millionths`(text: String, millionths: Int64) {
    #expect(amount(text) == millionths)
  }

  @Test(arguments: [
    "", "-", ".", "abc", "1.2.3", "12,34,567", ",123", "123,", "1.0000001", "1e", "e5", "1e5.5",
    "9223372036854.775808", "99999999999999999999", "--1", "(-1)", "-1-", "1+", "¥", "1,234,56",
    "0x10", "NaN", "１，２３", "万", "5万亿", "1.2E-9", "1e99", "12%", "5%万", "CNY 5 USD", "ABC 5",
    "¥¥5", "1,234 567", "1'234 567", "1.234,567.8", "1,234.567,8", "3万5千", "1 2",
  ])
  func `what is no exact amount is refused`(text: String) {
    #expect(amount(text) == nil)
  }

  @Test(arguments: [
    ("12.5%", 125_000), ("１２％", 120_000), ("-3 %", -30_000), ("12,5%", 125_000), ("0.35", 350_000),
    ("0.0001%", 1),
  ])
  func `a percentage is an amount where a column takes it`(text: String, millionths: Int64) {
    let found = Array(text.utf8).withUnsafeBufferPointer { AmountText($0, takesPercent: true) }
    #expect(found?.millionths == millionths)
  }

  @Test(arguments: [
    "2026-10-03", "2026-10-3", "2026/10/3", "2026.10.3", "2026年10月3日", "2026年10月3", "20261003",
    "2026-10-03 12:34:56", "2026-10-03T12:34", "2026/10/3 8:00:00.000", "2026-10-03T00:00:00",
    "２０２６／１０／０３", "２０２６年１０月３日", "2026年10月3号 12:30", "2026年10月3日上午9:05", "2026/10/3 下午 3:04:05",
    "Oct 3 2026 12:00AM", "Oct  3 2026 11:59:59:997PM", "3-Oct-2026", "October 3, 2026",
    "3 Oct 2026", "03-oct-26", "Oct. 3, 2026, 3:04\u{202F}PM", "2026-Oct-03", "3 October 2026 8:00",
    "2026-10-03 12:00:00.123456", "2026-10-03 12:00 pm", "20261003 08:00",
  ])
  func `a date is read in all its forms`(text: String) throws {
    #expect(date(text) == .day(try #require(Day(2026, 10, 3)).number))
  }

  @Test(arguments: [
    "2026-13-01", "2026-02-29", "2026-1", "2026-10/03", "2026-10-03Z",
    "2026-10-03T12:00:00X", "2026-10-03T12:00:00+8", "3/10/2026 12:00Z", "2026-10-03x",
    "0000-01-01", "今天",
    "2026年10-3", "2026-10-03 25:00", "99999999", "-2026-10-03",
    "2026年10月", "2026-10", "Oct 2026", "Foo 3 2026", "32 Oct 2026", "3 Oct", "45/50/2026",
    "2026-10-03 13:00 AM", "2026-10-03 下", "1234", "123456", "1234567", "99999999999999", "09999",
    "46298x", "46298.5.5", "1900-02-00", "3 10 2026",
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
    ("2026-10-31 17:30:00 UTC", "Asia/Shanghai", "2026-11-01"),
    ("2026-10-31 17:30:00.123 +00:00", "Asia/Shanghai", "2026-11-01"),
    ("Oct 31 2026 5:30PM Z", "Asia/Shanghai", "2026-11-01"),
    ("1793467800000", "Asia/Shanghai", "2026-11-01"), ("1793467800000", "UTC", "2026-10-31"),
    ("999999999999", "UTC", "2001-09-09"),
  ])
  func `a time stamp gets its day where the organization is`(
    text: String, zone: String, day: String
  ) throws {
    var clock = try #require(OrganizationClock(zone: zone))
    guard case .instant(let seconds) = date(text) else {
      Issue.record("\(text) is no point in time")
      return
    }
    #expect(Day(number: clock.day(of: seconds)).description == day)
  }

  @Test func `a date that can be read two ways waits`() {
    #expect(date("3/10/2026") == .either(first: 3, second: 10, year: 2026, isShort: false))
    #expect(
      date("31.12.2026 10:00") == .either(first: 31, second: 12, year: 2026, isShort: false))
    #expect(date("3-10-26 8:00 PM") == .either(first: 3, second: 10, year: 2026, isShort: true))
    #expect(date("3/10/68") == .either(first: 3, second: 10, year: 2068, isShort: true))
    #expect(date("3/10/69") == .either(first: 3, second: 10, year: 1969, isShort: true))
  }

  @Test(arguments: [
    "0000-00-00", "0000-00-00 00:00:00", "1900-01-00", "1900/1/0", "00/00/0000", "0/0/00",
  ])
  func `what stands for no date is none`(text: String) {
    #expect(date(text) == DayText.none)
  }

  @Test func `a number of five digits counts days as spreadsheets do`() throws {
    #expect(date("46298") == .serial(try #require(Day(2026, 10, 3)).number))
    #expect(date("46298.75") == .serial(try #require(Day(2026, 10, 3)).number))
    #expect(date("36526") == .serial(try #require(Day(2000, 1, 1)).number))
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
