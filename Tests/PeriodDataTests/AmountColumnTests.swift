import Facts
import PeriodData
import Problems
import Quantities
import Testing

struct AmountColumnTests {
  /// The amounts of a column, `–` where there is none, and the problems with it.
  func amounts(_ texts: [String]) throws -> (amounts: [String], problems: Problems) {
    let rows = texts.enumerated().map { "O\($0),2026-10-03,1,\"\($1)\"\n" }.joined()
    let folder = try TestFolder(["orders.csv": "id,date,rep,amount\n" + rows])
    let (facts, problems) = folder.facts([.plain(.orders)])
    let orders = facts[.orders]
    let amounts = (0..<orders.rowCount).map { row -> String in
      guard let amount = orders.amount("amount", row: row) else { return "–" }
      return Money(millionths: Int128(amount)).description
    }
    return (amounts, problems)
  }

  /// The texts that problems quote.
  func excerpts(_ problems: Problems) -> [String?] {
    problems.sorted.filter { $0.code == "unreadable-value" }.flatMap(\.examples).map(\.excerpt)
  }

  @Test func `a comma before three digits stands between groups`() throws {
    #expect(try amounts(["1,234", "56", "-7,000"]).amounts == ["1234", "56", "-7000"])
    #expect(try amounts(["1,234", "1,234.50"]).amounts == ["1234", "1234.5"])
    #expect(try amounts(["1.234", "1.5"]).amounts == ["1.234", "1.5"])
  }

  @Test func `one decimal comma decides for the column`() throws {
    let found = try amounts(["1,234", "1.234", "1.234.567", "12", "12,5", "-1.234,50"])
    #expect(found.amounts == ["1234", "1234567", "12", "12.5", "-1234.5"])
    // Cents have two digits, so it is told rather than guessed what this was to be.
    #expect(excerpts(found.problems) == ["1,234"])
  }

  @Test func `values that contradict the others of their column are unreadable`() throws {
    let points = try amounts(["1,234.50", "12.50", "1,234", "1.234,50"])
    #expect(points.amounts == ["1234.5", "12.5", "1234"])
    #expect(excerpts(points.problems) == ["1.234,50"])
    let commas = try amounts(["1.234,50", "12,50", "1,234", "7", "1,234.50"])
    #expect(commas.amounts == ["1234.5", "12.5", "7"])
    #expect(excerpts(commas.problems) == ["1,234", "1,234.50"])
    let even = try amounts(["1.234,50", "1,234.50", "1,234"])
    #expect(even.amounts == ["1234.5", "1234"])
    #expect(excerpts(even.problems) == ["1.234,50"])
  }

  @Test func `the mark is the same however many rows there are`() throws {
    for count in [10, 999, 1000, 1001, 5000] {
      let texts = ["1.234"] + (0..<count).map { "\($0),5" } + ["1.234", "2.5"]
      let found = try amounts(texts)
      #expect(found.amounts.count == count + 2)
      #expect(found.amounts.first == "1234" && found.amounts.last == "1234")
      #expect(excerpts(found.problems) == ["2.5"])
      let points = try amounts(["1,234"] + (0..<count).map { "\($0).5" } + ["1,234", "2,5"])
      #expect(points.amounts.count == count + 2)
      #expect(points.amounts.first == "1234" && points.amounts.last == "1234")
      #expect(excerpts(points.problems) == ["2,5"])
    }
  }

  @Test func `each source has a mark of its own`() throws {
    let folder = try TestFolder([
      "a.csv": "id,date,rep,amount\nA1,2026-10-03,1,\"1.234\"\nA2,2026-10-03,1,\"0,5\"\n",
      "b.csv": "id,date,rep,amount\nB1,2026-10-03,1,\"1,234\"\nB2,2026-10-03,1,0.5\n",
    ])
    let (facts, _) = folder.facts([.plain(.orders, "a.csv"), .plain(.orders, "b.csv")])
    let orders = facts[.orders]
    let amounts = (0..<orders.rowCount).map { orders.amount("amount", row: $0) }
    #expect(amounts == [1_234_000_000, 500_000, 1_234_000_000, 500_000])
  }

  @Test func `money is no percentage, a number can be one`() throws {
    #expect(try excerpts(amounts(["12%", "5"]).problems) == ["12%"])
    let folder = try TestFolder([
      "targets.csv":
        "scope,id,period,value\nrep,1,2026-10,35%\nrep,2,2026-10,\"7,5%\"\nrep,3,2026-10,\"1.234\"\n"
    ])
    let (facts, _) = folder.facts([.plain(.targets)])
    let targets = facts[.targets]
    let values = (0..<targets.rowCount).map { targets.amount("value", row: $0) }
    #expect(values == [350_000, 75_000, 1_234_000_000])
  }
}
