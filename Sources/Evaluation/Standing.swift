import Quantities

/// A place among peers.
public struct Standing: Sendable, Hashable {
  /// From 1; equal scores have equal ranks.
  public let rank: Int
  /// How many are ranked.
  public let of: Int
  /// Those it is a place among.
  public let group: PeerGroup
  /// The share of the ranked peers, itself among them, whose score is not above its own.
  public let percentile: Fraction
  /// Places that chance alone may have ordered, its own among them: the first one's score interval
  /// overlaps those of all others. Nil where its place is distinguishable from all places but those
  /// of equal scores.
  public let band: ClosedRange<Int>?

  /// Why somebody has no place.
  public enum Unranked: Sendable, Hashable {
    case left
    case noScore
    /// All that was measured rests on too few cases.
    case smallSample
    /// Shares of the weights, 0...1.
    case tooLittleMeasured(Fraction, least: Fraction)
  }

  /// What a place follows from.
  struct Entry {
    let score: Score
    let interval: ClosedRange<Score>
    var group = PeerGroup.all

    init(_ score: Score, _ interval: ClosedRange<Score>? = nil, in group: PeerGroup = .all) {
      self.score = score
      self.interval = interval ?? score...score
      self.group = group
    }
  }

  /// Ranks by falling score; nil for those without one. Ties share the better or the worse rank.
  public static func standings(of scores: [Score?], ties: Policy.Ties) -> [Standing?] {
    standings(of: scores.map { $0.map { Entry($0) } }, ties: ties)
  }

  /// Ranks within each group.
  static func standings(of entries: [Entry?], ties: Policy.Ties) -> [Standing?] {
    var members: [PeerGroup: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      if let entry { members[entry.group, default: []].append(index) }
    }
    var standings = [Standing?](repeating: nil, count: entries.count)
    for (group, indices) in members {
      let ranked = indices.compactMap { entries[$0] }
      let places = places(of: ranked.map(\.score))
      let bands = bands(ranked)
      for (index, entry) in zip(indices, ranked) {
        guard let place = places[entry.score] else { continue }
        let atOrBelow = Fraction(Int128(ranked.count - place.first + 1), Int128(ranked.count))
        standings[index] = Standing(
          rank: ties == .shareBetter ? place.first : place.last, of: ranked.count, group: group,
          percentile: atOrBelow, band: bands.first { $0.contains(place.first) })
      }
    }
    return standings
  }

  /// First and last place of each score: ranks of the better and the worse kind.
  static func places(of scores: [Score]) -> [Score: (first: Int, last: Int)] {
    var places: [Score: (first: Int, last: Int)] = [:]
    for (index, score) in scores.sorted(by: >).enumerated() {
      places[score] = (places[score]?.first ?? index + 1, index + 1)
    }
    return places
  }

  /// Runs of places with two scores and more, each as long as intervals overlap that of its first member.
  /// Those of equal scores count as one, whose interval is all of theirs together.
  private static func bands(_ entries: [Entry]) -> [ClosedRange<Int>] {
    var reach: [Score: (low: Score, high: Score, count: Int)] = [:]
    for entry in entries {
      let (low, high) = (entry.interval.lowerBound, entry.interval.upperBound)
      let known = reach[entry.score] ?? (low, high, 0)
      reach[entry.score] = (min(known.low, low), max(known.high, high), known.count + 1)
    }
    var bands: [ClosedRange<Int>] = []
    var (first, place, low, scores) = (1, 1, Score.zero, 0)
    func close() {
      if scores > 1 { bands.append(first...place - 1) }
      first = place
      scores = 0
    }
    for score in reach.keys.sorted(by: >) {
      guard let member = reach[score] else { continue }
      if place == first || member.high < low {
        close()
        low = member.low
      }
      place += member.count
      scores += 1
    }
    close()
    return bands
  }
}
