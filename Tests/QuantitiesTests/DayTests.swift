import Quantities
import Testing

struct DayTests {
  /// The length of a month by the rule as it is told to children.
  static func length(_ month: Int, _ year: Int) -> Int {
    if [4, 6, 9, 11].contains(month) { return 30 }
    if month != 2 { return 31 }
    if year % 400 == 0 { return 29 }
    if year % 100 == 0 { return 28 }
    return year % 4 == 0 ? 29 : 28
  }

  @Test func `every day from 1900 to 2100 has the number of the day before and one`() throws {
    var day = try #require(Day(1900, 1, 1))
    #expect(day.number == -25_567)
    var wrong: [String] = []
    for year in 1900...2100 {
      for month in 1...12 {
        for date in 1...Self.length(month, year) {
          let civil = day.civil
          if civil != (year, month, date) || Day(year, month, date) != day
            || Day(iso: day.description) != day
          {
            wrong.append(day.description)
          }
          day = day.next
        }
        if Day(year, month, Self.length(month, year) + 1) != nil {
          wrong.append("\(year)-\(month)")
        }
      }
    }
    #expect(wrong.isEmpty)
    #expect(day == Day(2101, 1, 1))
    #expect(Day(1970, 1, 1)?.number == 0)
  }

  @Test func `months are added on the calendar and end with it`() throws {
    for year in [2023, 2024] {
      for month in 1...12 {
        for date in [1, 15, 28, Self.length(month, year)] {
          let day = try #require(Day(year, month, date))
          for added in -30...30 {
            let index = year * 12 + month - 1 + added
            let (y, m) = (index / 12, index % 12 + 1)
            #expect(day.adding(months: added) == Day(y, m, min(date, Self.length(m, y))))
          }
        }
      }
    }
  }

  @Test func `months outside a year carry into other years`() {
    #expect(Day(firstOfMonth: 13, year: 2026) == Day(2027, 1, 1))
    #expect(Day(firstOfMonth: 0, year: 2026) == Day(2025, 12, 1))
    #expect(Day(firstOfMonth: -11, year: 2026) == Day(2025, 1, 1))
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026-01-1", "26-01-01", "2026/01/01",
    "2026-01-01 ", " 2026-01-01", "2026-01-01-01", "2026-+1-01", "+999-01-01", "2026-01-+1",
    "٢٠٢٦-٠١-٠١", "２０２６-01-01", "", "-", "--", "0000-01-01", "2026-01",
  ])
  func `what is no ISO day is refused`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `a year is printed with four digits`() {
    #expect(Day(33, 4, 3)?.description == "0033-04-03")
    #expect(Day(iso: "0033-04-03") == Day(33, 4, 3))
  }

  @Test func `days are counted from one to the other`() throws {
    let (a, b) = (try #require(Day(2024, 2, 28)), try #require(Day(2024, 3, 1)))
    #expect(a.distance(to: b) == 2)
    #expect(a.advanced(by: 2) == b)
    #expect((a..<b).map(\.description) == ["2024-02-28", "2024-02-29"])
  }
}
