import Evaluation
import Facts
import Measures
import Problems
import Quantities
import TestSupport
import Testing

/// The gate, and what holds for every company.
struct ReconciliationTests {
  static let overlap = """
    teams: id
    T1
    T2
    reps: id name
    R1 Li
    memberships: rep team from to
    R1 T1 2025-01-01 2026-03-10
    R1 T2 2026-03-10 -
    orders: id date rep amount
    O1 2026-03-09 R1 100
    O2 2026-03-10 R1 20
    O3 2026-03-11 R1 3
    """

  @Test func `sales that two teams are credited with are an error that names their rows`() throws {
    var problems = Problems()
    _ = try EvaluationTests.evaluation(Facts(story: Self.overlap), problems: &problems)
    let entry = try #require(problems.sorted.first)
    #expect(entry.code == "does-not-reconcile" && problems.hasErrors)
    let problem = entry.examples[0]
    #expect(problem.place.description == "orders.csv:11")
    #expect(problem.help?.english == "rows counted more than once: orders.csv:11")
    #expect(
      problem.message.english
        == "sales_amount in 2026-03-01..2026-03-31: teams and no team come to 143, "
        + "the organization to 123")
  }

  @Test func `what is split by channel, region or segment sums to everybody's sales`() throws {
    let facts = Facts(
      story: """
        regions: id name
        N North
        S South
        accounts: id name segment
        A1 Ant trade
        A2 Bee -
        teams: id
        T1
        reps: id name team
        R1 Li T1
        R2 Wang -
        orders: id date rep account channel region amount
        O1 2026-03-09 R1 A1 web N 100
        O2 2026-03-10 R2 A2 - S 20
        O3 2026-03-11 - - shop - -3
        O4 2026-02-11 R1 A1 shop S 7
        """)
    let evaluation = try EvaluationTests.evaluation(facts)
    func told(_ dimension: SalesSplit.Dimension, _ subject: Subject) -> [String: Fraction] {
      guard let split = evaluation.splits.first(where: { $0.dimension == dimension }) else {
        return [:]
      }
      let slot = evaluation.slot(of: subject)
      var amounts: [String: Fraction] = [:]
      for (index, label) in split.current.labels.enumerated() {
        let amount = split.current.amount(label: index, subject: slot)
        if amount != .zero { amounts[label] = amount }
      }
      return amounts
    }
    #expect(told(.channel, .organization) == ["web": 100, "": 20, "shop": -3])
    #expect(told(.region, .organization) == ["North": 100, "South": 20, "": -3])
    #expect(told(.segment, .organization) == ["trade": 100, "": 17])
    #expect(told(.channel, .rep(0)) == ["web": 100] && told(.channel, .team(0)) == ["web": 100])
    let before = try #require(evaluation.splits.first { $0.dimension == .channel }).previous
    #expect(before.total(of: evaluation.slot(of: .organization)) == 7)
  }

  @Test func `a customer's region is told by its name, where orders have none`() throws {
    func labels(_ second: String) throws -> [String] {
      let facts = Facts(
        story: """
          regions: id name
          1 North
          2 \(second)
          accounts: id name region
          A1 Ant 1
          A2 Bee 2
          A3 Cat East
          reps: id name
          R1 Li
          orders: id date rep account amount
          O1 2026-03-09 R1 A1 100
          O2 2026-03-10 R1 A2 20
          O3 2026-03-10 R1 A3 3
          """)
      let split = try EvaluationTests.evaluation(facts).splits.first { $0.dimension == .region }
      return try #require(split).current.labels.filter { !$0.isEmpty }.sorted()
    }
    #expect(try labels("South") == ["East", "North", "South"])
    // Two of one name stay apart.
    #expect(try labels("North") == ["1", "2", "East"])
  }

  @Test func `channels of a member who is counted twice do not pass the gate`() throws {
    var problems = Problems()
    _ = try EvaluationTests.evaluation(
      Facts(
        story: Self.overlap.replacing("rep amount", with: "rep amount channel")
          .replacing("R1 100", with: "R1 100 web").replacing("R1 20", with: "R1 20 web")
          .replacing("R1 3", with: "R1 3 shop")), problems: &problems)
    #expect(problems.hasErrors)
  }

  @Test func `an overlap without sales on its days changes nothing`() throws {
    var problems = Problems()
    _ = try EvaluationTests.evaluation(
      Facts(story: Self.overlap.replacing("O2 2026-03-10", with: "O2 2026-03-12")),
      problems: &problems)
    #expect(problems.isEmpty)
  }

  @Test func `a month that only the trend shows passes the gate too`() throws {
    var problems = Problems()
    _ = try EvaluationTests.evaluation(
      Facts(story: Self.overlap), "2026-12", problems: &problems)
    #expect(problems.hasErrors)
    #expect(problems.sorted.first?.examples.first?.place.line == 11)
  }

  @Test(arguments: 0..<25 as Range<UInt64>)
  func `one team at a time always sums to the whole`(seed: UInt64) throws {
    let company = RandomCompany(seed: seed)
    for period in ["2026-02", "2026", "2025-11..2026-04"] {
      let evaluation = try EvaluationTests.evaluation(company.facts, period)
      let subjects = evaluation.subjects
      func total(_ slots: [Int], _ measure: Measure.ID) -> Fraction {
        slots.reduce(.zero) { $0 + evaluation.total(measure, slot: $1) }
      }
      for measure in evaluation.measures where measure.isAdditive {
        let whole = total([subjects.organization], measure.id)
        #expect(total(Array(0..<subjects.reps) + [subjects.unassigned], measure.id) == whole)
        let teams = (0..<subjects.teams).map { subjects.team($0) }
        #expect(total(teams + [subjects.withoutTeam], measure.id) == whole)
      }
      // Everybody with sales has a result, so what reports list sums to the whole as well.
      let listed = evaluation.reps.reduce(Fraction.zero) {
        $0 + ($1.results["sales_amount"]?.value ?? .zero)
      }
      #expect(
        company.orders.isEmpty
          || listed + total([subjects.unassigned], .salesAmount)
            == total([subjects.organization], .salesAmount)
      )
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `the gate closes exactly where a row of the period has two teams`(seed: UInt64) throws {
    let company = RandomCompany(seed: seed, overlapping: true)
    var problems = Problems()
    _ = try EvaluationTests.evaluation(company.facts, "2026-02", problems: &problems)
    let period = try #require(Period("2026-02"))
    let seen = [period.days, period.previous.days, period.yearAgo.days]
    let credited = company.orders.filter { order in
      company.memberships.count { $0.rep == order.rep && $0.days.contains(order.day) } > 1
    }
    let isSeen = credited.contains { order in
      order.amount > 0 && seen.contains { $0.contains(order.day) }
    }
    if isSeen { #expect(problems.hasErrors) }
    if credited.isEmpty { #expect(problems.isEmpty) }
  }

  /// What an evaluation says of everybody, free of the order in which rows came.
  static func told(_ evaluation: Evaluation) -> [String] {
    evaluation.all.map { result in
      let id: String =
        switch result.subject {
        case .rep(let index): evaluation.organization.reps[index].id
        case .team(let index): evaluation.organization.teams[index].id
        case .organization: ""
        }
      let values = KPI.all.map { "\(String(describing: result.results[$0.id]?.outcome))" }
      return "\(id) \(result.card.score?.description ?? "-") "
        + "\(result.standing.map { "\($0.rank)/\($0.of)" } ?? "-") " + values.joined(separator: " ")
    }.sorted()
  }

  @Test(arguments: 0..<15 as Range<UInt64>)
  func `the order of rows does not matter`(seed: UInt64) throws {
    var company = RandomCompany(seed: seed)
    let before = Self.told(try EvaluationTests.evaluation(company.facts, "2026-Q1"))
    var random = SeededNumbers(seed: seed)
    company.orders.shuffle(using: &random)
    company.lines.shuffle(using: &random)
    company.memberships.shuffle(using: &random)
    company.targets.shuffle(using: &random)
    #expect(Self.told(try EvaluationTests.evaluation(company.facts, "2026-Q1")) == before)
  }

  @Test(arguments: 0..<15 as Range<UInt64>)
  func `ten times the money is ten times the sales and the same rates`(seed: UInt64) throws {
    var company = RandomCompany(seed: seed)
    // Whole units, so that no product is rounded.
    company.targets = company.targets.map {
      var target = $0
      target.days = Day(firstOfMonth: 1, year: 2026)..<Day(firstOfMonth: 4, year: 2026)
      target.value = 90_000_000 * (1 + target.value % 9)
      return target
    }
    company.targets = Array(company.targets.prefix(1))
    for index in company.lines.indices { company.lines[index].quantity = 3_000_000 }
    // Even, so that the mean of two middle ones is not rounded.
    for index in company.orders.indices { company.orders[index].amount *= 2 }
    let before = try EvaluationTests.evaluation(company.facts, "2026-Q1")
    for index in company.orders.indices { company.orders[index].amount *= 10 }
    for index in company.lines.indices {
      company.lines[index].price *= 10
      company.lines[index].net *= 10
      company.lines[index].cost = company.lines[index].cost.map { $0 * 10 }
    }
    for index in company.targets.indices { company.targets[index].value *= 10 }
    let after = try EvaluationTests.evaluation(company.facts, "2026-Q1")
    #expect(before.all.map(\.subject) == after.all.map(\.subject))
    for (small, large) in zip(before.all, after.all) {
      for kpi in KPI.all {
        let (x, y) = (small.results[kpi.id]?.value, large.results[kpi.id]?.value)
        #expect(kpi.unit == .money ? x.map { $0 * 10 } == y : x == y, "\(kpi.id)")
      }
      #expect(small.card.score == large.card.score)
    }
  }
}
