import Testing

@testable import Statistics

@Suite struct GammaGammaTests {
  typealias Spending = GammaGamma.Spending

  @Test func `the CDNOW sample has the published fit`() throws {
    #expect(cdnowSpending.count == 946)
    #expect(cdnowSpending.reduce(0) { $0 + $1.purchases } == 2457)
    let model = try #require(GammaGamma(fitting: cdnowSpending))
    #expect(abs(model.p - 6.2488) < 5e-5)
    #expect(abs(model.q - 3.7446) < 5e-5)
    #expect(abs(model.v - 15.4477) < 5e-5)
    // scipy, at its own optimum.
    let likelihood = cdnowSpending.reduce(0) { $0 + model.logLikelihood($1) }
    #expect(areClose(likelihood, -4055.9232435028593, within: 1e-8))
    #expect(areClose(model.mean, 35.171001535080315, within: 1e-5))
    #expect(
      areClose(
        model.expectedValue(after: Spending(purchases: 2, mean: 22.35)), 24.658616119516665,
        within: 1e-5))
  }

  @Test func `the fit is the same in cents`() throws {
    let dollars = try #require(GammaGamma(fitting: cdnowSpending))
    let cents = try #require(
      GammaGamma(
        fitting: cdnowSpending.map { Spending(purchases: $0.purchases, mean: $0.mean * 100) }))
    #expect(areClose(cents.v, dollars.v * 100, within: 1e-4))
    #expect(areClose(cents.p, dollars.p, within: 1e-4))
  }

  @Test func `few purchases are drawn towards everybody's mean, many are not`() throws {
    let model = GammaGamma(p: 6, q: 4, v: 15)
    #expect(model.mean == 30)
    #expect(model.expectedValue(after: Spending(purchases: 0, mean: 0)) == 30)
    // 6 (15 + 90) / (6 + 3) and 6 (15 + 9000) / (600 + 3).
    #expect(model.expectedValue(after: Spending(purchases: 1, mean: 90)) == 70)
    #expect(
      areClose(
        model.expectedValue(after: Spending(purchases: 100, mean: 90)), 6 * 9015.0 / 603))
    #expect(GammaGamma(p: 2, q: 0.8, v: 1).mean == nil)
  }

  @Test func `spending that cannot be, few and alike have no model`() {
    let model = GammaGamma(p: 6, q: 4, v: 15)
    for spending in [
      Spending(purchases: 1, mean: 0), Spending(purchases: 2, mean: -4),
      Spending(purchases: -1, mean: 4), Spending(purchases: 1, mean: .nan),
    ] {
      #expect(model.expectedValue(after: spending) == nil)
      #expect(model.logLikelihood(spending) == -.infinity)
    }
    #expect(GammaGamma(fitting: Array(cdnowSpending.prefix(29))) == nil)
    #expect(
      GammaGamma(fitting: Array(repeating: Spending(purchases: 2, mean: 5), count: 99)) == nil)
  }

  @Test func `a lifetime's value is purchases times value, discounted`() throws {
    let buying = BetaGeometricNBD(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426)
    let values = GammaGamma(p: 6.25, q: 3.74, v: 15.44)
    let history = BuyingHistory(repeats: 2, lastAt: 30.43, observed: 38.86)
    let spending = Spending(purchases: 2, mean: 22.35)
    func value(_ rate: Double, periods: Int = 3) -> Double? {
      lifetimeValue(
        after: history, spending: spending, buying: buying, values: values, periods: periods,
        length: 13, rate: rate)
    }
    let worth = try #require(values.expectedValue(after: spending))
    let purchases = try #require(buying.expectedPurchases(in: 39, after: history))
    #expect(areClose(value(0), purchases * worth))
    let first = try #require(buying.expectedPurchases(in: 13, after: history))
    #expect(areClose(value(0.1, periods: 1), first * worth / 1.1))
    #expect(try #require(value(0.1)) < purchases * worth)
    #expect(value(0, periods: 0) == 0)
    #expect(value(-1) == nil)
  }
}
