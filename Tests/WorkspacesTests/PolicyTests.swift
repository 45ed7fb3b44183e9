import Evaluation
import Problems
import Quantities
import Testing

@testable import Workspaces

struct PolicyTests {
  @Test func `a policy is exactly what its file says`() throws {
    let (found, problems) = SettingsTexts.policy(SettingsTexts.policy)
    let policy = try #require(found)
    #expect(problems.isEmpty)
    let rep = try #require(policy.cards[.rep])
    #expect(rep.lines.map(\.kpi) == ["target_attainment", "discount_rate", "sales_amount"])
    #expect(rep.lines[0].weight == Fraction(125, 2))
    #expect(rep.lines[0].target == .constant(.one))
    #expect(rep.lines[0].curve == .ratio(threshold: nil, cap: Score(120)))
    #expect(
      rep.lines[1].curve
        == .points([
          .init(.zero, Score(120)), .init(Fraction(8, 100), Score(100)),
          .init(Fraction(1, 4), .zero),
        ]))
    #expect(rep.lines[2].target == .table)
    #expect(rep.lines[2].curve == nil)
    #expect(policy.cards[.team]?.lines[0].target == .constant(Fraction(50_000)))
    #expect(policy.cards[.team]?.lines[0].curve == .ratio(threshold: Score(50), cap: Score(120)))
    #expect(policy.cards[.organization]?.lines[0].target == .constant(Fraction(1200)))
    #expect(policy.grades == [GradeBand("A", from: Score(85)), GradeBand("B", from: .zero)])
    #expect(policy.ties == .shareWorse)
    #expect(policy.costCoverage == Fraction(9, 10))
  }

  /// The problems of the policy with one text in place of another.
  func problems(_ text: String, _ replacement: String) -> [String] {
    #expect(SettingsTexts.policy.contains(text))
    let changed = SettingsTexts.policy.replacing(text, with: replacement)
    return SettingsTexts.policy(changed).problems.sorted.flatMap(\.examples).map {
      "\($0.place): \($0.message.english)"
    }
  }

  @Test func `weights sum to 100, exactly`() {
    #expect(
      problems("62.5", "62.499999") == [
        "scorecards.yaml:3:5: the weights of scorecard “rep” sum to 99.999999, not 100"
      ])
  }

  @Test func `a KPI is one of those that there are`() {
    #expect(
      problems("kpi: orders", "kpi: oders") == [
        "scorecards.yaml:15:16: “kpi” is “oders”, expected a KPI such as orders, demos, calls, "
          + "nps, visits, csat, expenses, meetings, win_rate, csat_mean; did you mean “orders”?"
      ])
  }

  @Test func `a KPI stands in a scorecard once`() {
    #expect(
      problems("kpi: sales_amount", "kpi: discount_rate").contains(
        "scorecards.yaml:9:9: the KPI “discount_rate” stands in scorecard “rep” twice"))
  }

  @Test func `a share has its percent sign and an amount has none`() {
    #expect(
      problems("target: 8%", "target: 8") == [
        "scorecards.yaml:7:17: “target” is “8”, expected a percentage such as 35%"
      ])
    #expect(
      problems("target: 5万", "target: 5%") == [
        "scorecards.yaml:12:52: “target” is “5%”, expected a number such as 12, 50000 or 5万"
      ])
  }

  @Test func `a curve's values rise`() {
    #expect(
      problems("[8%, 100]", "[0.0%, 100]") == [
        "scorecards.yaml:8:39: “points” is “0.0%”, expected more than the value before it"
      ])
  }

  @Test func `grades fall and are all different`() {
    #expect(
      problems("{ grade: B, from: 0 }", "{ grade: A, from: 85 }") == [
        "scorecards.yaml:18:23: “from” is “85”, expected less than the 85 of the grade before it",
        "scorecards.yaml:18:5: the grade “A” stands in grades twice",
      ])
  }

  @Test func `a line that counts needs a curve, and a ratio a target above zero`() {
    #expect(
      problems(", target: 100%, curve: { ratio: { cap: 120 } } }", " }") == [
        "scorecards.yaml:4:9: the key “curve” is missing"
      ])
    #expect(
      problems("target: 100%, ", "") == ["scorecards.yaml:4:9: the key “target” is missing"])
    #expect(
      problems("100%", "0%") == [
        "scorecards.yaml:4:57: “target” is “0%”, expected more than zero, because the curve "
          + "divides by it"
      ])
  }

  @Test func `a threshold lies below its cap`() {
    #expect(
      problems("threshold: 50", "threshold: 150") == [
        "scorecards.yaml:12:85: “threshold” is “150”, expected at most the cap, 120"
      ])
  }

  @Test func `every kind of scorecard is there`() {
    #expect(
      problems("  team:", "  Team:") == [
        "scorecards.yaml:10:3: unknown key “Team”; did you mean “team”?",
        "scorecards.yaml:2:3: the key “team” is missing",
      ])
  }

  @Test(arguments: [
    ("40", Fraction(40), false), ("-12.5", Fraction(-25, 2), false),
    ("35%", Fraction(35, 100), true), ("0.125％", Fraction(125, 100_000), true),
    ("50,000", Fraction(50_000), false), ("1.2亿", Fraction(120_000_000), false),
    ("999999999999.999999", Fraction(999_999_999_999_999_999, 1_000_000), false),
  ])
  func `a number is exact`(text: String, value: Fraction, isPercent: Bool) {
    let number = Setting.number(text)
    #expect(number?.value == value)
    #expect(number?.isPercent == isPercent)
  }

  @Test(arguments: [
    "", "-", "%", "1e3", "0x10", "1.", ".5", "5,0", "1.1234567", "1234567890123", "五", "５", "1 2",
    "--1", "+1", "inf", ".nan", "1万%",
  ])
  func `what is no number is refused`(text: String) {
    #expect(Setting.number(text) == nil)
  }
}
