import Evaluation
import Facts
import Insight
import Problems
import Quantities
import TestSupport
import Testing

struct MonthlyHistoryTests {
  /// What a story's facts come to in a period.
  static func insight(
    _ story: String, _ period: String, asOf: String? = nil, policy: Policy? = nil, workers: Int = 1
  ) throws -> (insight: Insight, evaluation: Evaluation) {
    let facts = Facts(story: story)
    let period = try #require(Period(period))
    var problems = Problems()
    let evaluation = Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      policy: policy
        ?? Policy(cards: [:], grades: [], ties: .shareBetter, costCoverage: Fraction(1, 2)),
      period: period, asOf: asOf.flatMap { Day(iso: $0) } ?? period.lastDay, problems: &problems)
    #expect(problems.isEmpty)
    return (Insight(facts: facts, evaluation: evaluation, workers: workers), evaluation)
  }

  static let story = """
    reps: id name
    R1 Li
    orders: id date rep amount
    O1 2025-12-20 R1 5
    O2 2026-01-08 R1 10
    O3 2026-02-11 R1 20
    O4 2026-02-12 - 7
    O5 2026-04-01 R1 40
    O6 2026-04-11 R1 80
    """

  @Test func `a history is of whole months, those without sales too`() throws {
    let (insight, evaluation) = try Self.insight(Self.story, "2026-04")
    // The data begin on 20 December, which is no whole month.
    #expect(
      insight.history.months.map(\.description) == ["2026-01", "2026-02", "2026-03", "2026-04"])
    #expect(
      insight.history.values(.salesAmount, slot: evaluation.slot(of: .rep(0))) == [10, 20, 0, 120])
    #expect(
      insight.history.values(.salesAmount, slot: evaluation.slot(of: .organization))
        == [10, 27, 0, 120])
  }

  @Test func `a month that still runs is no part of it`() throws {
    let (insight, evaluation) = try Self.insight(Self.story, "2026-Q2", asOf: "2026-05-20")
    #expect(insight.history.months.last?.description == "2026-04")
    let (early, _) = try Self.insight(Self.story, "2026-04", asOf: "2026-04-10")
    #expect(early.history.months.map(\.description) == ["2026-01", "2026-02", "2026-03"])
    #expect(
      early.history.values(.salesAmount, slot: evaluation.slot(of: .organization)) == [10, 27, 0])
  }

  @Test func `without orders there is no history`() throws {
    let (insight, _) = try Self.insight("reps: id name\nR1 Li", "2026-04")
    #expect(insight.history.months.isEmpty)
    #expect(insight.history.values(.salesAmount, slot: 0).isEmpty)
  }
}
