import Foundation
import TestSupport
import Testing

@testable import Statistics

@Suite struct BuyingTests {
  /// The parameters that the paper prints.
  let published = BetaGeometricNBD(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426)
  let none = BuyingHistory(repeats: 0, lastAt: 0, observed: 38.86)

  func cdnow() throws -> [BuyingHistory] {
    let file = SharedData.folder.appending(path: "cdnow/cdnow_customers_summary.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    return try lines.dropFirst().map { line in
      let cells = line.split(separator: ",")
      return BuyingHistory(
        repeats: try #require(Int(cells[1])), lastAt: try #require(Double(cells[2])),
        observed: try #require(Double(cells[3])))
    }
  }

  @Test(.enabled(if: SharedData.has("cdnow/cdnow_customers_summary.csv")))
  func `the CDNOW sample has the published fit`() throws {
    let histories = try cdnow()
    #expect(histories.count == 2357)
    let model = try #require(BetaGeometricNBD(fitting: histories))
    #expect(abs(model.r - 0.2426) < 5e-5)
    #expect(abs(model.alpha - 4.4135) < 5e-5)
    #expect(abs(model.a - 0.7929) < 5e-5)
    #expect(abs(model.b - 2.4258) < 5e-5)
    #expect(abs(model.logLikelihood(of: histories) + 9582.4256) < 5e-5)
    let customer = BuyingHistory(repeats: 2, lastAt: 30.43, observed: 38.86)
    let expected = try #require(model.expectedPurchases(in: 39, after: customer))
    #expect(abs(expected - 1.226) < 5e-4)
    let alive = try #require(model.chanceAlive(customer))
    #expect(abs(alive - 0.72661) < 5e-6)
    #expect(model.chanceAlive(none) == 1)
  }

  @Test(.enabled(if: SharedData.has("cdnow/cdnow_customers_summary.csv")))
  func `the fit is the same in days, and in any order`() throws {
    let histories = Array(try cdnow().prefix(400))
    let weeks = try #require(BetaGeometricNBD(fitting: histories))
    #expect(BetaGeometricNBD(fitting: histories.reversed()) == weeks)
    let days = try #require(
      BetaGeometricNBD(
        fitting: histories.map {
          BuyingHistory(
            repeats: $0.repeats, lastAt: $0.lastAt * 7, observed: $0.observed * 7)
        }))
    #expect(areClose(days.alpha, weeks.alpha * 7, within: 1e-3))
    #expect(areClose(days.r, weeks.r, within: 1e-3))
  }

  @Test func `the chance of no purchase is the published one`() throws {
    let chance = try #require(published.chance(of: 0, in: 39))
    #expect(abs(chance - 0.5737864) < 5e-8)
  }

  @Test(arguments: [0.4, 0.793, 1, 1.000001, 1.7])
  func `chances sum to one, and their mean is what is expected`(a: Double) throws {
    let model = BetaGeometricNBD(r: 0.6, alpha: 4, a: a, b: 2.4)
    var (sum, mean) = (0.0, 0.0)
    for count in 0..<400 {
      let chance = try #require(model.chance(of: count, in: 20))
      sum += chance
      mean += Double(count) * chance
    }
    #expect(areClose(sum, 1))
    #expect(areClose(model.expectedPurchases(in: 20), mean, within: 1e-7))
  }

  @Test func `the hypergeometric function is scipy's and its own transformed`() {
    // scipy.special.hyp2f1
    #expect(
      areClose(hypergeometric(2.2426, 4.4258, 4.2187, 0.4737), 4.567546924708049, within: 1e-13))
    // (1 − z)^−a, and −ln(1 − z) / z.
    #expect(areClose(hypergeometric(0.7, 3, 3, 0.9), pow(0.1, -0.7), within: 1e-12))
    #expect(areClose(hypergeometric(1, 1, 2, 0.5), 2 * log(2), within: 1e-12))
    #expect(hypergeometric(2, 3, 4, 0) == 1)
  }

  @Test func `many purchases are safe, and silence after them tells most`() throws {
    let often = BuyingHistory(repeats: 900, lastAt: 99, observed: 100)
    let gone = BuyingHistory(repeats: 900, lastAt: 50, observed: 100)
    #expect(try #require(published.chanceAlive(often)) < 0.9)
    #expect(try #require(published.chanceAlive(gone)) < 1e-9)
    #expect(published.logLikelihood(gone).isFinite)
    let expected = try #require(published.expectedPurchases(in: 10, after: often))
    #expect(expected.isFinite && expected >= 0)
    let steady = BuyingHistory(repeats: 900, lastAt: 100, observed: 100)
    #expect(try #require(published.expectedPurchases(in: 10, after: steady)) > 70)
  }

  @Test func `what is expected grows with time from nothing`() throws {
    let customer = BuyingHistory(repeats: 3, lastAt: 20, observed: 30)
    var last = try #require(published.expectedPurchases(in: 0, after: customer))
    #expect(abs(last) < 1e-12)
    for time in stride(from: 5.0, through: 500, by: 5) {
      let next = try #require(published.expectedPurchases(in: time, after: customer))
      #expect(next > last)
      last = next
    }
  }

  @Test func `a history that cannot be tells nothing`() {
    for (repeats, lastAt, observed) in [
      (0, 3.0, 9.0), (2, 0, 9), (1, 10, 9), (-1, 0, 9), (1, .nan, 9), (1, 2, .infinity),
    ] {
      let history = BuyingHistory(repeats: repeats, lastAt: lastAt, observed: observed)
      #expect(!history.isSound)
      #expect(published.chanceAlive(history) == nil)
      #expect(published.expectedPurchases(in: 5, after: history) == nil)
      #expect(published.logLikelihood(history) == -.infinity)
    }
    #expect(BetaGeometricNBD(fitting: []) == nil)
    #expect(BetaGeometricNBD(fitting: Array(repeating: none, count: 99)) == nil)
    #expect(published.chance(of: -1, in: 3) == nil)
  }
}
