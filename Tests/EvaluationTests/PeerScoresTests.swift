import Facts
import Problems
import Quantities
import TestSupport
import Testing

@testable import Evaluation

@Suite struct PeerScoresTests {
  /// Reps who sold 10, 20, 30 … of a target of 100, and one who left.
  static func evaluation(reps: Int) throws -> Evaluation {
    var story = "reps: id name left\n"
    for rep in 1...reps { story += "R\(rep) N\(rep) -\n" }
    story += "R99 Gone 2026-10-10\norders: id date rep amount\n"
    for rep in 1...reps { story += "O\(rep) 2026-10-05 R\(rep) \(10 * rep)\n" }
    story += "O99 2026-10-05 R99 9000\ntargets: scope id from to value\n"
    for rep in 1...reps { story += "rep R\(rep) 2026-10-01 2026-10-31 100\n" }
    story += "rep R99 2026-10-01 2026-10-31 100\n"
    let card = Scorecard(lines: [
      .init(
        kpi: "target_attainment", weight: 100, target: .constant(1),
        curve: .ratio(threshold: nil, cap: Score(120)))
    ])
    let policy = Policy(
      cards: Dictionary(uniqueKeysWithValues: Policy.Audience.allCases.map { ($0, card) }),
      grades: [GradeBand("A", from: Score(0))], ties: .shareBetter,
      costCoverage: Fraction(80, 100))
    let facts = Facts(story: story)
    let period = try #require(Period("2026-10"))
    var problems = Problems()
    return Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables), policy: policy,
      period: period, asOf: period.lastDay, problems: &problems)
  }

  @Test func `a group's scores have a middle and quartiles, without those who left`() throws {
    let spread = PeerScores(try Self.evaluation(reps: 9).reps)
      .spread(of: "target_attainment", in: .all)
    #expect(spread?.low == 30)
    #expect(spread?.median == 50)
    #expect(spread?.high == 70)
  }

  @Test func `of fewer than five peers besides oneself nothing is told`() throws {
    let few = PeerScores(try Self.evaluation(reps: 5).reps)
    #expect(few.spread(of: "target_attainment", in: .all) == nil)
    let enough = PeerScores(try Self.evaluation(reps: 6).reps)
    #expect(enough.spread(of: "target_attainment", in: .all) != nil)
    #expect(enough.spread(of: "gross_margin", in: .all) == nil)
    #expect(enough.spread(of: "target_attainment", in: .role("x")) == nil)
  }
}
