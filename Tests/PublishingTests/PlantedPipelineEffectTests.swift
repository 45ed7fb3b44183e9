import Evaluation
import Facts
import Measures
import Quantities
import TestSupport
import Testing

/// What was planted among deals, leads, payments and shared orders is what KPIs find.
struct PlantedPipelineEffectTests {
  @Test(arguments: PlantedCompany.sizes.indices)
  func `the best win rate is found, with Wilson's interval`(index: Int) throws {
    let company = try PlantedEffectTests.company(index)
    let winner = try company.story("best_win_rate")
    let (from, to) = (try #require(winner.from), try #require(winner.to))
    let (won, lost) = (try #require(winner.won), try #require(winner.lost))
    let evaluation = try company.evaluation("\(from)..\(to)")
    let best = try evaluation.result(.rep(company.rep(winner.rep)))
    let result = try #require(best.results["win_rate"])
    let rate = Fraction(Int128(won), Int128(won + lost))
    #expect(result.value == rate)
    #expect(result.sample == Fraction(Int128(won + lost)) && !result.isSmallSample)
    let others = evaluation.reps.filter { $0.subject != best.subject }.compactMap { other in
      other.results["win_rate"].flatMap { $0.isSmallSample ? nil : $0.value }
    }
    #expect(!others.isEmpty && others.allSatisfy { $0 < rate })
    // (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)
    let (p, n, z) = (rate.double, Double(won + lost), 1.959963984540054)
    let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let interval = try #require(result.interval)
    #expect(abs(interval.low - (p + z * z / (2 * n) - half) / (1 + z * z / n)) < 1e-12)
    #expect(abs(interval.high - (p + z * z / (2 * n) + half) / (1 + z * z / n)) < 1e-12)
  }

  @Test(arguments: PlantedCompany.sizes.indices)
  func `who lets leads wait has the longest response time of all`(index: Int) throws {
    let company = try PlantedEffectTests.company(index)
    let slow = try company.story("slow_response")
    // Leads came before the first order.
    let evaluation = try company.evaluation("2024-01..2026-10")
    let own = try evaluation.result(.rep(company.rep(slow.rep)))
    let result = try #require(own.results["response_time"])
    #expect(result.value?.double == slow.medianDays)
    #expect(result.sample == slow.leadsTouched.map { Fraction(Int128($0)) })
    let value = try #require(result.value)
    let others = evaluation.reps.filter { $0.subject != own.subject }
      .compactMap { $0.results["response_time"]?.value }
    #expect(!others.isEmpty && others.allSatisfy { $0 < value })
  }

  @Test func `the unpaid customer stands in receivables over 90 days and in the overdue share`()
    throws
  {
    let company = try PlantedEffectTests.company(0)
    let unpaid = try company.story("unpaid_customer")
    let amount = Fraction(Int128((try #require(unpaid.amount) * 100).rounded()), 100)
    let without = try PlantedCompany(
      PlantedCompany.sizes[0], without: Self.orders(of: try #require(unpaid.account), company))
    func over90(_ company: PlantedCompany) throws -> (old: Fraction, all: Fraction) {
      let evaluation = try company.evaluation("2026-10")
      let slot = evaluation.subjects.organization
      let all = evaluation.total("receivables", slot: slot)
      let old = evaluation.total("receivables_over_90", slot: slot)
      #expect(try evaluation.value("overdue_share", .organization) == old.divided(by: all))
      return (old, all)
    }
    let (with, less) = (try over90(company), try over90(without))
    #expect(with.old - less.old == amount)
    #expect(with.old.divided(by: with.all) ?? 0 > less.old.divided(by: less.all) ?? 0)
  }

  private static func orders(of account: String, _ company: PlantedCompany) throws -> Set<String> {
    let (orders, accounts) = (company.facts[.orders], company.facts[.accounts])
    return Set(
      (0..<orders.rowCount).filter { row in
        orders.reference("account", row: row).map { accounts.text("id", row: $0) == account }
          ?? false
      }.map { orders.text("id", row: $0) })
  }

  @Test func `a shared order is credited to both by their shares, and to teams and the whole once`()
    throws
  {
    let company = try PlantedEffectTests.company(0)
    let split = try company.story("split_order")
    let sharers = try #require(split.sharers)
    let amount = Fraction(Int128((try #require(split.amount) * 100).rounded()), 100)
    let without = try PlantedCompany(
      PlantedCompany.sizes[0], without: [try #require(split.order)])
    let (with, less) = (
      try company.evaluation("2026-10"), try without.evaluation("2026-10")
    )
    func difference(_ subject: Subject) -> Fraction { with.sales(subject) - less.sales(subject) }
    #expect(sharers.count == 2)
    for rep in company.organization.reps.indices {
      let share = sharers.first { $0.rep == company.organization.reps[rep].id }?.share ?? 0
      #expect(difference(.rep(rep)) == amount * Fraction(Int128((share * 100).rounded()), 100))
    }
    let teams = company.organization.teams.indices.map { difference(.team($0)) }
    #expect(teams.reduce(.zero, +) == amount && difference(.organization) == amount)
  }
}
