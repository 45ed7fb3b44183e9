import Facts
import PeriodData
import Problems
import Quantities
import Testing

struct TargetTests {
  func targets(
    _ text: String, holdsUntilNext: Bool = false, calendar: FiscalCalendar = .january
  ) throws -> (table: Table, problems: Problems) {
    let folder = try TestFolder(["targets.csv": text])
    let (facts, problems) = folder.facts(
      [.plain(.targets, holdsUntilNext: holdsUntilNext)], calendar: calendar)
    return (facts[.targets], problems)
  }

  @Test func `a period becomes its first and last day`() throws {
    let (table, problems) = try targets(
      """
      kpi,scope,id,period,value
      ,rep,R1,2026-02,"100,000"
      orders,organization,,2026-Q3,7
      ,TEAM,T1,2026,1
      ,rep,R1,2026-13,1
      ,other,R1,2026-01,1
      """)
    #expect(table.texts("kpi") == ["sales_amount", "orders", "sales_amount"])
    #expect(table.texts("scope") == ["rep", "organization", "team"])
    #expect(table.days("from") == ["2026-02-01", "2026-07-01", "2026-01-01"])
    #expect(table.days("to") == ["2026-02-28", "2026-09-30", "2026-12-31"])
    #expect(problems.sorted[0].count == 2)
  }

  @Test func `periods are counted by the fiscal calendar`() throws {
    let (table, _) = try targets(
      "scope,period,value\norganization,2026-Q1,1\n", calendar: FiscalCalendar(firstMonth: 4))
    #expect(table.days("from") == ["2025-04-01"])
  }

  @Test func `a target holds until the next one of the same rep and KPI`() throws {
    let (table, problems) = try targets(
      """
      kpi,scope,id,from,value
      ,rep,R1,2026-04-01,2
      ,rep,R1,2026-01-01,1
      ,rep,R2,2026-02-01,1
      ,rep,R1,2026-04-01,9
      """, holdsUntilNext: true)
    #expect(table.days("to") == ["2026-06-29", "2026-03-31", "2027-01-31"])
    #expect(problems.sorted.map(\.code) == ["repeated-target"])
  }

  @Test func `a target needs a last day where none is to be derived`() throws {
    let (table, problems) = try targets("scope,from,value\norganization,2026-01-01,1\n")
    #expect(table.rowCount == 0)
    #expect(problems.sorted.map(\.code) == ["empty-value", "empty-table"])
  }

  @Test func `a backward range is left out`() throws {
    let (table, problems) = try targets(
      "scope,from,to,value\norganization,2026-02-01,2026-01-01,1\norganization,2026-01-01,2026-01-31,1\n"
    )
    #expect(table.rowCount == 1)
    #expect(problems.sorted.map(\.code) == ["backward-range"])
  }

  @Test func `a target of nobody known is told`() throws {
    let folder = try TestFolder([
      "reps.csv": ReaderTests.reps,
      "targets.csv":
        "scope,id,period,value\nrep,R3,2026-01,1\nteam,R1,2026-01,1\nteam,X,2026-01,1\n",
    ])
    let (_, problems) = folder.facts([.plain(.reps), .plain(.targets)])
    #expect(
      problems.sorted.map(\.code) == ["unknown-reference-reps", "unknown-reference-teams"])
  }
}

struct UnitCostTests {
  @Test func `a line costs what its product costs on the day of its order`() throws {
    let folder = try TestFolder([
      "products.csv": "id,name\nP1,a\nP2,b\n",
      "costs.csv": """
      product,cost,from,to
      P1,10,2026-01-01,2026-01-31
      P1,12.5,2026-02-01,
      P2,7,2026-03-01,
      """,
      "orders.csv": "id,date,amount\nA,2026-01-31,1\nB,2026-02-01,3\n",
      "order_lines.csv": """
      order,product,quantity,unit_price,net
      A,P1,1,1,1
      B,P1,1,1,1
      B,P2,1,1,1
      B,,1,1,1
      """,
    ])
    let (facts, problems) = folder.facts([
      .plain(.orderLines), .plain(.orders), .plain(.costs), .plain(.products),
    ])
    let lines = facts[.orderLines]
    #expect((0..<4).map { lines.reference("cost", row: $0) } == [0, 1, nil, nil])
    #expect(problems.sorted.map(\.code) == ["missing-costs"])
  }
}
