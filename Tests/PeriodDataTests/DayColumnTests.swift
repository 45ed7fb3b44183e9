import Facts
import PeriodData
import Problems
import Quantities
import Testing

struct DayColumnTests {
  func dates(_ texts: [String], _ order: Source.DateOrder? = nil) throws
    -> (days: [String], problems: Problems)
  {
    let rows = texts.enumerated().map { "O\($0),\($1),1\n" }.joined()
    let folder = try TestFolder(["orders.csv": "id,date,amount\n" + rows])
    let (facts, problems) = folder.facts([.plain(.orders, dateOrder: order)])
    return (facts[.orders].days("date"), problems)
  }

  @Test func `one date that fits only one way decides for the column`() throws {
    let dayFirst = try dates(["3/10/2026", "31/10/2026"])
    #expect(dayFirst.days == ["2026-10-03", "2026-10-31"])
    let monthFirst = try dates(["3/10/2026", "10/31/2026"])
    #expect(monthFirst.days == ["2026-03-10", "2026-10-31"])
    #expect(dayFirst.problems.isEmpty && monthFirst.problems.isEmpty)
  }

  @Test func `dates that fit both ways stop the build unless the source says how`() throws {
    let open = try dates(["3/3/2026", "3/10/2026"])
    #expect(open.problems.sorted.map(\.code) == ["ambiguous-dates"])
    #expect(open.problems.sorted[0].examples[0].excerpt == "3/10/2026")
    #expect(open.problems.sorted[0].examples[0].place.line == 3)
    #expect(try dates(["3/10/2026"], .dayFirst).days == ["2026-10-03"])
    #expect(try dates(["3/10/2026"], .monthFirst).days == ["2026-03-10"])
  }

  @Test func `dates that contradict each other stop the build`() throws {
    let mixed = try dates(["31/10/2026", "10/31/2026"])
    #expect(mixed.problems.sorted.map(\.code) == ["ambiguous-dates"])
    let told = try dates(["31/10/2026", "10/31/2026"], .dayFirst)
    #expect(told.days == ["2026-10-31"])
    #expect(told.problems.sorted.map(\.code) == ["unreadable-value"])
  }

  @Test func `it does not matter where day and month are equal`() throws {
    let equal = try dates(["3/3/2026", "2026-01-05"])
    #expect(equal.days == ["2026-03-03", "2026-01-05"])
    #expect(equal.problems.isEmpty)
  }

  @Test func `numbers are days where all values of a column are such numbers`() throws {
    let all = try dates(["46298", "46299.5", "0000-00-00"])
    #expect(all.days == ["2026-10-03", "2026-10-04"])
    for texts in [["46298", "2026-10-03", "46299"], ["2026-10-03", "46298", "46299"]] {
      let mixed = try dates(texts)
      #expect(mixed.days == ["2026-10-03"])
      #expect(mixed.problems.sorted.map(\.code) == ["unreadable-value"])
      #expect(mixed.problems.sorted[0].count == 2)
    }
  }

  @Test func `years of two digits stand last`() throws {
    #expect(try dates(["3/10/26", "31/10/26"]).days == ["2026-10-03", "2026-10-31"])
    #expect(try dates(["10-03-26", "10-31-26"]).days == ["2026-10-03", "2026-10-31"])
    #expect(try dates(["3/10/26"]).problems.sorted.map(\.code) == ["ambiguous-dates"])
  }

  @Test func `years of two digits that stand first are not guessed at`() throws {
    let found = try dates(["26-10-01", "26-10-02", "26-10-31"])
    #expect(found.days == [])
    #expect(found.problems.sorted.map(\.code) == ["unreadable-value", "empty-table"])
  }
}
