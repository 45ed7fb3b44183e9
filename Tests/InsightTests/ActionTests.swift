import Evaluation
import Facts
import Insight
import Quantities
import Testing

struct ActionTests {
  static let story = """
    reps: id name
    R1 Li
    accounts: id name
    A1 Ant
    A2 Bee
    orders: id date rep account amount
    O1 2026-01-08 R1 A1 100
    O2 2026-02-11 R1 A1 100
    O3 2026-03-12 R1 A1 100
    O4 2026-04-01 R1 A1 300
    O5 2026-05-11 R1 A2 500
    improvement_actions: id rep kpi title owner agreed due done
    I1 R1 average_order Larger~orders Wang 2026-03-01 2026-04-30 2026-04-20
    I2 R1 win_rate Close~better Wang 2026-04-10 2026-05-10 -
    I3 R1 - Visit Wang 2026-05-02 2026-06-30 -
    I4 R1 sales_amount Sell Wang 2026-01-01 2026-02-01 2026-02-11
    I5 R1 - Later Wang - 2026-09-30 -
    """

  static func actions(_ period: String, asOf: String? = nil) throws -> [Action] {
    try MonthlyHistoryTests.insight(story, period, asOf: asOf).insight.actions.actions(on: .rep(0))
  }

  @Test func `actions open, come due, are done and fall off`() throws {
    // In January only what was agreed by then is known.
    #expect(try Self.actions("2026-01").map(\.id) == ["I4"])
    #expect(try Self.actions("2026-01")[0].state == .open)
    let march = try Self.actions("2026-03")
    #expect(march.map(\.id) == ["I1", "I4"])
    #expect(march[0].state == .open)
    #expect(march[1].state == .late(try #require(Day(iso: "2026-02-11")), by: 10))
    let april = try Self.actions("2026-04")
    #expect(april.map(\.id) == ["I2", "I1"])
    #expect(april[1].state == .done(try #require(Day(iso: "2026-04-20"))))
    let may = try Self.actions("2026-05")
    #expect(may.map(\.id) == ["I2", "I3", "I1"])
    #expect(may[0].state == .overdue(by: 21))
    // The as-of day decides, not the period's end.
    #expect(try Self.actions("2026-05", asOf: "2026-05-05")[0].state == .open)
  }

  @Test func `whether the KPI moved is told once it is done, where it is no sum`() throws {
    let may = try Self.actions("2026-05")
    let effect = try #require(may.last?.effect)
    #expect(effect.before == 100 && effect.now == 500 && effect.isBetter)
    #expect(may[0].effect == nil)
    let february = try Self.actions("2026-02")
    #expect(february.last?.id == "I4" && february.last?.effect == nil)
  }
}
