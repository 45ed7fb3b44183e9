import Evaluation
import Facts
import Insight
import Quantities
import Testing
import Workspaces

/// What scorecards lost points for.
struct LostPointsTests {
  static let story = """
    teams: id name
    T1 East
    reps: id name team
    R1 Li T1
    R2 Wu T1
    accounts: id name
    A1 Ant
    orders: id date rep account amount
    O1 2025-10-08 R1 A1 100
    O2 2026-10-08 R1 A1 300
    O3 2026-10-09 R1 A1 300
    O4 2026-10-10 R2 A1 1000
    targets: scope id from to value
    rep R1 2026-10-01 2026-10-31 1000
    rep R2 2026-10-01 2026-10-31 900
    """

  static func findings(_ lines: [Scorecard.Line]) throws -> (Findings, Evaluation) {
    let policy = Policy(
      cards: [.rep: Scorecard(lines: lines), .team: Scorecard(lines: lines)], grades: [],
      ties: .shareBetter, costCoverage: Fraction(1, 2))
    let (_, evaluation) = try MonthlyHistoryTests.insight(story, "2026-10", policy: policy)
    let insight = Insight(
      facts: Facts(story: story), evaluation: evaluation, rules: FindingRule.builtIn)
    return (insight.findings, evaluation)
  }

  static let ratio = Curve.ratio(threshold: nil, cap: Score(120))

  static let lines: [Scorecard.Line] = [
    .init(kpi: "orders", weight: 10, target: .constant(4), curve: ratio),
    .init(kpi: "target_attainment", weight: 50, target: .constant(1), curve: ratio),
    .init(kpi: "average_order", weight: 20, target: .constant(600), curve: ratio),
    .init(kpi: "growth_year_ago", weight: 20, target: .constant(2), curve: ratio),
  ]

  static func gaps(_ findings: Findings, _ subject: Subject) -> [Finding] {
    findings.findings(on: subject).filter { $0.kind == .gap }
  }

  @Test func `the two lines that cost most are told, with what was missing`() throws {
    let (findings, _) = try Self.findings(Self.lines)
    let own = Self.gaps(findings, .rep(0))
    // 60 % at a weight of 50 costs 20 points, half an average order at 20 costs 10.
    #expect(own.map(\.rule.id) == ["target-short", "points-lost"])
    #expect(own.map(\.observation.topic) == ["target_attainment", "average_order"])
    let values = own[0].observation.values
    #expect(values["points"] == .points(20))
    #expect(values["size"] == .money(400))
    #expect(values["average"] == .money(300) && values["orders"] == .count(2))
    #expect(own[1].observation.values["points"] == .points(10))
    // Who reached the target lost nothing for it.
    #expect(Self.gaps(findings, .rep(1)).map(\.observation.topic) == ["orders"])
  }

  @Test func `a team is told who is furthest behind`() throws {
    let (findings, _) = try Self.findings([
      .init(
        kpi: "target_attainment", weight: 100, target: .constant(1), curve: Self.ratio)
    ])
    let own = Self.gaps(findings, .team(0))
    #expect(own.map(\.rule.id) == ["target-short-of-group"])
    let values = try #require(own.first).observation.values
    #expect(values["size"] == .money(300))
    #expect(values["behind"] == .subject(.rep(0)) && values["part"] == .money(400))
  }

  @Test func `growth is told with what was missing to it, full marks and lines unscored never`()
    throws
  {
    let (findings, _) = try Self.findings([
      .init(kpi: "growth_year_ago", weight: 60, target: .constant(9), curve: Self.ratio),
      .init(kpi: "orders", weight: 40, target: .constant(2), curve: Self.ratio),
      .init(kpi: "gross_margin", weight: 0, target: .constant(1), curve: Self.ratio),
    ])
    let own = Self.gaps(findings, .rep(0))
    // Who sold more than a year ago is not asked who stopped buying.
    #expect(own.map(\.rule.id) == ["points-lost"])
    let values = try #require(own.first).observation.values
    // 600 after 100, where tenfold was asked for.
    #expect(values["now"] == .money(600) && values["before"] == .money(100))
    #expect(values["size"] == .money(400))
  }
}
