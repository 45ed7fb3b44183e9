import Quantities
import Testing

struct PeriodStretchTests {
  @Test func `a year up to a month begins with the fiscal year`() throws {
    #expect(try #require(Period("2026-10-YTD")).description == "2026-01..2026-10")
    let fiscal = FiscalCalendar(firstMonth: 7)
    #expect(
      try #require(Period("2026-10-YTD", calendar: fiscal)).description == "2026-07..2026-10")
    // In its first month it is that month.
    #expect(try #require(Period("2026-01-YTD")).days == Period("2026-01")?.days)
  }

  @Test func `rolling months end with the month that is named`() throws {
    let rolling = try #require(Period("2026-02-R12"))
    #expect(rolling.description == "2025-03..2026-02")
    #expect(rolling.previous.description == "2024-03..2025-02")
    #expect(rolling.yearAgo.days == rolling.previous.days)
  }

  @Test(arguments: [
    "2026-10-R1", "2026-10-R61", "2026-10-R", "2026-10-R+5", "2026-Q3-YTD", "2026-YTD",
    "2026-13-YTD",
    "2026-10-YT", "-YTD",
  ])
  func `other stretches are no periods`(text: String) {
    #expect(Period(text) == nil)
  }

  @Test func `the Spring Festival is where calendars have it`() {
    let known: [(Int, Int, Int)] = [
      (2015, 2, 19), (2020, 1, 25), (2023, 1, 22), (2024, 2, 10), (2025, 1, 29), (2026, 2, 17),
      (2027, 2, 6), (2033, 1, 31),
    ]
    for (year, month, day) in known {
      #expect(SpringFestival.day(in: year) == Day(year, month, day))
    }
    #expect(SpringFestival.day(in: 1999) == nil && SpringFestival.day(in: 2061) == nil)
  }

  @Test func `February 2026 is compared with the days as far from the festival`() throws {
    // 17 February 2026 and 29 January 2025 are 384 days apart.
    let february = try #require(Period("2026-02")).days
    let aligned = try #require(SpringFestival.yearBefore(february))
    #expect(aligned.lowerBound == Day(2025, 1, 13))
    #expect(aligned.count == february.count)
    // October and whole quarters need no shift.
    #expect(SpringFestival.yearBefore(try #require(Period("2026-10")).days) == nil)
    #expect(SpringFestival.yearBefore(try #require(Period("2026-Q1")).days) == nil)
  }

  @Test func `working days are weekdays less holidays and with days that make up for them`() {
    var calendar = WorkCalendar()
    let october = Period("2026-10")?.days ?? Day(number: 0)..<Day(number: 0)
    #expect(calendar.count(in: october) == 22)
    calendar.holidays = Set((1...7).compactMap { Day(2026, 10, $0) })
    calendar.makeUpDays = Set([Day(2026, 10, 10)].compactMap { $0 })
    #expect(calendar.count(in: october) == 18)
    // As looked at day by day.
    for length in 0..<40 {
      let days = october.lowerBound..<october.lowerBound.advanced(by: length)
      #expect(calendar.count(in: days) == days.count { calendar.isWorked($0) })
    }
  }
}
