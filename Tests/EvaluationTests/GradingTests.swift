import Evaluation
import Quantities
import TestSupport
import Testing

struct GradingTests {
  static func forced(_ percents: [Int128], least: Int = 1, ties: Policy.Ties = .shareBetter)
    -> ForcedGrades
  {
    ForcedGrades(
      percents.enumerated().map { .init("ABCDEF".map(String.init)[$0], Fraction($1, 100)) },
      least: least, ties: ties)
  }

  @Test func `20, 70 and 10 percent of a few are worked by hand`() {
    let forced = Self.forced([20, 70, 10])
    #expect(forced.counts(of: 10) == [2, 7, 1])
    // 2.4, 8.4 and 1.2 leave one, and of equal remainders the better grade's is first.
    #expect(forced.counts(of: 12) == [3, 8, 1])
    // 2.6, 9.1 and 1.3 leave one, which the largest remainder has.
    #expect(forced.counts(of: 13) == [3, 9, 1])
    // 0.2, 0.7 and 0.1.
    #expect(forced.counts(of: 1) == [0, 1, 0])
    #expect(forced.counts(of: 0) == [0, 0, 0])
  }

  @Test func `counts sum to the group and miss their share by less than one`() {
    for (first, second) in [(20, 70), (33, 33), (1, 1), (0, 100), (50, 25), (15, 70)] {
      let forced = Self.forced([Int128(first), Int128(second), Int128(100 - first - second)])
      for count in 0...200 {
        let counts = forced.counts(of: count)
        #expect(counts.reduce(0, +) == count)
        for (share, own) in zip(forced.shares, counts) {
          let miss = share.share * Fraction(Int128(count)) - Fraction(Int128(own))
          #expect(miss < 1 && -1 < miss)
        }
      }
    }
  }

  @Test func `equal scores across a limit share the better grade or the worse`() {
    let scores = [90, 80, 80, 80, 70].map { Score($0) }
    #expect(
      Self.forced([40, 60], ties: .shareBetter).grades(of: scores) == ["A", "A", "A", "A", "B"])
    #expect(
      Self.forced([40, 60], ties: .shareWorse).grades(of: scores) == ["A", "B", "B", "B", "B"])
  }

  @Test func `a group that is too small is not graded by place`() {
    let forced = Self.forced([20, 70, 10], least: 10)
    #expect(forced.grades(of: [Score](repeating: Score(80), count: 9)) == nil)
    #expect(forced.grades(of: (0..<10).map { Score($0) })?.filter { $0 == "A" }.count == 2)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a better score never gets a worse grade, whatever the order of rows`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let scores = (0..<Int.random(in: 1...30, using: &random)).map { _ in
      Score(Int.random(in: 0...12, using: &random))
    }
    let ties: Policy.Ties = random.once(in: 2) ? .shareBetter : .shareWorse
    let forced = Self.forced([15, 50, 25, 10], ties: ties)
    let grades = try #require(forced.grades(of: scores))
    let pairs = zip(scores, grades).sorted { ($0.0, $1.1) > ($1.0, $0.1) }
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.1 <= $1.1 })
    let order = scores.indices.shuffled(using: &random)
    #expect(forced.grades(of: order.map { scores[$0] }) == order.map { grades[$0] })
  }
}
