import Quantities
import Reports
import Testing

struct DatesTests {
  static let chinese = Dates(language: .chinese)
  static let english = Dates(language: .english)

  @Test func `a day is told in both languages`() throws {
    let day = try #require(Day(2026, 3, 1))
    #expect(Self.chinese.day(day) == "2026年3月1日")
    #expect(Self.english.day(day) == "1 March 2026")
  }

  @Test(arguments: [
    ("2026-10", "2026年10月", "October 2026"), ("2026-Q3", "2026年第三季度", "Q3 2026"),
    ("2026-H1", "2026年上半年", "H1 2026"), ("2026-H2", "2026年下半年", "H2 2026"),
    ("2026", "2026年", "2026"), ("2026-01..2026-09", "2026年1月至9月", "January to September 2026"),
    ("2025-11..2026-02", "2025年11月至2026年2月", "November 2025 to February 2026"),
    ("2026-10..2026-10", "2026年10月", "October 2026"),
  ])
  func `a period is told in both languages`(period: String, chinese: String, english: String)
    throws
  {
    let period = try #require(Period(period))
    #expect(Self.chinese.period(period) == chinese)
    #expect(Self.english.period(period) == english)
  }

  @Test(arguments: [
    ("2026-10", "2026年10月", "October 2026"), ("2026-Q1", "2026财年第一季度", "Q1 FY2026"),
    ("2026-H2", "2026财年下半年", "H2 FY2026"), ("2026", "2026财年", "FY2026"),
    ("2025-07..2026-06", "2025年7月至2026年6月", "July 2025 to June 2026"),
  ])
  func `a fiscal year says that it is one`(period: String, chinese: String, english: String)
    throws
  {
    let period = try #require(Period(period, calendar: FiscalCalendar(firstMonth: 7)))
    #expect(Self.chinese.period(period) == chinese)
    #expect(Self.english.period(period) == english)
  }

  @Test func `a month on an axis is short`() throws {
    let months = try #require(Period("2026")).eachMonth
    #expect(months.map(Self.chinese.shortMonth).last == "12月")
    #expect(Set(months.map(Self.english.shortMonth)).count == 12)
    #expect(months.map(Self.english.shortMonth).allSatisfy { $0.count == 3 })
  }
}
