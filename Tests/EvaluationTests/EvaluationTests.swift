import Evaluation
import Facts
import Measures
import Problems
import Quantities
import TestSupport
import Testing

struct EvaluationTests {
  static let policy = Policy(
    cards: Dictionary(
      uniqueKeysWithValues: Policy.Audience.allCases.map { audience in
        (
          audience,
          Scorecard(lines: [
            .init(
              kpi: "target_attainment", weight: 60, target: .constant(1),
              curve: .ratio(threshold: nil, cap: Score(120))),
            .init(
              kpi: "orders", weight: 40, target: .constant(4),
              curve: .ratio(threshold: nil, cap: Score(100))),
            .init(kpi: "growth_previous", weight: 0),
          ])
        )
      }), grades: [GradeBand("A", from: Score(90)), GradeBand("B", from: Score(50))])

  static func evaluation(
    _ facts: Facts, _ period: String = "2026-03", asOf: String? = nil,
    problems: inout Problems
  ) throws -> Evaluation {
    let period = try #require(Period(period))
    return Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      policy: policy, period: period, asOf: asOf.flatMap { Day(iso: $0) } ?? period.lastDay,
      problems: &problems)
  }

  static func evaluation(_ facts: Facts, _ period: String = "2026-03", asOf: String? = nil) throws
    -> Evaluation
  {
    var problems = Problems()
    let evaluation = try evaluation(facts, period, asOf: asOf, problems: &problems)
    #expect(problems.isEmpty)
    return evaluation
  }

  /// Li moves from team 1 to team 2 within the quarter, Wang leaves, Zhao has no team.
  static let story = """
    teams: id name
    T1 East
    T2 West
    reps: id name hired left
    R1 Li 2020-01-01 -
    R2 Wang 2020-01-01 2026-03-15
    R3 Zhao 2026-03-01 -
    R4 Sun 2020-01-01 2026-02-28
    memberships: rep team from to
    R1 T1 2020-01-01 2026-03-10
    R1 T2 2026-03-11 -
    R2 T1 2020-01-01 -
    R4 T1 2020-01-01 -
    orders: id date rep amount
    O1 2026-03-01 R1 100
    O2 2026-03-10 R1 20
    O3 2026-03-11 R1 3
    O4 2026-03-12 R2 1000
    O5 2026-03-31 R3 7
    O6 2026-03-31 - 0.01
    O7 2026-02-10 R1 50
    O8 2025-03-10 R1 82
    O9 2026-02-10 R2 500
    targets: scope id from to value
    rep R1 2026-03-01 2026-03-31 246
    rep R2 2026-03-01 2026-03-31 1000
    rep R3 2026-03-01 2026-03-31 7
    """

  static func result(_ evaluation: Evaluation, _ subject: Subject) throws -> SubjectResult {
    try #require(evaluation.all.first { $0.subject == subject })
  }

  @Test func `a rep who moves counts for both teams, each with its own days`() throws {
    let evaluation = try Self.evaluation(Facts(story: Self.story))
    func sales(_ subject: Subject) throws -> Fraction? {
      try Self.result(evaluation, subject).results["sales_amount"]?.value
    }
    #expect(try sales(.rep(0)) == 123)
    #expect(try sales(.team(0)) == 1120)
    #expect(try sales(.team(1)) == 3)
    #expect(try sales(.organization) == Fraction(113_001, 100))
    #expect(
      evaluation.total(.salesAmount, slot: evaluation.subjects.withoutTeam) == Fraction(701, 100))
  }

  @Test func `who left stays in the totals and leaves the ranking`() throws {
    let evaluation = try Self.evaluation(Facts(story: Self.story))
    let wang = try Self.result(evaluation, .rep(1))
    #expect(wang.hasLeft && wang.standing == nil && wang.card.score != nil)
    // Zhao's 70 points at one order of four lead Li's 50 of target and three orders.
    #expect(try Self.result(evaluation, .rep(0)).standing?.of == 2)
    #expect(wang.previous?.standing?.rank == 1)
    // Gone before the period, without sales in it: no report.
    #expect(evaluation.reps.map(\.subject) == [.rep(0), .rep(1), .rep(2)])
  }

  @Test func `who leaves on the last day is ranked`() throws {
    let story = Self.story.replacing("2026-03-15", with: "2026-03-31")
    let wang = try Self.result(try Self.evaluation(Facts(story: story)), .rep(1))
    #expect(!wang.hasLeft && wang.standing?.rank == 1)
  }

  @Test func `scores, grades and growth are worked by hand`() throws {
    let evaluation = try Self.evaluation(Facts(story: Self.story))
    let li = try Self.result(evaluation, .rep(0))
    // 123 of 246 is 50 at weight 60; three orders of four are 75 at weight 40.
    #expect(li.card.score == Score(60))
    #expect(li.card.grade == "B")
    #expect(li.results["growth_previous"]?.value == Fraction(73, 50))
    #expect(li.results["growth_year_ago"]?.value == Fraction(1, 2))
    #expect(li.results["average_order"]?.value == 41)
    let zhao = try Self.result(evaluation, .rep(2))
    #expect(
      zhao.results["growth_previous"]?.outcome
        == .notMeasured(because: .newSince(.previous, .salesAmount)))
    #expect(zhao.results["gross_margin"]?.outcome == .notMeasured(because: .noData(.orderLines)))
    #expect(zhao.previous == nil)
  }

  @Test func `a team's rate is that of its sums, no mean of its members' rates`() throws {
    let east = try Self.result(try Self.evaluation(Facts(story: Self.story)), .team(0))
    // 1120 of fifteen of Wang's 31 days and ten of Li's.
    let target = Fraction(15_000, 31) + Fraction(2460, 31)
    #expect(east.results["target_attainment"]?.value == Fraction(1120).divided(by: target))
    #expect(east.results["average_order"]?.value == Fraction(1120, 3))
  }

  @Test func `days after the as-of day do not count`() throws {
    let evaluation = try Self.evaluation(Facts(story: Self.story), asOf: "2026-03-10")
    let li = try Self.result(evaluation, .rep(0))
    #expect(li.results["sales_amount"]?.value == 120)
    // Ten days are held to ten days' target and to ten days of February.
    #expect(li.results["growth_previous"]?.value == Fraction(7, 5))
    #expect(li.card.lines.first?.result.working.last?.value == Fraction(2460, 31))
  }

  @Test func `a running year is told up to its as-of day, against the same days a year ago`() throws
  {
    let story = """
      reps: id name
      R1 Li
      orders: id date rep amount
      O1 2025-01-05 R1 10
      O2 2025-03-10 R1 200
      O3 2025-03-11 R1 3000
      O4 2025-12-01 R1 40000
      O5 2026-03-10 R1 5
      """
    let evaluation = try Self.evaluation(Facts(story: story), "2026", asOf: "2026-03-10")
    let months = evaluation.months
    #expect(months.yearToDate.map(\.description) == ["2026-01", "2026-02", "2026-03"])
    #expect(months.trailing.last?.description == "2026-03")
    #expect(months.lastYear.count == 12)
    #expect(months.salesOfLastYearToDate(subject: 0) == 210)
    let over = try Self.evaluation(Facts(story: story), "2026-03")
    #expect(over.months.salesOfLastYearToDate(subject: 0) == 3210)
    #expect(over.months.sales(in: try #require(Period("2025-12")), subject: 0) == 40_000)
  }

  @Test func `an organization without a single fact is evaluated`() throws {
    let evaluation = try Self.evaluation(Facts())
    #expect(evaluation.reps.isEmpty && evaluation.teams.isEmpty)
    #expect(evaluation.company.card.score == nil)
    #expect(
      evaluation.company.results["sales_amount"]?.outcome
        == .notMeasured(because: .noData(.orders)))
  }
}
