import TestSupport
import Testing

@testable import Statistics

@Suite struct MonotoneTrendTests {
  let falling = [30.0, 28, 29, 25, 27, 24, 22, 26, 20, 21]

  @Test func `a decline is scipy's`() throws {
    // scipy.stats.theilslopes, and kendalltau by its exact method.
    let trend = try #require(MonotoneTrend(of: falling))
    #expect(trend.slope == -1)
    #expect(trend.start == 30)
    #expect(trend.interval == Interval(-1.5, -0.5))
    #expect(trend.score == -33)
    #expect(areClose(trend.pValue, 0.002212852733686067))
    #expect(trend.isTold)
  }

  @Test func `ties take from the variance`() throws {
    let trend = try #require(MonotoneTrend(of: [30, 28, 28, 25, 27, 24, 22, 25, 20, 21]))
    #expect(trend.slope == -1)
    #expect(areClose(trend.interval, -4.0 / 3, -0.6))
    #expect(trend.score == -35)
    // (35 − 1) / √123, normal.
    #expect(areClose(trend.pValue, 0.002171779655698856))
  }

  @Test func `one wild value does not bend it`() throws {
    var wild = falling
    wild[4] = 9_000
    let trend = try #require(MonotoneTrend(of: wild))
    #expect(trend.slope < -0.8 && trend.slope > -1.3)
  }

  @Test func `of five values' orders few are extreme`() throws {
    // Two of 120 orders are as far from zero as rising throughout.
    #expect(areClose(MonotoneTrend(of: [1, 2, 3, 4, 5])?.pValue, 2.0 / 120))
    #expect(areClose(MonotoneTrend(of: [1, 2, 3, 4])?.pValue, 2.0 / 24))
    #expect(MonotoneTrend(of: [1, 2, 3]) == nil)
    #expect(MonotoneTrend(of: [1, 2, 3, .nan]) == nil)
    let flat = try #require(MonotoneTrend(of: [4, 4, 4, 4, 4]))
    #expect(flat.pValue == 1)
    #expect(flat.slope == 0)
  }

  @Test(arguments: 4...7) func `the exact chance counts all orders`(count: Int) throws {
    // Heap's algorithm.
    var (values, orders) = ((0..<count).map(Double.init), [[Double]]())
    func permute(_ size: Int) {
      if size == 1 { orders.append(values) }
      for index in 0..<size where size > 1 {
        permute(size - 1)
        values.swapAt(size % 2 == 0 ? index : 0, size - 1)
      }
    }
    permute(count)
    let scores = orders.map { order in
      var score = 0
      for later in order.indices {
        for earlier in 0..<later { score += order[later] > order[earlier] ? 1 : -1 }
      }
      return score
    }
    for index in stride(from: 0, to: orders.count, by: 37) {
      let extreme = scores.count { abs($0) >= abs(scores[index]) }
      let trend = try #require(MonotoneTrend(of: orders[index]))
      #expect(areClose(trend.pValue, Double(extreme) / Double(orders.count)))
    }
  }

  @Test func `noise is told as a trend about as often as stated`() throws {
    var (random, told) = (SeededNumbers(seed: 3), 0)
    for _ in 0..<400 {
      let noise = (0..<12).map { _ in Double.random(in: 0...1, using: &random) }
      if try #require(MonotoneTrend(of: noise)).isTold { told += 1 }
    }
    #expect(5...30 ~= told)
  }
}
