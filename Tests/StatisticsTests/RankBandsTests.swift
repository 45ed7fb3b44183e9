import Statistics
import TestSupport
import Testing

@Suite struct RankBandsTests {
  @Test func `places that overlap one another are one band`() {
    #expect(rankBands(of: []) == [])
    #expect(rankBands(of: [Interval(5, 9), Interval(4, 8), Interval(1, 3)]) == [0..<2, 2..<3])
    // The last two overlap the first, but not one another.
    #expect(rankBands(of: [Interval(0, 10), Interval(6, 10), Interval(0, 2)]) == [0..<2, 2..<3])
    #expect(rankBands(of: Array(repeating: Interval(1, 1), count: 4)) == [0..<4])
    #expect(rankBands(of: [Interval(2, 3), Interval(1, 2)]) == [0..<2])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `every place is in one band, of which no two are disjoint and none could go on`(
    seed: UInt64
  ) {
    var random = SeededNumbers(seed: seed)
    let intervals = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      let low = Int.random(in: 0...20, using: &random)
      return Interval(Double(low), Double(low + Int.random(in: 0...8, using: &random)))
    }
    let bands = rankBands(of: intervals)
    #expect(bands.flatMap(Array.init) == Array(intervals.indices))
    #expect(bands.allSatisfy { !$0.isEmpty })
    for band in bands {
      for one in band {
        for other in band { #expect(intervals[one].overlaps(intervals[other])) }
      }
      if band.upperBound < intervals.count {
        #expect(band.contains { !intervals[$0].overlaps(intervals[band.upperBound]) })
      }
    }
  }
}
