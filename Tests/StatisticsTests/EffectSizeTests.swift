import TestSupport
import Testing

@testable import Statistics

@Suite struct EffectSizeTests {
  let first = [12.0, 15, 11, 18, 16, 21, 19, 17]
  let second = [9.0, 14, 10, 13, 12, 8]

  @Test func `sizes are scipy's`() throws {
    // numpy's means and variances, scipy.special.gammaln.
    let size = try #require(EffectSize(first, second))
    #expect(areClose(size.cohensD, 1.7014547702618612))
    #expect(areClose(size.hedgesG, 1.5924626792718035))
    #expect(areClose(size.interval, 0.38071051315941595, 2.804214845384191))
    #expect(size.interval.contains(0) == false)
    // 2 U / (n m) − 1 of scipy.stats.mannwhitneyu.
    #expect(areClose(cliffsDelta(first, second), 0.7708333333333334))
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `Cliff's delta counts pairs, and both sizes turn with the groups`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let groups = (0..<2).map { _ in
      (0..<Int.random(in: 2...12, using: &random)).map { index in
        Double(Int.random(in: 0...9, using: &random) + index % 2)
      }
    }
    var balance = 0
    for one in groups[0] {
      for other in groups[1] { balance += one > other ? 1 : one < other ? -1 : 0 }
    }
    let pairs = groups[0].count * groups[1].count
    #expect(areClose(cliffsDelta(groups[0], groups[1]), Double(balance) / Double(pairs)))
    if let size = EffectSize(groups[0], groups[1]) {
      let turned = try #require(EffectSize(groups[1], groups[0]))
      #expect(areClose(turned.hedgesG, -size.hedgesG))
      #expect(abs(size.hedgesG) <= abs(size.cohensD))
    }
  }

  @Test func `few values, and such as do not differ, have no size`() {
    #expect(EffectSize([1], [1, 2, 3]) == nil)
    #expect(EffectSize([1, 1], [2, 2]) == nil)
    #expect(EffectSize(first, second, fewest: 7) == nil)
    #expect(EffectSize([1, .nan], [2, 3]) == nil)
    #expect(cliffsDelta([], [1]) == nil)
    #expect(cliffsDelta([2, 2], [1]) == 1)
  }
}
