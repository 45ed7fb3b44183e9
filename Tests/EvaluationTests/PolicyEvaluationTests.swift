import Facts
import Problems
import Quantities
import TestSupport
import Testing

@testable import Evaluation

/// Policies over a small company, from facts to standings.
struct PolicyEvaluationTests {
  static let plain = Curve.points([.init(0, .zero), .init(200, Score(200))])
  static let bands = [GradeBand("A", from: Score(50)), GradeBand("B", from: .zero)]

  static func card(_ target: Scorecard.Target = .none, _ curve: Curve = plain) -> Scorecard {
    Scorecard(lines: [.init(kpi: "sales_amount", weight: 100, target: target, curve: curve)])
  }

  static func policy(_ card: Scorecard = card()) -> Policy {
    Policy(cards: [.rep: card, .team: card, .organization: card], grades: bands)
  }

  /// R1 leads; R2 and R3 hunt, R3 since a short time; R4 has left; R5 is alone in the south.
  static let story = """
    teams: id name manager
    T1 East R1
    regions: id name
    N North
    S South
    reps: id name role hired left manager
    R1 Li Chief 2020-01-01 - -
    R2 Wang Hunter 2024-01-01 - -
    R3 Zhao Hunter 2026-01-01 - -
    R4 Sun Farmer 2020-01-01 2026-03-15 -
    R5 Qian Farmer - - -
    memberships: rep team from to
    R2 T1 2020-01-01 -
    territories: rep region from to
    R1 N 2020-01-01 -
    R2 N 2020-01-01 -
    R3 N 2020-01-01 -
    R4 N 2020-01-01 -
    R5 S 2020-01-01 -
    orders: id date rep amount
    O1 2026-03-01 R1 40
    O2 2026-03-02 R2 60
    O3 2026-03-03 R3 80
    O4 2026-03-04 R4 100
    O5 2026-03-05 R5 20
    O6 2026-02-05 R1 10
    O7 2026-02-05 R2 30
    O8 2026-02-05 R5 20
    """

  static func evaluation(_ policy: Policy, _ story: String = story) throws -> Evaluation {
    var problems = Problems()
    let facts = Facts(story: story)
    let period = try #require(Period("2026-03"))
    let evaluation = Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      policy: policy, period: period, asOf: period.lastDay, problems: &problems)
    #expect(problems.isEmpty)
    return evaluation
  }

  @Test func `everybody is ranked among peers, and leavers among nobody`() throws {
    var policy = Self.policy()
    let all = try Self.evaluation(policy).reps
    #expect(all.map { $0.standing?.rank } == [3, 2, 1, nil, 4])
    #expect(all.map(\.unranked) == [nil, nil, nil, .left, nil])
    // In February Zhao and Sun shared the fourth place without a sale.
    #expect(all.map(\.movement) == [0, -1, 3, nil, -2])
    policy.ranking.peers = .role
    let roles = try Self.evaluation(policy).reps
    #expect(roles.map { $0.standing?.rank } == [1, 2, 1, nil, 1])
    #expect(roles.map { $0.standing?.of } == [1, 2, 2, nil, 1])
    #expect(roles[1].group == .role("Hunter"))
    policy.ranking.peers = .region
    #expect(try Self.evaluation(policy).reps.map { $0.standing?.rank } == [3, 2, 1, nil, 1])
    policy.ranking.peers = .tenure
    policy.ranking.tenure = [6, 24]
    let tenures = try Self.evaluation(policy).reps
    #expect(
      tenures.map(\.group) == [
        .tenure(from: 24, to: nil), .tenure(from: 24, to: nil), .tenure(from: 0, to: 6),
        .tenure(from: 24, to: nil), .unknownTenure,
      ])
    #expect(tenures.map { $0.standing?.rank } == [2, 1, 1, nil, 1])
  }

  @Test func `movement is not told across groups`() throws {
    var policy = Self.policy()
    policy.ranking.peers = .tenure
    // On the last of February 25 months had begun, on the last of March 26.
    policy.ranking.tenure = [26]
    let wang = try Self.evaluation(policy).reps[1]
    #expect(wang.previous?.standing != nil && wang.movement == nil)
  }

  @Test func `the first card that is for a rep holds`() throws {
    var policy = Self.policy()
    policy.roleCards = [
      RoleCard("manager", for: .managers, Self.card(.none, .eitherOr(Score(1)))),
      RoleCard(
        "hunter", for: .roles(["Hunter", "Chief"]), Self.card(.constant(80), .eitherOr(Score(7)))),
    ]
    let reps = try Self.evaluation(policy).reps
    #expect(reps.map(\.cardName) == ["manager", "hunter", "hunter", "rep", "rep"])
    #expect(reps.map(\.card.score) == [nil, .zero, Score(7), Score(100), Score(20)])
    #expect(reps[0].unranked == .noScore)
  }

  @Test func `who leads no team and is reported to is a manager too`() throws {
    var policy = Self.policy()
    policy.roleCards = [RoleCard("manager", for: .managers, Self.card())]
    let story = Self.story.replacing(
      "R2 Wang Hunter 2024-01-01 - -", with: "R2 Wang Hunter 2024-01-01 - R5")
    #expect(
      try Self.evaluation(policy, story).reps.map(\.cardName) == [
        "manager", "rep", "rep", "rep", "manager",
      ])
  }

  @Test func `peers' levels are those of the group, without leavers`() throws {
    var policy = Self.policy(Self.card(.peers(.median), .ratio(threshold: nil, cap: Score(200))))
    let reps = try Self.evaluation(policy).reps
    // The median of 20, 40, 60 and 80.
    #expect(reps.map { $0.card.lines[0].target } == [50, 50, 50, 50, 50])
    #expect(reps.map(\.card.score) == [80, 120, 160, 200, 40].map { Score($0) })
    policy.ranking.peers = .region
    let regions = try Self.evaluation(policy).reps
    #expect(regions.map { $0.card.lines[0].target } == [60, 60, 60, 60, nil])
    #expect(regions[4].unranked == .noScore)
    #expect(
      regions[4].card.lines[0].unscored == .noLevel(.fewPeers(measured: 1, least: 3)))
  }

  @Test func `grades by place go to those who are ranked, if they are enough`() throws {
    var policy = Self.policy()
    policy.forcedGrades = ForcedGrades(
      [.init("S", Fraction(1, 4)), .init("M", Fraction(3, 4))], least: 4)
    let evaluation = try Self.evaluation(policy)
    #expect(evaluation.reps.map(\.card.grade) == ["M", "M", "S", "A", "M"])
    #expect(evaluation.reps[3].card.gradeBasis == .unranked)
    #expect(evaluation.teams[0].card.gradeBasis == .tooFew(ranked: 1, least: 4))
    #expect(evaluation.company.card.gradeBasis == .tooFew(ranked: 1, least: 4))
    policy.forcedGrades?.least = 5
    let few = try Self.evaluation(policy).reps
    #expect(few.map(\.card.grade) == ["B", "A", "A", "A", "B"])
    policy.grades = []
    #expect(try Self.evaluation(policy).reps.allSatisfy { $0.card.grade == nil })
  }

  @Test func `a veto holds against a grade by place`() throws {
    var policy = Self.policy()
    policy.cards[.rep]?.lines[0].veto = .init(.above(70), grade: "M")
    policy.forcedGrades = ForcedGrades(
      [.init("S", Fraction(1, 4)), .init("M", Fraction(3, 4))], least: 4)
    let zhao = try Self.evaluation(policy).reps[2]
    #expect(zhao.card.earnedGrade == "S" && zhao.card.grade == "M")
  }

  @Test func `who was measured too little has no place`() throws {
    var policy = Self.policy()
    policy.cards[.rep]?.lines = [
      .init(kpi: "sales_amount", weight: 40, curve: Self.plain),
      .init(
        kpi: "growth_previous", weight: 60,
        curve: .points([.init(0, .zero), .init(1, Score(100))])),
    ]
    policy.ranking.leastMeasured = Fraction(1, 2)
    let reps = try Self.evaluation(policy).reps
    #expect(
      reps[2].unranked
        == .tooLittleMeasured(Fraction(2, 5), least: Fraction(1, 2)))
    #expect(reps.map { $0.standing?.of } == [3, 3, nil, nil, 3])
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `scores and places do not depend on the order of rows or on names`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    var policy = Self.policy(
      Self.card(.peers(.topQuartile), .ratio(threshold: nil, cap: Score(90))))
    policy.ranking.peers = .region
    policy.forcedGrades = ForcedGrades(
      [.init("S", Fraction(1, 3)), .init("M", Fraction(2, 3))], least: 2)
    var lines = Self.story.split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("orders:") }) + 1
    lines[start...].shuffle(using: &random)
    let renamed = lines.joined(separator: "\n").replacing("Zhao", with: "Aaron")
    func told(_ story: String) throws -> [String] {
      try Self.evaluation(policy, story).reps.map {
        "\($0.card.score?.description ?? "-") \($0.card.grade ?? "-") "
          + String(describing: $0.standing)
      }
    }
    #expect(try told(Self.story) == told(renamed))
  }
}
