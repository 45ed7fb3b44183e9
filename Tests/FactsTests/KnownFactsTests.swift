import Facts
import Quantities
import TestSupport
import Testing

struct KnownFactsTests {
  static let story = """
    reps: id name
    R1 Li
    deals: id rep status amount created closes
    D1 R1 won 100 2026-02-01 2026-03-10
    D2 R1 won 200 2026-02-01 2026-03-11
    D3 R1 lost 300 2026-02-01 2026-04-01
    D4 R1 open 400 2026-02-01 2026-04-01
    D5 R1 won 500 2026-03-11 2026-03-12
    leads: id created rep converted touched deal
    L1 2026-03-01 R1 2026-03-10 2026-03-10 D1
    L2 2026-03-01 R1 2026-03-11 2026-03-11 D5
    L3 2026-03-01 R1 - - D2
    trainings: date rep course completed pre post
    2026-03-01 R1 talk 2026-03-10 60 80
    2026-03-01 R1 talk 2026-03-11 60 90
    2026-03-01 R1 talk - 60 -
    improvement_actions: id rep due done title
    I1 R1 2026-03-31 2026-03-10 call
    I2 R1 2026-03-31 2026-03-11 call
    """

  static func known(by day: String) throws -> Facts {
    Facts(story: story).known(by: try #require(Day(iso: day)))
  }

  static func days(_ table: Table, _ column: String) -> [String] {
    (0..<table.rowCount).map { table.day(column, row: $0)?.description ?? "-" }
  }

  @Test func `what came out after the day is not there yet`() throws {
    let facts = try Self.known(by: "2026-03-10")
    #expect(Self.days(facts[.leads], "touched") == ["2026-03-10", "-", "-"])
    #expect(Self.days(facts[.leads], "converted") == ["2026-03-10", "-", "-"])
    #expect(Self.days(facts[.trainings], "completed") == ["2026-03-10", "-", "-"])
    #expect(Self.days(facts[.improvementActions], "done") == ["2026-03-10", "-"])
    let trainings = facts[.trainings]
    #expect((0..<3).map { trainings.amount("post", row: $0) } == [80_000_000, nil, nil])
    #expect(
      (0..<3).map { trainings.amount("pre", row: $0) } == [60_000_000, 60_000_000, 60_000_000])
  }

  @Test func `a deal that ended after the day is open, and due when it ended`() throws {
    let deals = try Self.known(by: "2026-03-10")[.deals]
    #expect(
      (0..<5).map { deals.text("status", row: $0) } == ["won", "open", "open", "open", "open"])
    #expect(deals.day("closes", row: 1) == Day(iso: "2026-03-11"))
  }

  @Test func `a lead has no deal before that was entered`() throws {
    let leads = try Self.known(by: "2026-03-10")[.leads]
    #expect((0..<3).map { leads.reference("deal", row: $0) } == [0, nil, 1])
  }

  @Test func `after a period that is over its leads may still be won`() throws {
    let facts = Facts(story: Self.story)
      .known(by: try #require(Day(iso: "2026-03-10")), periodIsOver: true)
    #expect(facts[.deals].text("status", row: 1) == "won")
    #expect(facts[.leads].reference("deal", row: 1) == 4)
    #expect(Self.days(facts[.leads], "touched") == ["2026-03-10", "-", "-"])
  }

  @Test func `later all of it is known`() throws {
    let facts = try Self.known(by: "2026-04-01")
    let all = Facts(story: Self.story)
    for (table, column) in [
      (TableName.leads, "touched"), (.leads, "converted"), (.trainings, "completed"),
      (.improvementActions, "done"), (.deals, "closes"),
    ] {
      #expect(Self.days(facts[table], column) == Self.days(all[table], column))
    }
    #expect(
      (0..<5).map { facts[.deals].text("status", row: $0) } == [
        "won", "won", "lost", "open", "won",
      ])
  }
}
