import Facts
import Planning
import Quantities
import TestSupport
import Testing

/// Plans of random companies, against sums as plain loops.
struct PlannerPropertyTests {
  static let period = "2027"

  static func plan(_ company: RandomCompany, _ settings: PlanSettings) throws -> TargetPlan {
    let facts = company.facts
    let planner = Planner(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      settings: settings, currency: try #require(Currency(code: "CNY")))
    return try planner.plan(of: try #require(Period(period)))
  }

  /// The orders of the months of the past that stand for those of 2027.
  static func counted(_ company: RandomCompany) throws -> [RandomCompany.Order] {
    let days = company.orders.map(\.day)
    guard let first = days.min(), let last = days.max() else { return [] }
    var counted: [RandomCompany.Order] = []
    for number in 1...12 {
      for year in stride(from: 2026, through: 2020, by: -1) {
        let start = try #require(Day(year, number, 1))
        let end = start.adding(months: 1)
        guard end.number <= last.number + 4 else { continue }
        if end > first { counted += company.orders.filter { start <= $0.day && $0.day < end } }
        break
      }
    }
    return counted
  }

  static func settings(_ seed: UInt64) -> PlanSettings {
    var numbers = SeededNumbers(seed: seed)
    func factor() -> Fraction { Fraction(Int128(Int.random(in: 50...200, using: &numbers)), 100) }
    return PlanSettings(
      total: .amount(Fraction(Int128(Int.random(in: 1...9_999_999, using: &numbers)), 100)),
      months: numbers.once(in: 3) ? .even : .history,
      historyExponent: factor(), competition: ["T0": factor(), "R1": factor()],
      potential: ["R0": factor(), "Bikes": factor()],
      bounds: numbers.once(in: 2) ? [.rep: .init(least: .init(ofBase: Fraction(1, 1000)))] : [:])
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `every part sums to what is above it, in every month`(seed: UInt64) throws {
    let company = RandomCompany(seed: seed)
    let sales = try Self.counted(company).reduce(Int128(0)) { $0 + Int128($1.amount) }
    guard sales > 0 else { return }
    let settings = Self.settings(seed)
    let plan: TargetPlan
    do { plan = try Self.plan(company, settings) } catch let failure as PlanFailure {
      // Tiny totals may be less than the floors of all; nothing else is wrong here.
      guard case .limits = failure else { throw failure }
      return
    }
    #expect(plan.base == Fraction(sales, Money.scale))
    #expect(.amount(plan.amount(plan.units)) == settings.total)
    #expect(plan.months.reduce(0, +) == plan.units)
    for month in plan.months.indices {
      let teams = plan.teams.reduce(Int128(0)) { $0 + $1.months[month] }
      if !plan.teams.isEmpty { #expect(teams == plan.months[month]) }
      for (index, team) in plan.teams.enumerated() {
        let members = plan.reps.filter { $0.team == index }
        #expect(members.reduce(Int128(0)) { $0 + $1.months[month] } == team.months[month])
      }
      if plan.teams.isEmpty, !plan.reps.isEmpty {
        #expect(plan.reps.reduce(Int128(0)) { $0 + $1.months[month] } == plan.months[month])
      }
      if !plan.products.isEmpty {
        #expect(
          plan.products.reduce(Int128(0)) { $0 + $1.months[month] } == plan.months[month])
      }
    }
    for line in plan.teams + plan.reps + plan.products {
      #expect(line.months.reduce(0, +) == line.units)
      #expect(line.months.allSatisfy { $0 >= 0 })
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `reps have what their orders come to, and money of another size the same shares`(
    seed: UInt64
  ) throws {
    var company = RandomCompany(seed: seed)
    let counted = try Self.counted(company)
    guard counted.reduce(Int128(0), { $0 + Int128($1.amount) }) > 0 else { return }
    let settings = PlanSettings(total: .amount(1_000_000))
    let plan = try Self.plan(company, settings)
    for line in plan.reps {
      let sold = counted.filter { order in order.rep.map { "R\($0)" } == line.id }
        .reduce(Int128(0)) { $0 + Int128($1.amount) }
      #expect(line.reasoning.sold == Fraction(sold, Money.scale))
    }
    for line in plan.teams {
      let sold = counted.filter { order in
        company.memberships.contains {
          $0.rep == order.rep && "T\($0.team)" == line.id && $0.days.contains(order.day)
        }
      }.reduce(Int128(0)) { $0 + Int128($1.amount) }
      #expect(line.reasoning.sold == Fraction(sold, Money.scale))
    }
    for index in company.orders.indices { company.orders[index].amount *= 4 }
    for index in company.lines.indices { company.lines[index].net *= 4 }
    let other = try Self.plan(company, settings)
    #expect(other.reps.map(\.months) == plan.reps.map(\.months))
    #expect(other.products.map(\.months) == plan.products.map(\.months))
  }
}
