import Evaluation
import Facts
import Insight
import Problems
import Quantities
import Reports
import TestSupport
import Testing

/// Three people, two teams, a transfer, a leaver, a newcomer, a return, an unassigned order, a
/// product without cost: small enough to check every figure by hand.
enum SmallCompany {
  static let story = """
    teams: id name latin manager
    T1 华东一组 East R1
    T2 West - -
    reps: id name latin role hired left
    R1 李娜 Li~Na 区域经理 2024-03-01 -
    R2 O'Brien~<b> - Sales~rep 2025-01-01 2026-10-15
    R3 王伟 Wang~Wei - 2026-10-12 -
    memberships: rep team from to
    R1 T1 2024-03-01 2026-10-20
    R1 T2 2026-10-21 -
    R2 T2 2025-01-01 -
    R3 T1 2026-10-12 -
    accounts: id name
    A1 Alpha
    A2 Beta
    products: id name category
    P1 Road~bike Bikes
    P2 Bell Parts
    P3 Lamp -
    orders: id date rep account amount
    O1 2026-10-05 R1 A1 1000000
    O2 2026-10-21 R1 A2 230000
    O3 2026-10-22 R1 A2 -6000
    O4 2026-10-02 R2 A1 8250
    O5 2026-10-30 R3 A2 99999.5
    O6 2026-10-31 - A1 1200
    O7 2026-09-10 R1 A1 1224000
    O8 2026-09-11 R2 A1 16500
    O9 2025-10-11 R1 A1 900000
    O10 2026-02-01 R1 A2 450000
    costs: id cost
    C1 6500
    C3 5000
    order_lines: order product quantity unit_price net cost
    O1 P1 100 11000 1000000 C1
    O2 P2 1000 230 230000 -
    O4 P1 1 9000 8250 C1
    O5 P3 10 10000 99999.5 C3
    O7 P1 110 11500 1224000 C1
    targets: scope id from to value
    rep R1 2026-10-01 2026-10-31 1200000
    rep R2 2026-01-01 2026-12-31 365000
    rep R1 2026-09-01 2026-09-30 1224000
    rep R3 2026-10-01 2026-10-31 155000
    """

  static let policy = Policy(
    cards: Dictionary(
      uniqueKeysWithValues: Policy.Audience.allCases.map { audience in
        (
          audience,
          Scorecard(lines: [
            .init(
              kpi: "target_attainment", weight: 50, target: .constant(1),
              curve: .ratio(threshold: Score(50), cap: Score(120))),
            .init(
              kpi: "gross_margin", weight: 30, target: .constant(Fraction(35, 100)),
              curve: .points([
                .init(Fraction(1, 5), Score(0)), .init(Fraction(35, 100), Score(100)),
              ])),
            .init(
              kpi: "active_customers", weight: 20, target: .constant(2),
              curve: .ratio(threshold: nil, cap: Score(100))),
            .init(kpi: "average_order", weight: 0),
            .init(kpi: "discount_rate", weight: 0, target: .constant(Fraction(1, 10))),
          ])
        )
      }),
    grades: [
      GradeBand("A", from: Score(90)), GradeBand("B", from: Score(70)),
      GradeBand("C", from: Score(0)),
    ], ties: .shareBetter, costCoverage: Fraction(80, 100))

  static func edition(
    _ language: Language, _ period: String = "2026-10", asOf: String? = nil,
    policy: Policy = policy, theme: Theme = .standard
  ) throws -> Edition {
    var problems = Problems()
    let facts = Facts(story: story)
    let period = try #require(Period(period))
    let evaluation = Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      policy: policy, period: period, asOf: asOf.flatMap { Day(iso: $0) } ?? period.lastDay,
      problems: &problems)
    let words = WordList(language, problems: &problems)
    #expect(problems.isEmpty)
    return Edition(
      evaluation: evaluation, insight: Insight(facts: facts, evaluation: evaluation),
      words: words, currency: try #require(Currency(code: "CNY")),
      organizationName: language == .chinese ? "星河科技" : "Galaxy & Sons",
      dataDigest: "3f2a9c", version: "0.1.0", theme: theme)
  }
}
