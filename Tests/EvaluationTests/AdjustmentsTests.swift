import Facts
import Problems
import Quantities
import TestSupport
import Testing

@testable import Evaluation

struct AdjustmentsTests {
  static let story = """
    teams: id name
    T1 East
    reps: id name
    R1 Li
    R2 Wang
    adjustments: scope id from to points reason author kpi
    rep R1 2026-03-01 2026-03-31 3 helped Chen -
    rep R1 2026-03-01 2026-03-31 -2.5 late Chen orders
    rep R1 2026-01-01 2026-03-31 7 quarter Chen -
    rep R9 2026-03-01 2026-03-31 9 nobody Chen -
    team T1 2026-03-01 2026-03-31 1 team Lu -
    organization - 2026-03-01 2026-03-31 4 all Lu -
    """

  static func adjustments(_ subject: Subject, _ period: String) throws -> [Adjustment] {
    let facts = Facts(story: story)
    return Adjustments(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables)
    ).adjustments(of: subject, in: try #require(Period(period)))
  }

  @Test func `an adjustment counts in the period that it names and in no other`() throws {
    #expect(try Self.adjustments(.rep(0), "2026-03").map(\.points) == [3, Fraction(-5, 2)])
    #expect(try Self.adjustments(.rep(0), "2026-Q1").map(\.points) == [7])
    #expect(try Self.adjustments(.rep(0), "2026-02").isEmpty)
    #expect(try Self.adjustments(.rep(1), "2026-03").isEmpty)
    #expect(try Self.adjustments(.team(0), "2026-03").map(\.points) == [1])
    #expect(try Self.adjustments(.organization, "2026-03").map(\.points) == [4])
  }

  @Test func `an adjustment tells who decided it and why`() throws {
    let late = try #require(try Self.adjustments(.rep(0), "2026-03").last)
    #expect(late.reason == "late" && late.author == "Chen" && late.kpi == "orders")
    #expect(try Self.adjustments(.rep(0), "2026-03")[0].kpi == nil)
  }

  @Test func `days of a longer period have adjustments that do not count in it`() throws {
    func parts(_ subject: Subject, _ period: String) throws -> [String] {
      let facts = Facts(story: Self.story + "\nrep R1 2026-02-01 2026-02-28 1 more Chen -")
      let adjustments = Adjustments(
        facts: facts, organization: Organization(facts: facts, teams: .fromTables))
      return adjustments.parts(of: try #require(Period(period)), for: subject)
        .map { "\($0.lowerBound)" }
    }
    #expect(try parts(.rep(0), "2026-Q1") == ["2026-02-01", "2026-03-01"])
    #expect(try parts(.rep(0), "2026") == ["2026-01-01", "2026-02-01", "2026-03-01"])
    #expect(try parts(.rep(0), "2026-03").isEmpty)
    #expect(try parts(.rep(0), "2026-Q2").isEmpty)
    #expect(try parts(.rep(1), "2026-Q1").isEmpty)
  }
}
