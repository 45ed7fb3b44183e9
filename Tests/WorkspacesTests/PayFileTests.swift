import Evaluation
import Incentives
import Problems
import Quantities
import Testing

@testable import Workspaces

struct PayFileTests {
  static let text = """
    returns: period
    plans:
      - name: reps
        title: { en: Sales commission, zh-Hans: 销售提成 }
        for: { roles: [Rep], teams: [T1], leaders: false }
        from: 2026-01-01
        to: 2026-12-31
        pays: quarter
        base: 1.2万
        cap: 80000
        minimum: 1000
        draw: { amount: 5000, recoverable: true }
        returns: original
        components:
          - name: commission
            cap: 30000
            commission:
              on: sales_amount
              of: team
              rates: whole
              by: attainment
              tiers: [{ from: 0%, rate: 6% }, { from: 100%, rate: 8% }]
              threshold: 50%
              accelerators: [{ from: 120%, times: 1.5 }]
          - { name: bonus, bonus: { pay: 3000, by: grade, grades: { A: 120% } } }
          - name: margin
            bonus: { pay: 10, by: value, on: gross_margin, straight: true, ladder: [{ from: 30%, pays: 50% }] }
          - { name: spiff, spiff: { each: 200, on: orders, from: 2026-10-01 } }
          - { name: pool, pool: { size: 0.5%, on: sales_amount, among: plan, split: by-sales } }
    contests:
      - { name: sprint, on: sales_amount, by: attainment, from: 2026-10-01, to: 2026-10-31, among: teams, least: 90%, ties: none, prizes: [100, 50] }
    honours:
      - { name: streak, rule: target-streak, months: 4, least: 95%, on: sales_amount }
    """

  static func read(_ text: String) -> (file: PayFile?, problems: Problems) {
    var problems = Problems()
    let file = SettingsFile(bytes: Array(text.utf8), name: PayFile.fileName, problems: &problems)
    return (
      file.flatMap { PayFile($0, .usual, grades: ["A", "B"], problems: &problems) }, problems
    )
  }

  @Test func `plans, contests and honours are exactly what the file says`() throws {
    let (found, problems) = Self.read(Self.text)
    let file = try #require(found)
    #expect(problems.isEmpty, "\(problems.text)")
    let sales = PayBasis(.salesAmount)
    let plan = IncentivePlan(
      name: "reps", titles: [.english: "Sales commission", .chinese: "销售提成"],
      audience: PayAudience(roles: ["Rep"], teams: ["T1"], leaders: false),
      from: Day(iso: "2026-01-01"), to: Day(iso: "2026-12-31"), pays: .quarter, base: 12_000,
      components: [
        PayComponent(
          name: "commission",
          .commission(
            Commission(
              PayBasis(.salesAmount, of: .team),
              RateTable(
                .whole, by: .attainment,
                [Tier(from: 0, Fraction(6, 100)), Tier(from: 1, Fraction(8, 100))]),
              threshold: .attainment(Fraction(1, 2)),
              accelerators: [Tier(from: Fraction(120, 100), Fraction(3, 2))])), cap: 30_000),
        PayComponent(
          name: "bonus", .bonus(Bonus(3000, by: .grade(["A": Fraction(120, 100)])))),
        PayComponent(
          name: "margin",
          .bonus(
            Bonus(
              10, by: .value(kpi: "gross_margin"),
              BonusLadder([Tier(from: Fraction(3, 10), Fraction(1, 2))], isStraight: true)))),
        PayComponent(name: "spiff", .spiff(Spiff(200, .orders, from: Day(iso: "2026-10-01")))),
        PayComponent(
          name: "pool",
          .pool(Pool(.share(Fraction(5, 1000)), .salesAmount, among: .plan, split: .bySales))),
      ], cap: 80_000, minimum: 1000, draw: .init(5000, isRecoverable: true), returns: .original)
    #expect(file.settings.plans == [plan])
    #expect(
      file.settings.contests == [
        Contest(
          name: "sprint", on: sales, by: .attainment, from: try #require(Day(iso: "2026-10-01")),
          to: try #require(Day(iso: "2026-10-31")), among: .teams, least: Fraction(9, 10),
          ties: .none, prizes: [100, 50])
      ])
    #expect(
      file.settings.honours == [
        Honour(name: "streak", .targetStreak(months: 4, least: Fraction(95, 100)), on: sales)
      ])
    #expect(
      file.names.map { "\($0.kind.rawValue) \($0.name) \($0.place)" } == [
        "roles Rep pay.yaml:5:20", "teams T1 pay.yaml:5:34",
      ])
  }

  @Test(arguments: [
    ("pays: quarter", "pays: weekly", "“pays” is “weekly”, expected"),
    ("on: sales_amount", "on: sales_amont", "did you mean “sales_amount”"),
    ("from: 0%, rate", "from: 5%, rate", "0, where the first tier begins"),
    ("from: 100%, rate", "from: 0%, rate", "more than the value before it"),
    ("rate: 6%", "rate: 6", "a percentage from 0% to 10000%"),
    ("base: 1.2万", "base: -5", "zero or more"),
    ("to: 2026-12-31", "to: 2025-12-31", "no day before 2026-01-01"),
    ("grades: { A: 120% }", "grades: { Z: 120% }", "unknown key “Z”"),
    ("name: spiff, spiff", "name: pool, spiff", "component"),
    ("on: orders, from", "on: median_order, from", "a measure that adds up day by day"),
    ("rule: target-streak", "rule: target-strek", "did you mean “target-streak”"),
    ("pays: quarter", "pays: year-to-date", "scores do not add up over the year"),
    ("prizes: [100, 50]", "prices: [100, 50]", "did you mean “prizes”"),
  ])
  func `what is wrong is refused with help`(_ right: String, _ wrong: String, _ told: String)
    throws
  {
    #expect(Self.text.contains(right), "\(right)")
    let (_, problems) = Self.read(Self.text.replacing(right, with: wrong, maxReplacements: 1))
    #expect(problems.hasErrors)
    #expect(problems.text.contains(told), "\(problems.text)")
  }
}
