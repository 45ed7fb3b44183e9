import Insight
import Quantities
import Statistics
import Testing

struct SalesForecastTests {
  static let head = "reps: id name hired left\nR1 Li - -\nR2 Wang - -\norders: id date rep amount\n"

  static func story(_ amounts: [Int], through last: String) throws -> String {
    try head + OutlookStory.orders(amounts, through: last)
  }

  @Test func `three months are forecast by their mean, untried`() throws {
    let told = try OutlookStory(Self.story([30, 60, 90], through: "2026-10"), "2026-10")
    let forecast = try #require(told.outlook.forecast(slot: told.company))
    #expect(forecast.basis.model == .mean)
    #expect(forecast.basis.months == 3)
    #expect(forecast.basis.tried == 0)
    #expect(forecast.basis.error == nil)
    #expect(forecast.basis.isShortForSeasons)
    #expect(forecast.months.map(\.month.description) == ["2026-11", "2026-12", "2027-01"])
    #expect(forecast.months.allSatisfy { $0.point == 60 && $0.naive == 90 })
    // Student's t at 0.9 and 2 degrees is 1.8856; 30 × √(4/3) × 1.8856 = 65.32.
    #expect(forecast.months[0].likely == 0...Fraction(125_32, 100))
  }

  @Test func `two months make a forecast, one makes none`() throws {
    let two = try OutlookStory(Self.story([10, 20], through: "2026-10"), "2026-10")
    #expect(two.outlook.forecast(slot: two.company)?.months.first?.point == 15)
    let one = try OutlookStory(Self.story([10], through: "2026-10"), "2026-10")
    #expect(one.outlook.forecast(slot: one.company) == nil)
    let none = try OutlookStory(Self.head, "2026-10")
    #expect(none.outlook.forecast(slot: none.company) == nil)
    #expect(none.outlook.pipeline(slot: none.company) == nil)
  }

  @Test func `months before the first sale do not count`() throws {
    let story = try Self.story([0, 0, 0, 0, 40, 60], through: "2026-10") + "\nO 2026-05-02 R2 500"
    let told = try OutlookStory(story, "2026-10")
    let forecast = try #require(told.outlook.forecast(slot: told.rep(0)))
    #expect(forecast.basis.months == 2)
    #expect(forecast.months[0].point == 50)
  }

  @Test func `who has left is not forecast`() throws {
    let story = try Self.story([30, 60, 90], through: "2026-10")
      .replacing("R1 Li - -", with: "R1 Li - 2026-10-20")
    let told = try OutlookStory(story, "2026-10")
    #expect(told.outlook.forecast(slot: told.rep(0)) == nil)
    #expect(told.outlook.forecast(slot: told.company) != nil)
  }

  @Test func `the fiscal year is what is done and what is expected of the rest`() throws {
    let amounts = [50] + Array(repeating: 100, count: 10)
    let told = try OutlookStory(Self.story(amounts, through: "2026-10"), "2026-10")
    let forecast = try #require(told.outlook.forecast(slot: told.company))
    let year = try #require(forecast.year)
    #expect(year.year.description == "2026")
    #expect(year.done == 1000)
    #expect(year.point == 1000 + forecast.months[0].point + forecast.months[1].point)
    #expect(year.likely.lowerBound <= year.point && year.point <= year.likely.upperBound)
  }

  @Test func `early in a fiscal year all months to its end are forecast`() throws {
    let told = try OutlookStory(Self.story([10, 20, 30, 40], through: "2026-03"), "2026-03")
    let forecast = try #require(told.outlook.forecast(slot: told.company))
    #expect(forecast.months.count == 9)
    #expect(forecast.year?.done == 90)
  }

  @Test func `at a fiscal year's end there is none to finish`() throws {
    let told = try OutlookStory(Self.story([10, 20, 30, 40], through: "2026-12"), "2026-12")
    let forecast = try #require(told.outlook.forecast(slot: told.company))
    #expect(
      forecast.months.map(\.month.description).prefix(3) == ["2027-01", "2027-02", "2027-03"])
    #expect(forecast.year == nil)
  }

  @Test func `seasons are tried for teams and the organization from 27 months on`() throws {
    // Twice as much each December, for four years, and a little that no model explains.
    let amounts = (0..<48).map { $0 % 12 == 11 ? 2000 + $0 : 1000 + ($0 * 7) % 13 }
    let told = try OutlookStory(Self.story(amounts, through: "2025-12"), "2025-12")
    let company = try #require(told.outlook.forecast(slot: told.company))
    #expect(company.basis.tried == 9)
    #expect(!company.basis.isShortForSeasons && !company.basis.isOfFewModels)
    #expect(company.basis.model.isSeasonal)
    let december = try #require(company.months.last)
    #expect(december.month.description == "2026-12")
    #expect(december.point > 1800 && december.point < 2300)
    #expect(december.naive == 2047)
    let rep = try #require(told.outlook.forecast(slot: told.rep(0)))
    #expect(rep.basis.isOfFewModels && rep.basis.tried == 5)
  }

  @Test func `forecasts do not depend on the number of workers`() throws {
    let story =
      try Self.head
      + (1...2).map { rep in
        try OutlookStory.orders(
          (0..<30).map { 100 + ($0 * 37 * rep) % 91 }, through: "2026-10", rep: "R\(rep)")
      }.joined(separator: "\n")
    let one = try OutlookStory(story, "2026-10")
    let four = try OutlookStory(story, "2026-10", workers: 4)
    for slot in 0..<one.evaluation.subjects.count {
      #expect(one.outlook.forecast(slot: slot) == four.outlook.forecast(slot: slot))
    }
    #expect(one.outlook.forecast(slot: one.rep(1)) != nil)
  }
}
