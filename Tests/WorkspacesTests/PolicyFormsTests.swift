import Evaluation
import Problems
import Quantities
import Testing

@testable import Workspaces

/// Cards of roles, dimensions, targets, curves, grades and groups as files say them.
struct PolicyFormsTests {
  static let text = """
    scorecards:
      rep:
        lines: [{ kpi: orders, weight: 100, target: table, curve: { ratio: { cap: 120 } } }]
      team: { lines: [{ kpi: orders, weight: 100, target: peer_median, curve: { ratio: { cap: 120 } } }] }
      organization: { lines: [{ kpi: orders, weight: 100, target: { last_period: -5% }, curve: { ratio: { cap: 120 } } }] }
      manager:
        for: managers
        bonus_most: 12
        dimensions:
          - name: results
            title: { en: Results, zh-Hans: 业绩 }
            lines:
              - { kpi: sales_amount, weight: 40, target: { last_year: +10% }, curve: { ratio: { cap: 120 } } }
              - { kpi: orders, weight: 20, curve: { ladder: [[5, 60], [8, 100]] } }
          - name: process
            title: 过程
            lines:
              - { kpi: discount_rate, weight: 15, target: 6%, curve: { ratio: { base: 20%, cap: 110 } } }
              - { kpi: gross_margin, weight: 25, target: 30%, curve: { deduction: { minus: 2, each: 1% } }, veto: { below: 5%, grade: C } }
              - { kpi: active_customers, bonus: { most: 10 }, target: peer_top_quartile, curve: { either_or: { points: 100 } } }
      hunter:
        for: { roles: [大客户销售, Hunter] }
        lines:
          - { kpi: discount_rate, weight: 100, curve: { ladder: [[5%, 100], [8%, 60]] }, veto: { above: 30%, grade: B } }
    grades:
      forced: [{ grade: A, share: 20% }, { grade: B, share: 70% }, { grade: C, share: 10% }]
      least: 12
      ties: share-worse
      bands: [{ grade: A, from: 85 }, { grade: B, from: 0 }]
    ranking: { peers: tenure, tenure: [6, 24], least_measured: 50%, least_peers: 4 }
    annual: mean_of_months
    """

  @Test func `every form is read as it is written`() throws {
    let (found, problems) = SettingsTexts.policy(Self.text)
    #expect(problems.sorted.flatMap(\.examples).map(\.message.english) == [])
    let policy = try #require(found)
    #expect(policy.roleCards.map(\.name) == ["manager", "hunter"])
    #expect(policy.roleCards.map(\.holders) == [.managers, .roles(["大客户销售", "Hunter"])])
    let manager = policy.roleCards[0].card
    #expect(manager.dimensions.map(\.lines) == [0..<2, 2..<5])
    #expect(manager.dimensions[0].title(.english) == "Results")
    #expect(manager.dimensions[1].title(.english) == "过程")
    #expect(manager.bonusMost == 12)
    let lines = manager.lines
    #expect(lines[0].target == .since(.yearAgo, change: Fraction(1, 10)))
    #expect(lines[1].curve == .ladder([.init(5, Score(60)), .init(8, Score(100))]))
    #expect(
      lines[2].curve == .distance(base: Fraction(1, 5), threshold: nil, cap: Score(110)))
    #expect(
      lines[3].curve
        == .deduction(.init(start: Score(100), minus: 2, each: Fraction(1, 100))))
    #expect(lines[3].veto == .init(.below(Fraction(1, 20)), grade: "C"))
    #expect(lines[4].bonus == 10 && lines[4].weight == .zero)
    #expect(lines[4].target == .peers(.topQuartile) && lines[4].curve == .eitherOr(Score(100)))
    #expect(policy.cards[.team]?.lines[0].target == .peers(.median))
    #expect(
      policy.cards[.organization]?.lines[0].target
        == .since(.previous, change: Fraction(-1, 20)))
    #expect(policy.roleCards[1].card.lines[0].veto?.limit == .above(Fraction(3, 10)))
    let forced = try #require(policy.forcedGrades)
    #expect(forced.shares.map(\.grade) == ["A", "B", "C"])
    #expect(forced.least == 12 && forced.ties == .shareWorse)
    #expect(policy.grades.map(\.grade) == ["A", "B"])
    #expect(policy.ranking.peers == .tenure && policy.ranking.tenure == [6, 24])
    #expect(policy.ranking.leastMeasured == Fraction(1, 2) && policy.ranking.leastPeers == 4)
    #expect(policy.annual == .meanOfMonths)
  }

  /// The problems of the policy with one text in place of another, without their places.
  static func problems(_ text: String, _ replacement: String) -> [String] {
    #expect(Self.text.contains(text))
    return SettingsTexts.policy(Self.text.replacing(text, with: replacement)).problems.sorted
      .flatMap(\.examples).map { "\($0.place.line ?? 0): \($0.message.english)" }
  }

  @Test(arguments: [
    (
      "for: managers", "for: manager",
      "7: “for” is “manager”, expected managers or "
        + "{ roles: [Hunter] }; did you mean “managers”?"
    ),
    ("    for: managers\n", "", "7: the key “for” is missing"),
    (
      "roles: [大客户销售, Hunter]", "roles: []",
      "22: “roles” is “a list”, expected a list of 1 to "
        + "100 roles"
    ),
    (
      "bonus_most: 12", "bonus_most: 120",
      "8: “bonus_most” is “120”, expected a number from 0 to 100"
    ),
    (
      "name: process", "name: results",
      "15: the dimension “results” stands in scorecard “manager” "
        + "twice"
    ),
    ("weight: 15", "weight: 16", "7: the weights of scorecard “manager” sum to 101, not 100"),
    (
      "last_year: +10%", "last_year: 10",
      "13: “last_year” is “10”, expected a change such as +10% "
        + "or -5%, above -100%"
    ),
    (
      "last_year: +10%", "last_years: +10%",
      "13: unknown key “last_years”; did you mean "
        + "“last_year”?"
    ),
    (
      "last_year: +10%", "last_year: +10%, last_period: 0%",
      "13: “target” is “a block of keys”, "
        + "expected either last_year or last_period"
    ),
    (
      "peer_median", "peer_medain",
      "4: “target” is “peer_medain”, expected one of table, "
        + "peer_median, peer_top_quartile; did you mean “peer_median”?"
    ),
    (
      "[[5, 60], [8, 100]]", "[[5, 60], [8, 50]]",
      "14: “ladder” is “a list”, expected points that "
        + "rise, because more of this KPI is better"
    ),
    (
      "[[5%, 100], [8%, 60]]", "[[5%, 60], [8%, 100]]",
      "24: “ladder” is “a list”, expected points "
        + "that fall, because less of this KPI is better"
    ),
    (
      "base: 20%", "base: 5%",
      "18: “target” is “6%”, expected less than the base, because less of "
        + "this KPI is better"
    ),
    ("minus: 2, each: 1%", "minus: 0, each: 1%", "19: “minus” is “0”, expected more than zero"),
    ("minus: 2, each: 1%", "minus: 2", "19: the key “each” is missing"),
    (
      "minus: 2, each: 1%", "minus: 2, each: 1%, least: 120",
      "19: “least” is “120”, expected at "
        + "most the points it starts from"
    ),
    ("below: 5%, ", "", "19: “veto” is “a block of keys”, expected either below or above"),
    (
      "below: 5%, grade: C", "below: 5%, grade: E",
      "19: “grade” is “E”, expected one of A, B, C; did you mean “A”?"
    ),
    (
      "kpi: active_customers, bonus", "kpi: active_customers, weight: 5, bonus",
      "20: “bonus” is “a "
        + "block of keys”, expected no bonus on a line that has a weight"
    ),
    ("target: peer_top_quartile, ", "", "20: the key “target” is missing"),
    (
      "either_or: { points: 100 }", "either_or: { points: 100 }, ratio: { cap: 100 }",
      "20: “curve” "
        + "is “a block of keys”, expected only one of ratio, points, ladder, deduction, either_or"
    ),
    (
      "share: 10%", "share: 11%",
      "26: “forced” is “a list”, expected shares that sum to 100%, not "
        + "101%"
    ),
    ("grade: C, share", "grade: B, share", "26: the grade “B” stands in grades twice"),
    ("least: 12", "least: 1", "27: “least” is “1”, expected a whole number from 2 to 1000"),
    ("tenure: [6, 24], ", "", "30: the key “tenure” is missing"),
    (
      "peers: tenure", "peers: role",
      "30: “tenure” is “a list”, expected no tenure unless peers is "
        + "tenure"
    ),
    ("[6, 24]", "[24, 6]", "30: “tenure” is “6”, expected more than the value before it"),
    (
      "mean_of_months", "mean_of_month",
      "31: “annual” is “mean_of_month”, expected recomputed or "
        + "mean_of_months; did you mean “mean_of_months”?"
    ),
  ])
  func `what is wrong is told with its place`(text: String, replacement: String, problem: String) {
    #expect(Self.problems(text, replacement).contains(problem))
  }

  @Test func `the card for all reps says nobody it is for, and no card is empty`() {
    #expect(
      Self.problems("  rep:\n", "  rep:\n    for: managers\n").contains(
        "3: unknown key “for”"))
    #expect(
      Self.problems("  manager:\n", "  farmer:\n  manager:\n").contains(
        "2: the key “farmer” is missing"))
  }

  @Test func `lines and dimensions do not stand side by side`() {
    #expect(
      Self.problems("    bonus_most: 12\n", "    lines: [{ kpi: orders, weight: 0 }]\n") == [
        "8: “lines” is “a list”, expected no lines beside dimensions, which have their own"
      ])
  }
}
