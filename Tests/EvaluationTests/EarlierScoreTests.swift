import Evaluation
import Facts
import Problems
import Quantities
import TestSupport
import Testing

/// Lines that are held to what was before, and scores that are the mean of months.
struct EarlierScoreTests {
  static let story = """
    reps: id name hired left
    R1 Li 2020-01-01 -
    R2 Wang 2026-02-01 -
    orders: id date rep amount
    O1 2025-03-05 R1 100
    O2 2026-01-05 R1 40
    O3 2026-02-05 R1 80
    O4 2026-03-05 R1 120
    O5 2026-02-06 R2 50
    O6 2026-03-06 R2 30
    """

  static func evaluation(
    _ target: Scorecard.Target, annual: Policy.Annual = .recomputed, _ period: String
  ) throws -> Evaluation {
    let card = Scorecard(lines: [
      .init(
        kpi: "sales_amount", weight: 100, target: target,
        curve: .ratio(threshold: nil, cap: Score(200)))
    ])
    var policy = Policy(
      cards: Dictionary(uniqueKeysWithValues: Policy.Audience.allCases.map { ($0, card) }),
      grades: [GradeBand("A", from: Score(0))])
    policy.annual = annual
    let facts = Facts(story: story)
    let period = try #require(Period(period))
    var problems = Problems()
    let evaluation = Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables), policy: policy,
      period: period, asOf: period.lastDay, problems: &problems)
    #expect(problems.isEmpty)
    return evaluation
  }

  @Test func `a line may be held to last year and a tenth more`() throws {
    let evaluation = try Self.evaluation(
      .since(.yearAgo, change: Fraction(1, 10)), "2026-03")
    let li = try #require(evaluation.reps.first)
    #expect(li.card.lines[0].target == 110)
    #expect(li.card.score == Score(Fraction(1200, 11)))
    // Wang sold nothing then: nothing to be held to, and no zero.
    #expect(evaluation.reps[1].card.score == nil)
  }

  @Test func `a line may be held to the period before`() throws {
    let evaluation = try Self.evaluation(
      .since(.previous, change: Fraction(5, 100)), "2026-03")
    #expect(evaluation.reps.map { $0.card.lines[0].target } == [84, Fraction(105, 2)])
    // The month before was held to January: 80 of 42, Wang to nothing.
    #expect(evaluation.reps[0].previous?.score == Score(Fraction(8000, 42)))
    #expect(evaluation.reps[1].previous?.score == nil)
  }

  @Test func `a quarter's score may be the mean of the employed months`() throws {
    let quarter = try Self.evaluation(.constant(100), annual: .meanOfMonths, "2026-Q1")
    // Li 40, 80, 120; Wang came in February: 50 and 30.
    #expect(quarter.reps.map(\.card.score) == [Score(80), Score(40)])
    #expect(quarter.reps.map(\.card.basis) == [.months(3), .months(2)])
    // All of it against the same target would give 200 at most and 80.
    let whole = try Self.evaluation(.constant(100), "2026-Q1")
    #expect(whole.reps.map(\.card.score) == [Score(200), Score(80)])
    // A month is itself.
    let march = try Self.evaluation(.constant(100), annual: .meanOfMonths, "2026-03")
    #expect(march.reps[0].card.score == Score(120) && march.reps[0].card.basis == .lines)
  }
}
