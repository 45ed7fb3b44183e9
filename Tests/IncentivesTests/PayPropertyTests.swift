import Quantities
import TestSupport
import Testing

@testable import Incentives

struct PayPropertyTests {
  static let marginal = RateTable(
    .marginal, by: .amount,
    [Tier(from: 0, .percent(2)), Tier(from: 1000, .percent(5)), Tier(from: 3000, .percent(3))])

  private static func sum(_ slices: [PaySlice]) -> Fraction {
    slices.reduce(.zero) { $0 + $1.amount }
  }

  @Test func `slices cover the amount and what is paid never falls with it`() {
    for shape in [RateTable.Shape.marginal, .cumulative] {
      let rates = RateTable(shape, by: .amount, Self.marginal.tiers)
      for start in [-500, 0, 700, 2500, 5000] {
        var last: Fraction?
        for amount in stride(from: -6000, through: 6000, by: 250) {
          let slices = rates.slices(
            of: Fraction(Int128(amount)), from: Fraction(Int128(start)), target: 1)
          #expect(slices.reduce(.zero) { $0 + $1.credited } == Fraction(Int128(amount)))
          let paid = Self.sum(slices)
          if let last { #expect(paid > last) }
          last = paid
        }
      }
    }
  }

  @Test func `what is sold in two parts pays what it pays at once`() {
    let rates = RateTable(.cumulative, by: .amount, Self.marginal.tiers)
    var random = SeededNumbers(seed: 3)
    for _ in 0..<500 {
      let (a, b) = (
        Fraction(Int128.random(in: -4000...4000, using: &random)),
        Fraction(Int128.random(in: -4000...4000, using: &random))
      )
      #expect(
        Self.sum(rates.slices(of: a, target: 1))
          + Self.sum(rates.slices(of: b, from: a, target: 1))
          == Self.sum(rates.slices(of: a + b, target: 1)))
    }
  }

  @Test func `a straight ladder never falls where its steps rise`() {
    let ladder = BonusLadder(
      [Tier(from: .percent(50), 0), Tier(from: .percent(100), 1), Tier(from: 2, 3)],
      isStraight: true)
    var last = Fraction.zero
    for percent in 0...250 {
      let factor = ladder.factor(.percent(percent))
      #expect(factor >= last)
      last = factor
    }
    #expect(last == 3)
    #expect(ladder.factor(.percent(75)) == .percent(50))
  }

  @Test func `parts of a pool sum to it to the cent, larger shares are not less`() {
    var random = SeededNumbers(seed: 5)
    for _ in 0..<1000 {
      let weights = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        Int128.random(in: 0...50, using: &random)
      }
      let whole = Money(minor: Int.random(in: -99_999...99_999, using: &random), decimals: 2)
      let parts = whole.parts(by: weights, decimals: 2)
      #expect(Money.sum(parts) == whole)
      guard whole > .zero else { continue }
      for (a, x) in zip(weights, parts) {
        for (b, y) in zip(weights, parts) where a > b { #expect(x >= y) }
      }
    }
  }

  @Test func `no payment passes its cap`() throws {
    for seed in 100..<103 {
      let company = RandomPay(seed: UInt64(seed))
      var plans = company.plans
      plans[0].cap = 3000
      plans[0].pays = .month
      plans[0].returns = .period
      let book = try PaidCompany(facts: company.facts, settings: PaySettings(plans: plans))
        .book("2026-06")
      for statement in book.statements where statement.rep >= RandomPay.teams {
        let varying = statement.sum {
          switch $0 {
          case .commission, .bonus, .spiff, .pool, .cap: true
          default: false
          }
        }
        #expect(varying <= Money(units: 3000))
      }
      #expect(book.statements.contains { $0.lines.contains { $0.kind == .cap } })
    }
  }
}
