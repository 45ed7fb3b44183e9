import Statistics
import TestSupport
import Testing

@Suite struct WilsonIntervalTests {
  @Test func `the published numbers come out`() {
    #expect(areClose(.wilson(successes: 1, of: 1), 0.206549, 1, within: 1e-5))
    #expect(areClose(.wilson(successes: 4, of: 5), 0.375535, 0.963776, within: 1e-5))
    #expect(Interval.wilson(successes: 1, of: 1)?.high == 1)
    #expect(Interval.wilson(successes: 0, of: 3)?.low == 0)
  }

  @Test func `nothing is told of no count or of successes outside of it`() {
    #expect(Interval.wilson(successes: 0, of: 0) == nil)
    #expect(Interval.wilson(successes: -1, of: 4) == nil)
    #expect(Interval.wilson(successes: 5, of: 4) == nil)
    #expect(Interval.wilson(successes: .nan, of: 4) == nil)
    #expect(Interval.wilson(successes: 1, of: .infinity) == nil)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `its ends are where the share is z deviations off`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let count = Double.random(in: 0.1...500, using: &random)
    let successes = random.once(in: 5) ? 0 : Double.random(in: 0...count, using: &random)
    let z = Double.random(in: 0.5...4, using: &random)
    let interval = try #require(Interval.wilson(successes: successes, of: count, z: z))
    let share = successes / count
    #expect(interval.contains(share))
    #expect(0 <= interval.low && interval.high <= 1)
    for end in [interval.low, interval.high] where end > 0 && end < 1 {
      let deviation = (end * (1 - end) / count).squareRoot()
      #expect(areClose(abs(share - end) / deviation, z, within: 1e-6))
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `it narrows with the count and turns around with failures`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let count = Double.random(in: 1...50, using: &random)
    let successes = Double.random(in: 0...count, using: &random)
    let few = try #require(Interval.wilson(successes: successes, of: count))
    let many = try #require(Interval.wilson(successes: 4 * successes, of: 4 * count))
    #expect(many.high - many.low < few.high - few.low)
    let failures = Interval.wilson(successes: count - successes, of: count)
    #expect(areClose(failures, 1 - few.high, 1 - few.low))
  }
}
