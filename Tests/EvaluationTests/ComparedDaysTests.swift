import Evaluation
import Quantities
import Testing

struct ComparedDaysTests {
  static func compared(_ period: String, asOf: String) throws -> [String] {
    let days = ComparedDays(try #require(Period(period)), asOf: try #require(Day(iso: asOf)))
    return [days.current, days.previous, days.yearAgo].map {
      "\($0.lowerBound)..\($0.upperBound.previous)"
    }
  }

  @Test func `a period that is over is compared with whole periods`() throws {
    let whole = [
      "2026-03-01..2026-03-31", "2026-02-01..2026-02-28", "2025-03-01..2025-03-31",
    ]
    #expect(try Self.compared("2026-03", asOf: "2026-03-31") == whole)
    #expect(try Self.compared("2026-03", asOf: "2027-01-01") == whole)
  }

  @Test func `a period that runs is compared with as many days`() throws {
    #expect(
      try Self.compared("2026-03", asOf: "2026-03-10") == [
        "2026-03-01..2026-03-10", "2026-02-01..2026-02-10", "2025-03-01..2025-03-10",
      ])
    #expect(
      try Self.compared("2026-Q2", asOf: "2026-05-01") == [
        "2026-04-01..2026-05-01", "2026-01-01..2026-01-31", "2025-04-01..2025-05-01",
      ])
  }

  @Test func `a shorter earlier period is compared in whole`() throws {
    #expect(
      try Self.compared("2026-03", asOf: "2026-03-30") == [
        "2026-03-01..2026-03-30", "2026-02-01..2026-02-28", "2025-03-01..2025-03-30",
      ])
  }

  @Test func `like for like holds on every day of a year`() throws {
    let year = try #require(Period("2024"))
    for day in year.days.dropLast() {
      let days = ComparedDays(year, asOf: day)
      #expect(days.current.upperBound == day.next)
      #expect(days.previous.count == min(days.current.count, 365))
      #expect(days.yearAgo.lowerBound == year.yearAgo.days.lowerBound)
    }
  }

  @Test func `before its first day a period has no days`() throws {
    let days = ComparedDays(
      try #require(Period("2026-03")), asOf: try #require(Day(2026, 2, 1)))
    #expect(days.current.isEmpty && days.previous.isEmpty && days.yearAgo.isEmpty)
  }

  @Test func `days near the Spring Festival are compared with those as far from it`() throws {
    func yearAgo(_ period: String, asOf: String) throws -> String {
      let days = ComparedDays(
        try #require(Period(period)), asOf: try #require(Day(iso: asOf)),
        aligningSpringFestival: true)
      let (first, last) = (days.yearAgo.lowerBound, days.yearAgo.upperBound.previous)
      return "\(first)..\(last)" + (days.isAligned ? " aligned" : "")
    }
    // 17 February 2026 lies 384 days after 29 January 2025.
    #expect(try yearAgo("2026-02", asOf: "2026-02-28") == "2025-01-13..2025-02-09 aligned")
    #expect(try yearAgo("2026-02", asOf: "2026-02-10") == "2025-01-13..2025-01-22 aligned")
    #expect(try yearAgo("2026-05", asOf: "2026-05-31") == "2025-05-01..2025-05-31")
    // A quarter holds the festival of both years.
    #expect(try yearAgo("2026-Q1", asOf: "2026-03-31") == "2025-01-01..2025-03-31")
  }
}
