import Testing

@testable import Statistics

@Suite struct MedianIntervalTests {
  @Test func `it lies between values of the published ranks`() {
    // Conover, Practical Nonparametric Statistics; scipy.stats.binom.
    for (count, rank) in [(6, 1), (10, 2), (20, 6), (25, 8), (100, 40), (1000, 469)] {
      let values = (1...count).map(Double.init).shuffledEvenly
      #expect(
        Interval.median(of: values) == Interval(Double(rank), Double(count + 1 - rank)), "\(count)")
    }
  }

  @Test func `five values are too few for 95 percent and enough for 90`() {
    #expect(Interval.median(of: [1, 2, 3, 4, 5]) == nil)
    #expect(Interval.median(of: [5, 4, 3, 2, 1], confidence: 0.9) == Interval(1, 5))
    #expect(Interval.median(of: []) == nil)
    #expect(Interval.median(of: [1, 2, 3, 4, 5, .nan, 7]) == nil)
  }

  @Test func `it is the narrowest that counting all throws of coins allows`() {
    for count in 1...100 {
      var ways = [1.0]
      for _ in 0..<count { ways = zip([0] + ways, ways + [0]).map { ($0 + $1) / 2 } }
      let expected = (1...max(1, count / 2)).last { rank in
        rank <= count - rank && ways[rank...(count - rank)].reduce(0, +) >= 0.95
      }
      #expect(Interval.medianRank(count: count, confidence: 0.95) == expected, "\(count)")
    }
  }
}

extension [Double] {
  /// In another order, always the same.
  fileprivate var shuffledEvenly: [Double] {
    indices.filter { $0 % 2 == 0 }.map { self[$0] }
      + indices.filter { $0 % 2 == 1 }.map { self[$0] }
  }
}
