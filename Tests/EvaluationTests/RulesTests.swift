import Evaluation
import Facts
import Measures
import Problems
import Quantities
import TestSupport
import Testing

/// What each rule changes, on stories small enough to work out by hand.
struct RulesTests {
  static let story = """
    teams: id name manager
    T1 East R1
    T2 West -
    reps: id name hired
    R1 Li 2020-01-01
    R2 Wang 2026-03-01
    memberships: rep team from to
    R1 T1 2020-01-01 -
    R2 T1 2020-01-01 2026-03-10
    R2 T2 2026-03-11 -
    accounts: id name
    A1 Acme
    deals: id rep amount status probability created closes
    D1 R1 500 won 1 2026-01-01 2026-03-09
    D2 R1 300 lost 0 2026-01-01 2026-03-09
    D3 R1 80 open 0.25 2026-03-01 2026-03-30
    leads: id created rep deal
    L1 2026-03-01 R1 D4
    L2 2026-03-01 R1 D1
    stage_changes: deal day from to
    D1 2026-03-02 - first
    D2 2026-03-02 - first
    D1 2026-03-05 first second
    orders: id date rep account amount approval
    O1 2026-03-05 R1 A1 100 approved
    O2 2026-03-06 R2 A1 40 pending
    O3 2026-03-12 R2 A1 7 -
    O4 2025-11-03 R1 A1 1 approved
    O5 2026-02-03 R1 A1 90 approved
    payments: date rep order amount
    2026-03-10 R1 - 60
    2026-03-11 - O1 5
    2026-02-10 R1 - 21
    activities: date rep kind outcome
    2026-03-03 R1 visit agreed
    2026-03-04 R1 visit none
    2026-03-05 R1 dial none
    expenses: date rep team amount
    2026-03-08 R1 - 10
    2026-03-08 - - 14.7
    targets: scope id from to value
    rep R2 2026-03-01 2026-03-31 47
    """

  static func evaluation(
    _ change: (inout MeasurementRules) -> Void = { _ in }, story: String = story,
    _ period: String = "2026-03", asOf: String? = nil
  ) throws -> Evaluation {
    var rules = MeasurementRules()
    change(&rules)
    var problems = Problems()
    let facts = Facts(story: story)
    let period = try #require(Period(period))
    let evaluation = Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      policy: EvaluationTests.policy, catalogue: Catalogue(rules), period: period,
      asOf: asOf.flatMap { Day(iso: $0) } ?? period.lastDay, problems: &problems)
    #expect(!problems.hasErrors, "\(problems.text)")
    return evaluation
  }

  static func result(
    _ kpi: String, _ subject: Subject = .organization,
    _ change: (inout MeasurementRules) -> Void = { _ in }
  ) throws -> KPIResult? {
    try evaluation(change).all.first { $0.subject == subject }?.results[kpi]
  }

  static func value(
    _ kpi: String, _ subject: Subject = .organization,
    _ change: (inout MeasurementRules) -> Void = { _ in }
  ) throws -> Fraction? {
    try result(kpi, subject, change)?.value
  }

  @Test func `sales are orders, won deals or payments`() throws {
    #expect(try Self.value("sales_amount") == 147)
    #expect(try Self.value("sales_amount") { $0.salesBasis = .deals } == 500)
    #expect(try Self.value("sales_amount") { $0.salesBasis = .payments } == 65)
    // A payment without a rep is its order's.
    #expect(try Self.value("sales_amount", .rep(0)) { $0.salesBasis = .payments } == 65)
    #expect(try Self.value("orders") { $0.salesBasis = .deals } == 1)
  }

  @Test func `only orders that were approved count, where words of approval are set`() throws {
    #expect(try Self.value("sales_amount") { $0.approved = ["approved"] } == 100)
    #expect(try Self.value("sales_amount") { $0.approved = ["approved", "pending"] } == 140)
    #expect(try Self.value("orders") { $0.approved = ["nobody"] } == 0)
  }

  @Test func `managers' own sales count for their team, or for the organization alone`() throws {
    #expect(try Self.value("sales_amount", .team(0)) == 140)
    #expect(try Self.value("sales_amount", .team(0)) { $0.credit.managersCount = false } == 40)
    #expect(try Self.value("sales_amount") { $0.credit.managersCount = false } == 147)
    #expect(try Self.value("sales_amount", .rep(0)) { $0.credit.managersCount = false } == 100)
  }

  @Test func `a transfer leaves sales behind, or takes them along`() throws {
    func sales(_ team: Int, _ day: CreditRules.TeamDay) throws -> Fraction? {
      try Self.value("sales_amount", .team(team)) { $0.credit.teamDay = day }
    }
    #expect(try [sales(0, .ofRow), sales(1, .ofRow)] == [140, 7])
    #expect(try [sales(0, .atEnd), sales(1, .atEnd)] == [100, 47])
  }

  @Test func `collections are of sales or of what was due`() throws {
    #expect(try Self.value("collection_rate") == Fraction(65, 147))
    // 91 ordered less 21 paid were owed before, and 147 came to it.
    #expect(try Self.value("collection_rate") { $0.collection = .ofDue } == Fraction(65, 217))
  }

  @Test func `shared expenses are left with the organization, or allocated by sales`() throws {
    #expect(try Self.value("sales_cost_ratio", .rep(0)) == Fraction(1, 10))
    // 14.7 of the organization's 147 are a tenth of everybody's sales.
    let allocated = try Self.value("sales_cost_ratio", .rep(0)) { $0.expenses = .allocated }
    #expect(allocated == Fraction(2, 10))
  }

  @Test func `a lead has to be won within the days that are set`() throws {
    let conversion = { days in try Self.value("lead_conversion") { $0.leadHorizon = days } }
    #expect(try conversion(8) == Fraction(1, 2))
    #expect(try conversion(7) == .zero)
  }

  @Test func `stages in their order make conversions`() throws {
    #expect(try Self.result("stage_conversion_2") == nil)
    func conversion(_ stage: Int, _ stages: [String]) throws -> Fraction? {
      try Self.value("stage_conversion_\(stage)") { $0.stages = stages }
    }
    #expect(try conversion(2, ["first", "second"]) == Fraction(1, 2))
    // One deal reached the second stage, none the third; who skips a stage has passed it.
    #expect(try conversion(3, ["first", "second", "third"]) == .zero)
    #expect(try conversion(2, ["first", "between", "second"]) == Fraction(1, 2))
  }

  @Test func `open deals count in full or by their probability`() throws {
    func open(_ weighs: Bool) throws -> Fraction {
      let evaluation = try Self.evaluation({ $0.weighsPipeline = weighs }, asOf: "2026-03-15")
      return evaluation.total("open_amount", slot: evaluation.slot(of: .rep(0)))
    }
    #expect(try open(false) == 80)
    #expect(try open(true) == 20)
  }

  @Test func `activities and successes are known by the words that are set`() throws {
    #expect(try Self.value("calls") == 0)
    #expect(try Self.value("calls") { $0.calls = ["dial"] } == 1)
    #expect(try Self.value("visit_success_rate") == 0)
    #expect(try Self.value("visit_success_rate") { $0.successes = ["agreed"] } == Fraction(1, 2))
  }

  @Test func `who buys again is looked for in the months that are set`() throws {
    // Acme bought from Li within five months, and from Wang twice.
    func again(_ months: Int) throws -> Fraction? {
      try Self.value("repeat_purchase_rate", .rep(0)) { $0.repeatMonths = months }
    }
    #expect(try again(12) == 1)
    #expect(try again(1) == 0)
  }

  @Test func `few cases are those below the number that is set`() throws {
    #expect(try Self.result("win_rate")?.isSmallSample == true)
    func isSmall(_ least: Int) throws -> Bool? {
      try Self.result("win_rate") { $0.leastSample = least }?.isSmallSample
    }
    #expect(try isSmall(2) == false)
    #expect(try isSmall(3) == true)
  }

  @Test func `a new hire is held to a part of the target`() throws {
    #expect(try Self.value("target_attainment", .rep(1)) == 1)
    let ramped = try Self.value("target_attainment", .rep(1)) { $0.ramp = [Fraction(1, 2)] }
    #expect(ramped == 2)
  }

  @Test func `holidays are not worked and days that make up for them are`() throws {
    func perDay(_ holidays: [String], _ makeUp: [String]) throws -> Fraction? {
      try Self.value("activities_per_day", .rep(0)) {
        $0.workCalendar.holidays = Set(holidays.compactMap { Day(iso: $0) })
        $0.workCalendar.makeUpDays = Set(makeUp.compactMap { Day(iso: $0) })
      }
    }
    // March 2026 has 22 weekdays.
    #expect(try perDay([], []) == Fraction(3, 22))
    #expect(try perDay(["2026-03-02", "2026-03-03", "2026-03-08"], []) == Fraction(3, 20))
    #expect(try perDay(["2026-03-02", "2026-03-03"], ["2026-03-07"]) == Fraction(3, 21))
  }

  @Test func `around the Spring Festival a year ago is counted from the festival`() throws {
    let story = """
      reps: id name
      R1 Li
      orders: id date rep amount
      O1 2026-02-05 R1 30
      O2 2025-01-20 R1 20
      O3 2025-02-20 R1 10
      """
    func growth(_ aligns: Bool) throws -> Fraction? {
      let evaluation = try Self.evaluation(
        { $0.alignsSpringFestival = aligns }, story: story, "2026-02")
      return evaluation.company.results["growth_year_ago"]?.value
    }
    #expect(try growth(false) == 2)
    #expect(try growth(true) == Fraction(1, 2))
  }
}
