import Quantities

/// A place among peers.
public struct Standing: Sendable, Hashable {
  /// From 1; equal scores have equal ranks.
  public let rank: Int
  /// How many are ranked.
  public let of: Int

  /// Ranks by falling score; nil for those without one. Ties share the better or the worse rank.
  public static func standings(of scores: [Score?], ties: Policy.Ties) -> [Standing?] {
    let ranked = scores.compactMap { $0 }.sorted(by: >)
    // First and last place of each score: ranks of the better and the worse kind.
    var places: [Score: (first: Int, last: Int)] = [:]
    for (index, score) in ranked.enumerated() {
      places[score] = (places[score]?.first ?? index + 1, index + 1)
    }
    return scores.map { score in
      guard let score, let place = places[score] else { return nil }
      return Standing(
        rank: ties == .shareBetter ? place.first : place.last, of: ranked.count)
    }
  }
}
