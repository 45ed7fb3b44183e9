import Quantities
import TestSupport
import Testing

@testable import Evaluation

struct PeerLevelTests {
  @Test func `quantiles are those of R's type 7`() {
    let values: [Fraction] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3].sorted()
    #expect(values.quantile(Fraction(1, 4)) == Fraction(9, 4))
    #expect(values.quantile(Fraction(1, 2)) == Fraction(7, 2))
    #expect(values.quantile(Fraction(9, 10)) == Fraction(63, 10))
    #expect(values.quantile(0) == 1 && values.quantile(1) == 9)
    #expect([Fraction(7)].quantile(Fraction(1, 3)) == 7)
    #expect([Fraction]().quantile(Fraction(1, 2)) == nil)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `a quantile rises with its part and is scaled with its values`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let values = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      Fraction(Int128.random(in: -40...40, using: &random), 3)
    }.sorted()
    let quantiles = try (0...20).map { try #require(values.quantile(Fraction($0, 20))) }
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(quantiles.first == values.first && quantiles.last == values.last)
    let scaled = values.map { $0 * 7 }
    for part in 0...20 {
      #expect(scaled.quantile(Fraction(Int128(part), 20)) == quantiles[part] * 7)
    }
  }

  static func levels(_ values: [(PeerGroup, Fraction?)], kpi: String = "orders", least: Int = 3)
    -> PeerLevels
  {
    PeerLevels(
      values.map { group, value in
        let outcome = value.map { KPIResult.Outcome.measured($0) }
        return (
          group, KPIResults([kpi: KPIResult(outcome ?? .notMeasured(because: .noTarget))])
        )
      }, kpis: [kpi], least: least)
  }

  @Test func `the best quarter is at the end that is better`() {
    let values = [1, 2, 3, 4, 5].map { (PeerGroup.all, Fraction($0)) }
    #expect(Self.levels(values).level(.orders, .topQuartile, in: .all) == .set(4))
    #expect(Self.levels(values).level(.orders, .median, in: .all) == .set(3))
    let discounts = Self.levels(values, kpi: "discount_rate")
    #expect(discounts.level(.discountRate, .topQuartile, in: .all) == .set(2))
  }

  @Test func `a level is that of the own group, and of enough who are measured`() {
    let levels = Self.levels([
      (.role("a"), 1), (.role("a"), nil), (.role("a"), 3), (.role("b"), 5), (.role("b"), 6),
      (.role("b"), 10),
    ])
    #expect(levels.level(.orders, .median, in: .role("b")) == .set(6))
    #expect(
      levels.level(.orders, .median, in: .role("a"))
        == .missing(because: .fewPeers(measured: 2, least: 3)))
    #expect(
      levels.level(.orders, .median, in: .role("c"))
        == .missing(because: .fewPeers(measured: 0, least: 3)))
  }
}
