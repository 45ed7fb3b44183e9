import Evaluation
import Facts
import Measures
import Problems
import Quantities
import TestSupport
import Testing

/// The published numbers of KPI definitions, found from facts on.
struct KPINumbersTests {
  /// The result of the first rep for March 2026.
  static func result(
    _ kpi: String, _ story: String, rules: MeasurementRules = MeasurementRules(),
    asOf: String = "2026-03-31"
  ) throws -> KPIResult {
    let facts = Facts(story: "reps: id name hired\nR1 Li -\nR2 Wang -\n" + story)
    var problems = Problems()
    let evaluation = Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      policy: EvaluationTests.policy, catalogue: Catalogue(rules),
      period: try #require(Period("2026-03")), asOf: try #require(Day(iso: asOf)),
      problems: &problems)
    #expect(problems.isEmpty, "\(problems.text)")
    return try #require(evaluation.reps.first?.results[kpi])
  }

  static func deals(won: Int, lost: Int, open: Int = 0) -> String {
    let statuses =
      Array(repeating: "won", count: won) + Array(repeating: "lost", count: lost)
      + Array(repeating: "open", count: open)
    return "deals: id rep status amount created closes\n"
      + statuses.enumerated().map {
        "D\($0.offset) R1 \($0.element) \($0.element == "won" ? 300 : 100) 2026-02-01 2026-03-10\n"
      }.joined()
  }

  @Test(arguments: [(1, 0, 0.206549, 1.0), (4, 1, 0.375535, 0.963776)])
  func `a win rate of 1 of 1 and of 4 of 5 has Wilson's interval`(
    won: Int, lost: Int, low: Double, high: Double
  ) throws {
    // Open deals are on neither side.
    let result = try Self.result("win_rate", Self.deals(won: won, lost: lost, open: 3))
    #expect(result.value == Fraction(Int128(won), Int128(won + lost)))
    let interval = try #require(result.interval)
    #expect(abs(interval.low - low) < 5e-7 && abs(interval.high - high) < 5e-7)
    #expect(result.sample == Fraction(Int128(won + lost)) && result.isSmallSample)
  }

  @Test func `a win rate by value counts what was won of what was decided`() throws {
    let result = try Self.result("win_rate_value", Self.deals(won: 4, lost: 3))
    #expect(result.value == Fraction(1200, 1500))
  }

  static let target = "targets: scope id from to value\nrep R1 2026-03-01 2026-03-31 1000000\n"

  @Test func `964,000 of 1,000,000 is 96.4 percent, and 36,000 are missing`() throws {
    let story = "orders: id date rep amount\nO1 2026-03-10 R1 964000\n" + Self.target
    #expect(try Self.result("target_attainment", story).value == Fraction(964, 1000))
    #expect(try Self.result("sales_variance", story).value == -36_000)
  }

  /// 500 were ordered before and 300 of it paid; 100 are ordered now and 150 come in.
  static let collected = """
    orders: id date rep amount
    O1 2026-02-10 R1 500
    O2 2026-03-10 R1 100
    payments: date order rep amount
    2026-02-20 O1 R1 300
    2026-03-20 O1 R1 150
    """

  @Test func `collections come to 150 percent of sales, or to half of what was due`() throws {
    var rules = MeasurementRules()
    #expect(try Self.result("collection_rate", Self.collected).value == Fraction(3, 2))
    rules.collection = .ofDue
    // (200 + 100 − 150) ÷ (200 + 100)
    #expect(
      try Self.result("collection_rate", Self.collected, rules: rules).value == Fraction(1, 2))
  }

  @Test func `receivables of 150 at sales of 100 are sales of 46 days and a half`() throws {
    #expect(
      try Self.result("days_sales_outstanding", Self.collected).value == Fraction(150 * 31, 100))
  }

  @Test func `an order that was refused is neither sold nor owed`() throws {
    var rules = MeasurementRules()
    rules.approved = ["approved"]
    let story = """
      orders: id date rep amount approval
      O1 2025-11-10 R1 30 approved
      O2 2025-11-10 R1 500 refused
      O3 2026-03-10 R1 90 approved
      O4 2026-03-10 R1 700 refused
      payments: date order rep amount
      2026-03-20 O3 R1 20
      """
    // 30 of 100 are older than 90 days.
    #expect(try Self.result("overdue_share", story, rules: rules).value == Fraction(3, 10))
    #expect(
      try Self.result("days_sales_outstanding", story, rules: rules).value
        == Fraction(100 * 31, 90))
  }

  @Test func `growth from nothing or less is not measured`() throws {
    for before in ["", "O0 2026-02-10 R1 -5\n", "O0 2026-02-10 R1 0\n"] {
      let story = "orders: id date rep amount\n\(before)O1 2026-03-10 R1 100\n"
      #expect(
        try Self.result("growth_previous", story).outcome
          == .notMeasured(because: .newSince(.previous, .salesAmount)))
    }
  }

  @Test func `expenses of 90 from 100 to 80 attain half, and nothing where 100 was the target`()
    throws
  {
    func story(_ target: Int) -> String {
      """
      expenses: date rep amount
      2025-03-05 R1 100
      2026-03-05 R1 90
      targets: kpi scope id from to value
      expenses rep R1 2026-03-01 2026-03-31 \(target)
      """
    }
    #expect(try Self.result("expense_attainment", story(80)).value == Fraction(1, 2))
    #expect(
      try Self.result("expense_attainment", story(100)).outcome
        == .notMeasured(because: .none("expenses")))
  }

  @Test func `a margin without costs is not measured, and is no 100 percent`() throws {
    let story = """
      orders: id date rep amount
      O1 2026-03-10 R1 100
      costs: id cost
      C1 6
      order_lines: order quantity unit_price net cost
      O1 10 10 100 -
      """
    #expect(
      try Self.result("gross_margin", story).outcome
        == .notMeasured(because: .costUnknown(known: 0)))
    let known = story.replacing("O1 10 10 100 -", with: "O1 10 12 100 C1")
    #expect(try Self.result("gross_margin", known).value == Fraction(2, 5))
    #expect(try Self.result("discount_rate", known).value == Fraction(1, 6))
  }

  @Test func `promoters less detractors is told in points, from minus to plus a hundred`() throws {
    func points(_ scores: [Int]) throws -> Fraction? {
      let rows = scores.map { "2026-03-10 R1 nps \($0)" }.joined(separator: "\n")
      return try Self.result("nps", "feedback: date rep kind score\n" + rows).value
    }
    #expect(try points([10, 9, 9, 8, 7, 6]) == Fraction(100, 3))
    #expect(try points([9, 10]) == 100)
    #expect(try points([0, 6]) == -100)
    #expect(try points([7, 8]) == 0)
  }

  @Test func `a stage that was skipped counts as passed`() throws {
    var rules = MeasurementRules()
    rules.stages = ["new", "offer", "closed"]
    let story = """
      deals: id rep status
      D1 R1 open
      D2 R1 open
      D3 R1 won
      stage_changes: deal day from to
      D1 2026-03-01 - new
      D2 2026-03-01 - new
      D3 2026-03-01 - new
      D1 2026-03-05 new offer
      D3 2026-03-06 new closed
      """
    #expect(
      try Self.result("stage_conversion_2", story, rules: rules).value == Fraction(2, 3))
    #expect(
      try Self.result("stage_conversion_3", story, rules: rules).value == Fraction(1, 2))
  }

  @Test func `leads count by the period they came in, or by the one they were won in`() throws {
    let story = """
      deals: id rep status closes
      D1 R1 won 2026-05-01
      D2 R1 won 2026-07-01
      D3 R1 won 2026-03-20
      leads: id created rep touched deal
      L1 2026-03-01 R1 2026-03-02 D1
      L2 2026-03-02 R1 2026-03-06 D2
      L3 2026-03-03 R1 - -
      L4 2026-01-10 R1 2026-01-12 D3
      """
    // D1 is won within 90 days, D2 after 121; of the period's wins there is one.
    #expect(try Self.result("lead_conversion", story).value == Fraction(1, 3))
    #expect(try Self.result("lead_conversion_flow", story).value == Fraction(1, 3))
    // Untouched ones are counted apart.
    #expect(try Self.result("response_time", story).value == Fraction(5, 2))
    #expect(try Self.result("touched_leads", story).value == Fraction(2, 3))
  }

  @Test func `30 open deals of 200 at 40 percent in 30 days are 80 a day`() throws {
    let story =
      "deals: id rep status amount created closes\n"
      + (0..<30).map { "A\($0) R1 open 5 2026-03-01 2026-06-01\n" }.joined()
      + (0..<4).map { "B\($0) R1 won 200 2026-02-10 2026-03-12\n" }.joined()
      + (0..<6).map { "C\($0) R1 lost 9 2026-02-10 2026-03-12\n" }.joined()
    #expect(try Self.result("sales_velocity", story).value == 80)
    #expect(try Self.result("sales_cycle", story).value == 30)
    #expect(try Self.result("average_deal", story).value == 200)
    // Nobody waits: a cycle of no days gives no speed.
    #expect(
      try Self.result("sales_velocity", story.replacing("2026-02-10", with: "2026-03-12")).outcome
        == .notMeasured(because: .none("cycle_days")))
  }

  @Test func `87 and a half of 100 at weight 50 is 43 and three quarters of the card`() throws {
    let lines: [Scorecard.Line] = [
      .init(
        kpi: "orders", weight: 50, target: .constant(80),
        curve: .ratio(threshold: nil, cap: Score(120))),
      .init(
        kpi: "sales_amount", weight: 50, target: .constant(1),
        curve: .ratio(threshold: nil, cap: Score(120))),
    ]
    let policy = Policy(cards: [:], grades: [])
    let card = CardResult(
      Scorecard(lines: lines), policy: policy,
      results: [
        "orders": KPIResult(.measured(70)), "sales_amount": KPIResult(.measured(0)),
      ], tableTarget: { _ in nil })
    #expect(card.score == Score(Fraction(175, 4)))
  }

  @Test func `a ramp holds a new rep to 0, 25, 50, 75 and then 100 percent of a month`() throws {
    let facts = Facts(
      story: """
        reps: id name hired
        R1 Li 2026-01-01
        targets: scope id from to value
        rep R1 2026-01-01 2026-12-31 36500
        """)
    let book = TargetBook(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      ramp: [0, Fraction(1, 4), Fraction(1, 2), Fraction(3, 4), 1])
    let targets = try ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"].map { month in
      let days = try #require(Period(month)).days
      return book.target("sales_amount", of: .rep(0), in: days)?.complete
    }
    #expect(targets == [0, 700, 1550, 2250, 3100])
  }

  @Test func `a month of the ramp without a target leaves attainment and is not divided`() throws {
    var rules = MeasurementRules()
    rules.ramp = [0, 1]
    let facts = Facts(
      story: """
        reps: id name hired
        R1 Li 2026-03-01
        orders: id date rep amount
        O1 2026-03-10 R1 5
        targets: scope id from to value
        rep R1 2026-03-01 2026-03-31 100
        """)
    var problems = Problems()
    let evaluation = Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      policy: EvaluationTests.policy, catalogue: Catalogue(rules),
      period: try #require(Period("2026-03")), asOf: try #require(Day(iso: "2026-03-31")),
      problems: &problems)
    #expect(
      evaluation.reps.first?.results["target_attainment"]?.outcome
        == .notMeasured(because: .zeroTarget))
  }
}
