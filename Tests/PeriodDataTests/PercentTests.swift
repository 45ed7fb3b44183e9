import Facts
import Problems
import Testing

@testable import PeriodData

struct PercentTests {
  private func shares(_ cells: [String]) throws -> (shares: [Int64?], problems: Problems) {
    let rows = cells.enumerated().map { "D\($0),\($1)\n" }
    let folder = try TestFolder(["deals.csv": "id,probability\n" + rows.joined()])
    let (facts, problems) = folder.facts([.plain(.deals)])
    let table = facts[.deals]
    return ((0..<table.rowCount).map { table.amount("probability", row: $0) }, problems)
  }

  @Test func `a percentage is a share`() throws {
    let (shares, problems) = try shares(["35%", "12.5 %", "40％", "", "-3%", "0.35", "1"])
    #expect(shares == [350_000, 125_000, 400_000, nil, -30_000, 350_000, 1_000_000])
    #expect(problems.isEmpty)
  }

  @Test func `numbers without a sign are percents where one of them is above 1`() throws {
    let (shares, problems) = try shares(["35", "1", "0.5", "20%", "", "100"])
    #expect(shares == [350_000, 10_000, 5_000, 200_000, nil, 1_000_000])
    #expect(problems.isEmpty)
  }

  @Test(arguments: ["%", "％", "35%%", "a lot", "3/5", "35%x"])
  func `what is no percentage is told`(cell: String) throws {
    let (shares, problems) = try shares([cell, "5%"])
    #expect(shares == [50_000])
    #expect(problems.text.contains("expected a percentage such as 35%"))
  }

  @Test func `a target is a number or a percentage`() throws {
    let folder = try TestFolder([
      "reps.csv": "id,name\nR1,Li\n",
      "targets.csv": """
      kpi,scope,id,period,value
      discount_rate,rep,R1,2026-10,35%
      sales_amount,rep,R1,2026-10,"50,000"
      orders,rep,R1,2026-10,many
      sales_amount,product,P1,2026-10,7
      sales_amount,everybody,,2026-10,7

      """,
    ])
    let (facts, problems) = folder.facts([.plain(.reps), .plain(.targets)])
    let targets = facts[.targets]
    #expect(
      (0..<targets.rowCount).map { targets.amount("value", row: $0) }
        == [350_000, 50_000_000_000, 7_000_000])
    #expect(problems.text.contains("expected a number such as 1,234.5 or a percentage"))
    #expect(
      problems.text.contains("expected one of rep, team, organization, product, channel, region"))
  }

  @Test func `rows without an id are kept where ids are optional`() throws {
    let folder = try TestFolder([
      "payments.csv":
        "id,date,amount\n,2026-10-01,5\n,2026-10-01,5\nB1,2026-10-02,6\nB1,2026-10-02,6\n"
    ])
    let (facts, problems) = folder.facts([.plain(.payments)])
    #expect(facts[.payments].rowCount == 3)
    #expect(problems.text.contains("the id “B1” of “payments” was there before"))
  }

  @Test func `a market without a period and a first day is told`() throws {
    let folder = try TestFolder([
      "markets.csv": "segment,period,size\nA,2026-Q3,5\nB,,6\nC,soon,7\n"
    ])
    let (facts, problems) = folder.facts([.plain(.markets)])
    #expect(facts[.markets].days("from") == ["2026-07-01"])
    #expect(facts[.markets].days("to") == ["2026-09-30"])
    #expect(problems.text.contains("expected a period such as 2026-10"))
  }
}
