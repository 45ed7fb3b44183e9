import Quantities
import Testing

@testable import Incentives

struct PayOracleTests {
  /// Twenty-five companies of forty reps, with every kind of component.
  @Test(arguments: 1...25)
  func `statements of 1,000 reps sum to the cent and are those of a slow oracle`(seed: Int) throws {
    let company = RandomPay(seed: UInt64(seed))
    let oracle = PayOracle(company: company)
    let paid = PaidCompany(facts: company.facts, settings: PaySettings(plans: company.plans))
    // From March on, and January.
    for month in [seed == 1 ? 0 : 2 + seed % 8] {
      let book = try paid.book("2026-\(month + 1 < 10 ? "0" : "")\(month + 1)")
      for rep in company.reps.indices {
        let statement = book.statement(ofRep: rep)
        let amounts = (statement?.lines ?? []).map { $0.amount.millionths }
        #expect(amounts.allSatisfy { $0 % 10_000 == 0 })
        #expect(amounts.reduce(0, +) == (statement?.total ?? .zero).millionths)
        let expected =
          rep < RandomPay.teams
          ? oracle.leaderLines(rep, month) : oracle.statement(rep, month).lines
        #expect(amounts.map { $0 / 10_000 } == expected, "rep \(rep) in \(month)")
        if rep >= RandomPay.teams {
          #expect(
            (statement?.balance ?? .zero).millionths / 10_000
              == oracle.statement(rep, month).balance)
        }
      }
    }
  }
}
