import Evaluation
import Facts
import Measures
import Quantities
import TestSupport
import Testing

@testable import Insight

struct CustomersTests {
  /// What a story's customers come to in October 2026.
  static func customers(_ story: String, workers: Int = 1) throws -> (Customers, Evaluation) {
    let (insight, evaluation) = try MonthlyHistoryTests.insight(
      story, "2026-10", workers: workers)
    return (insight.customers, evaluation)
  }

  /// A buys every 30 days and stopped 120 days ago; B fell from 800 to 100 and complained; C is as
  /// ever. L has sold to C last.
  static let story = """
    reps: id name
    R1 Li
    R2 Wang
    accounts: id name rep
    A Alpha R1
    B Beta<b> R1
    C Gamma -
    D Delta R2
    orders: id date rep account amount
    A1 2026-02-03 R1 A 100
    A2 2026-03-05 R1 A 100
    A3 2026-04-04 R1 A 100
    A4 2026-05-04 R1 A 100
    A5 2026-06-03 R1 A 100
    A6 2026-07-03 R1 A 100
    B1 2025-11-10 R1 B 100
    B2 2025-12-01 R1 B 100
    B3 2025-12-20 R1 B 100
    B4 2026-01-10 R1 B 100
    B5 2026-02-10 R1 B 100
    B6 2026-03-10 R1 B 100
    B7 2026-04-01 R1 B 100
    B8 2026-04-20 R1 B 100
    B9 2026-10-02 R1 B 80
    B10 2026-10-02 R1 B 30
    B11 2026-10-05 R1 B -10
    C1 2026-09-01 R1 C 900
    C2 2026-10-01 R2 C 900
    O1 2025-10-20 - - 5
    feedback: date account rep kind score
    2026-10-09 B R1 complaint -
    2026-10-08 B R1 nps 3
    2026-10-10 C R2 nps 10
    """

  @Test func `a customer at risk is told with its rhythm, fall and complaint`() throws {
    let (customers, evaluation) = try Self.customers(Self.story)
    let summary = try #require(customers.summary(slot: evaluation.slot(of: .rep(0))))
    #expect(summary.customers == 2 && summary.active == 2)
    #expect(summary.risks.map { customers.name($0.account) } == ["Beta<b>", "Alpha"])
    // 150 days in five steps; 120 days since. That is four times the rhythm, and a year's sales are
    // at risk.
    #expect(
      summary.risks[1].reasons == [.silent(daysSince: 120, rhythm: 30, chanceAlive: nil)])
    #expect(summary.risks[1].amount == 600)
    // The half-year from 3 May on has 100, that before it 800. The deviation of eight orders of 100,
    // two of 80 and 30 and a return of 10 is √87,400 = 296, less than half the fall.
    #expect(
      summary.risks[0].reasons == [
        .falling(from: 800, to: 100), .complaint(try #require(Day(iso: "2026-10-09"))),
      ])
    #expect(summary.risks[0].amount == 700)
    #expect(summary.riskCount == 2 && summary.amountAtRisk == 1300)
    #expect(!customers.comparesYears)
  }

  @Test func `a customer belongs to its account's rep, else to who sold to it last`() throws {
    let (customers, evaluation) = try Self.customers(Self.story)
    let wang = try #require(customers.summary(slot: evaluation.slot(of: .rep(1))))
    #expect(wang.customers == 1 && wang.risks.isEmpty)
    let all = try #require(customers.summary(slot: evaluation.slot(of: .organization)))
    #expect(all.customers == 3 && all.top.isEmpty)
  }

  @Test func `few customers have the simple worth, or none where nobody could stay`() throws {
    let (customers, _) = try Self.customers(Self.story)
    #expect(customers.valueBasis == .none(.tooFewCustomers))
    var story = "reps: id name\nR1 Li\naccounts: id name\n"
    for account in 0..<10 { story += "K\(account) Name\(account)\n" }
    story += "orders: id date rep account amount\n"
    for account in 0..<10 { story += "A\(account) 2025-10-20 R1 K\(account) 50\n" }
    for account in 0..<5 { story += "B\(account) 2026-10-01 R1 K\(account) \(account + 1)20\n" }
    let (older, evaluation) = try Self.customers(story)
    // Five of ten stayed: r = ½; 520 × ½ ÷ (1.1 − ½).
    #expect(older.valueBasis == .simple(retention: Fraction(1, 2), .tooFewCustomers))
    let top = try #require(older.summary(slot: evaluation.slot(of: .organization))?.top.first)
    #expect(older.name(top.account) == "Name4" && top.sales == 520)
    #expect(abs(top.worth - 260 / 0.6) < 1e-9 && top.chanceAlive == nil)
  }

  @Test func `what is paid or young is not overdue`() throws {
    let story = """
      reps: id name
      R1 Li
      accounts: id name rep
      A Alpha R1
      B Beta R1
      orders: id date rep account amount
      A1 2026-07-03 R1 A 100
      A2 2026-08-31 R1 A 50
      A3 2026-10-03 R1 A 70
      B1 2026-07-01 R1 B 40
      payments: id date order amount
      P1 2026-08-01 A1 30
      P2 2026-08-01 B1 40
      """
    let (customers, evaluation) = try Self.customers(story)
    let all = try #require(customers.summary(slot: evaluation.slot(of: .organization)))
    // A1 is 120 days old and 70 of it open, A2 61 days.
    #expect(all.overdue.map(\.amount) == [120] && all.overdue.map(\.oldest) == [120])
    #expect(all.risks.map(\.reasons) == [[.overdue(120, oldest: 120)]])
  }

  @Test func `a fall that chance explains is none`() throws {
    // From 800 to 420, of a deviation of √(80,000 + 161,000) = 491.
    let (customers, evaluation) = try Self.customers(
      Self.story.replacing("B9 2026-10-02 R1 B 80", with: "B9 2026-10-02 R1 B 400"))
    let summary = try #require(customers.summary(slot: evaluation.slot(of: .rep(0))))
    let beta = try #require(summary.risks.first { customers.name($0.account) == "Beta<b>" })
    #expect(beta.reasons == [.complaint(try #require(Day(iso: "2026-10-09")))])
    // A quarter of the year up to 2 October: 800 + 430.
    #expect(beta.amount == Fraction(1230, 4))
  }

  @Test func `without orders nothing is told`() throws {
    let (customers, evaluation) = try Self.customers(
      "reps: id name\nR1 Li\naccounts: id name\nA Alpha")
    #expect(customers.summary(slot: evaluation.slot(of: .organization)) == nil)
    #expect(customers.cohorts(slot: evaluation.slot(of: .organization)) == nil)
  }

  /// Many customers of three reps, by a fixed rule.
  static let many: String = {
    var story = "reps: id name\nR1 Li\nR2 Wang\nR3 Zhao\naccounts: id name rep\n"
    for account in 0..<60 { story += "A\(account) Name\(account) R\(account % 3 + 1)\n" }
    story += "orders: id date rep account amount\n"
    let start = Day(firstOfMonth: 11, year: 2024)
    for account in 0..<60 {
      var day = start.advanced(by: account * 7 % 200)
      let step = 20 + account * 11 % 70
      let end = Day(firstOfMonth: 11, year: 2026).advanced(by: account % 5 == 0 ? -250 : 0)
      var order = 0
      while day < end {
        story += "O\(account)-\(order) \(day) R\(account % 3 + 1) A\(account) "
        story += "\(100 + account * 13 % 400 + order * 7 % 30)\n"
        order += 1
        day = day.advanced(by: step + order * 5 % 9)
      }
    }
    return story
  }()

  @Test func `many customers have a fitted worth, and who stopped is less likely to be one`()
    throws
  {
    let (customers, evaluation) = try Self.customers(Self.many)
    #expect(customers.valueBasis == .fitted)
    let all = try #require(customers.summary(slot: evaluation.slot(of: .organization)))
    #expect(all.customers == 60 && all.top.count == 10)
    #expect(all.top.allSatisfy { $0.chanceAlive ?? 0 > 0.5 && $0.worth > 0 })
    #expect(zip(all.top, all.top.dropFirst()).allSatisfy { $0.worth >= $1.worth })
    let silent = all.risks.filter { risk in
      if case .silent = risk.reasons[0] { return true }
      return false
    }
    #expect(!silent.isEmpty && silent.allSatisfy { $0.account % 5 == 0 })
  }

  @Test func `parts sum to the whole, and threads change nothing`() throws {
    let (one, evaluation) = try Self.customers(Self.many)
    let (two, _) = try Self.customers(Self.many, workers: 4)
    let slot = evaluation.slot(of: .organization)
    let all = try #require(one.summary(slot: slot))
    let other = try #require(two.summary(slot: slot))
    #expect(all.risks == other.risks && all.top == other.top && all.classes == other.classes)
    #expect(all.worth == other.worth && one.cohorts(slot: slot) == two.cohorts(slot: slot))
    let reps = (0..<3).compactMap { one.summary(slot: evaluation.slot(of: .rep($0))) }
    #expect(reps.reduce(0) { $0 + $1.customers } == all.customers)
    for (index, whole) in all.classes.enumerated() {
      #expect(reps.reduce(0) { $0 + $1.classes[index].customers } == whole.customers)
      #expect(reps.reduce(Fraction.zero) { $0 + $1.classes[index].sales } == whole.sales)
    }
    #expect(all.classes.reduce(0) { $0 + $1.customers } == 60)
  }
}
