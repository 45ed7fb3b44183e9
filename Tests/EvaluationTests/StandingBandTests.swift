import Quantities
import TestSupport
import Testing

@testable import Evaluation

struct StandingBandTests {
  static func standings(_ members: [(Int, ClosedRange<Int>)], ties: Policy.Ties = .shareBetter)
    -> [Standing?]
  {
    Standing.standings(
      of: members.map { score, interval in
        Standing.Entry(Score(score), Score(interval.lowerBound)...Score(interval.upperBound))
      }, ties: ties)
  }

  @Test func `places whose intervals overlap the first one's are one band`() {
    let standings = Self.standings([
      (95, 94...96), (80, 70...85), (75, 72...78), (69, 60...71), (59, 50...69), (40, 40...40),
    ])
    // 59 reaches up to 69, which overlaps 69's own interval and not that of 80, who is the first.
    #expect(standings.map { $0?.band } == [nil, 2...4, 2...4, 2...4, nil, nil])
    #expect(standings.map { $0?.rank } == [1, 2, 3, 4, 5, 6])
  }

  @Test func `equal scores are in the same band, whatever their intervals`() {
    let standings = Self.standings([(90, 89...91), (80, 70...89), (80, 80...80), (60, 60...60)])
    #expect(standings.map { $0?.band } == [1...3, 1...3, 1...3, nil])
    let worse = Self.standings([(90, 90...90), (80, 80...80), (80, 80...80)], ties: .shareWorse)
    #expect(worse.map { $0?.band } == [nil, nil, nil])
    #expect(worse.map { $0?.rank } == [1, 3, 3])
  }

  @Test func `the percentile is the share of peers who did no better`() {
    let standings = Self.standings([(90, 90...90), (80, 80...80), (80, 80...80), (60, 60...60)])
    #expect(
      standings.map { $0?.percentile } == [1, Fraction(3, 4), Fraction(3, 4), Fraction(1, 4)])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `standings follow from groups and scores alone`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let entries = (0..<Int.random(in: 0...25, using: &random)).map { _ -> Standing.Entry? in
      if random.once(in: 6) { return nil }
      let score = Int.random(in: 0...20, using: &random)
      let (below, above) = (
        Int.random(in: 0...4, using: &random), Int.random(in: 0...4, using: &random)
      )
      return Standing.Entry(
        Score(score), Score(score - below)...Score(score + above),
        in: random.once(in: 2) ? .role("a") : .role("b"))
    }
    let ties: Policy.Ties = random.once(in: 2) ? .shareBetter : .shareWorse
    let standings = Standing.standings(of: entries, ties: ties)
    for (entry, standing) in zip(entries, standings) {
      #expect((entry == nil) == (standing == nil))
      guard let entry, let standing else { continue }
      let peers = entries.compactMap { $0 }.filter { $0.group == entry.group }
      let first = peers.count { $0.score > entry.score } + 1
      let last = peers.count { $0.score >= entry.score }
      #expect(standing.of == peers.count)
      #expect(standing.rank == (ties == .shareBetter ? first : last))
      #expect(
        standing.percentile
          == Fraction(
            Int128(peers.count { $0.score <= entry.score }), Int128(peers.count)))
      guard let band = standing.band else { continue }
      #expect(band.contains(standing.rank) && band.count > 1)
      // The better end of the band overlaps everybody else in it.
      let sorted = peers.sorted { $0.score > $1.score }
      let head = sorted.filter { $0.score == sorted[band.lowerBound - 1].score }
      let reach = head.map(\.interval.lowerBound).min() ?? .zero
      for member in sorted[band.lowerBound - 1...band.upperBound - 1] {
        let equals = peers.filter { $0.score == member.score }
        #expect(equals.contains { $0.interval.upperBound >= reach })
      }
    }
    let order = entries.indices.shuffled(using: &random)
    let shuffled = Standing.standings(of: order.map { entries[$0] }, ties: ties)
    #expect(shuffled == order.map { standings[$0] })
  }
}
