import Quantities
import Testing

struct PeriodTests {
  static let calendars = (1...12).map { FiscalCalendar(firstMonth: $0) }

  @Test(arguments: calendars)
  func `a period is read as it is printed`(calendar: FiscalCalendar) {
    var texts: [String] = []
    for year in [1000, 1999, 2024, 2026, 9999] {
      texts.append("\(year)")
      texts += (1...4).map { "\(year)-Q\($0)" } + ["\(year)-H1", "\(year)-H2"]
      texts += (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" }
      texts += ["\(year)-03..\(year)-03", "\(year)-01..\(year)-11"]
    }
    texts.append("2024-11..2026-02")
    #expect(texts.filter { Period($0, calendar: calendar)?.description != $0 } == [])
  }

  @Test(arguments: calendars)
  func `months make quarters, quarters halves, and halves the year`(calendar: FiscalCalendar)
    throws
  {
    let year = try #require(Period("2026", calendar: calendar))
    func parts(_ texts: [String]) throws -> [Period] {
      try texts.map { try #require(Period("2026-" + $0, calendar: calendar)) }
    }
    let quarters = try parts(["Q1", "Q2", "Q3", "Q4"])
    let halves = try parts(["H1", "H2"])
    #expect(quarters.flatMap(\.eachMonth) == year.eachMonth)
    #expect(halves.flatMap(\.eachMonth) == year.eachMonth)
    #expect(year.months.count == 12 && quarters.allSatisfy { $0.months.count == 3 })
    // A year begins in its first month and has the number of the year in which it ends.
    #expect(year.days.lowerBound.civil.month == calendar.firstMonth)
    #expect(year.lastDay.civil.year == 2026)
    for part in quarters + halves + year.eachMonth { #expect(part.fiscalYear == year) }
    #expect(quarters.map(\.position.index) == [1, 2, 3, 4])
    #expect((quarters + halves).allSatisfy { $0.position.year == 2026 })
  }

  @Test func `a fiscal year that begins in July ends in its own year`() throws {
    let calendar = FiscalCalendar(firstMonth: 7)
    let quarter = try #require(Period("2026-Q1", calendar: calendar))
    #expect(quarter.days.lowerBound.description == "2025-07-01")
    #expect(quarter.lastDay.description == "2025-09-30")
    // A month is a calendar month in any calendar.
    #expect(Period("2026-10", calendar: calendar)?.lastDay.description == "2026-10-31")
    #expect(Period("2026-10", calendar: calendar)?.fiscalYear.description == "2027")
  }

  @Test(arguments: calendars)
  func `the period before ends on the day before and is as long`(calendar: FiscalCalendar) throws {
    for text in ["2026", "2026-Q1", "2026-Q3", "2026-H1", "2026-01", "2025-11..2026-03"] {
      let period = try #require(Period(text, calendar: calendar))
      #expect(period.previous.days.upperBound == period.days.lowerBound)
      #expect(period.previous.months.count == period.months.count)
      #expect(period.previous.grain == period.grain)
      #expect(period.yearAgo.lastDay.civil.year == period.lastDay.civil.year - 1)
      #expect(period.yearAgo.lastDay.civil.month == period.lastDay.civil.month)
    }
  }

  @Test func `the period before and a year ago have their names`() throws {
    let quarter = try #require(Period("2026-Q1"))
    #expect(quarter.previous.description == "2025-Q4")
    #expect(quarter.yearAgo.description == "2025-Q1")
    #expect(Period("2026-01")?.previous.description == "2025-12")
    #expect(Period("2026-H2")?.previous.description == "2026-H1")
    #expect(Period("2026-01..2026-03")?.previous.description == "2025-10..2025-12")
  }

  @Test func `trailing months end with the period's last month`() throws {
    let months = try #require(Period("2026-Q1")).trailingMonths(12)
    #expect(months.map(\.description).first == "2025-04")
    #expect(months.map(\.description).last == "2026-03")
    #expect(months.count == 12)
  }

  @Test(arguments: ["2026", "2026-Q3", "2026-H2", "2026-10", "2025-07..2026-06"])
  func `a folder's name holds letters, digits, hyphens and underscores`(text: String) throws {
    let name = try #require(Period(text)).folderName
    #expect(name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
    #expect(name == text.replacing("..", with: "_"))
  }

  @Test func `small letters and ranges of longer periods are read too`() {
    #expect(Period("2026-q3") == Period("2026-Q3"))
    #expect(Period("2026-h1") == Period("2026-H1"))
    #expect(Period("2025..2026-Q1")?.description == "2025-01..2026-03")
  }

  @Test(arguments: [
    "", " ", "26", "202", "20266", "2026-", "2026-0", "2026-00", "2026-13", "2026-1", "2026-001",
    "2026-+1", "+999", "2026-Q", "2026-Q0", "2026-Q5", "2026-Q11", "2026-Q+", "2026-H0", "2026-H3",
    "2026-M1", "2026-10-01", "0999", "٢٠٢٦", "２０２６", "2026-１0", "2026 10", "2026/10", "2026-10 ",
    "..", "2026..", "..2026", "2026-03..2026-01", "2026-01...2026-03", "2025..2026..2027",
    "2026-10\n", "../2026", "2026-10..x", "-2026", "2026--1", "October 2026", "2026年10月",
  ])
  func `nonsense is no period`(text: String) {
    #expect(Period(text) == nil)
  }
}
