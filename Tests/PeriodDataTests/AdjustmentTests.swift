import Facts
import PeriodData
import Testing

struct AdjustmentTests {
  static let header = "scope,id,period,from,to,points,reason,author,kpi\n"

  /// What became of one row between two that are sound.
  static func told(_ row: String) throws -> (kept: Int, problems: [String]) {
    let folder = try TestFolder([
      "reps.csv": "id,name\nR1,Li\n",
      "adjustments.csv": header + "rep,R1,2026-10,,,3,helped,Chen,\n" + row
        + "\norganization,,,2026-10-01,2026-10-31,-2.5,late,Chen,orders\n",
    ])
    let (facts, problems) = folder.facts([.plain(.reps), .plain(.adjustments)])
    let table = facts[.adjustments]
    #expect(table.text("author", row: 0) == "Chen")
    #expect(table.day("from", row: 0)?.description == "2026-10-01")
    #expect(table.day("to", row: 0)?.description == "2026-10-31")
    #expect(table.amount("points", row: table.rowCount - 1) == -2_500_000)
    return (
      table.rowCount,
      problems.sorted.flatMap(\.examples).map { "\($0.place): \($0.message.english)" }
    )
  }

  @Test(arguments: [
    ("rep,R1,2026-10,,,1,,Chen,", "“reason” is empty"),
    ("rep,R1,2026-10,,,1,helped,,", "“author” is empty"),
    ("rep,R1,2026-10,,,,helped,Chen,", "“points” is empty"),
    ("rep,,2026-10,,,1,helped,Chen,", "“id” is empty"),
    ("rep,R1,,2026-10-01,,1,helped,Chen,", "“to” is empty"),
    ("rep,R1,,,,1,helped,Chen,", "“period” is empty"),
    (
      "rep,R1,2026-10,,,-100.5,helped,Chen,",
      "-100.5 points by hand, more than the 100 of a whole scorecard"
    ),
  ])
  func `an adjustment without one of its parts counts for nothing`(row: String, problem: String)
    throws
  {
    let (kept, problems) = try Self.told(row)
    #expect(kept == 2)
    #expect(problems.contains("Data/adjustments.csv:3: " + problem))
  }

  @Test func `an adjustment for a KPI that is not there counts, and is told once`() throws {
    let folder = try TestFolder([
      "reps.csv": "id,name\nR1,Li\n",
      "adjustments.csv": Self.header + "rep,R1,2026-10,,,3,helped,Chen,order\n"
        + "rep,R1,2026-09,,,3,helped,Chen,order\nrep,R1,2026-08,,,3,helped,Chen,\n",
    ])
    let (data, problems) = folder.periodData(
      [.plain(.reps), .plain(.adjustments)],
      expectations: DataExpectations(kpis: [.init("orders", isAdditive: true)]))
    #expect(data.facts[.adjustments].rowCount == 3)
    #expect(
      problems.sorted.flatMap(\.examples).map { "\($0.place): \($0.message.english)" } == [
        "Data/adjustments.csv:2: there is no KPI “order”; did you mean “orders”?"
      ])
  }

  @Test func `a whole scorecard may be given or taken by hand`() throws {
    for points in ["100", "-100"] {
      let (kept, problems) = try Self.told("rep,R1,2026-10,,,\(points),helped,Chen,")
      #expect(kept == 3 && problems == [])
    }
  }

  @Test func `an adjustment of somebody unknown is told`() throws {
    let (kept, problems) = try Self.told("rep,R9,2026-10,,,1,helped,Chen,")
    #expect(kept == 3)
    #expect(problems.contains { $0.hasPrefix("Data/adjustments.csv:3: ") && $0.contains("R9") })
  }
}
