import Quantities

/// A grade and the score from which it is given.
public struct GradeBand: Sendable, Hashable {
  public var grade: String
  public var from: Score

  public init(_ grade: String, from: Score) {
    self.grade = grade
    self.from = from
  }
}

/// Grades given by place: so many of a peer group the first, so many the next.
///
///     20 %, 70 % and 10 % of 12 are 3, 8 and 1
public struct ForcedGrades: Sendable, Hashable {
  public struct Share: Sendable, Hashable {
    public var grade: String
    /// Of 1; all shares sum to 1.
    public var share: Fraction

    public init(_ grade: String, _ share: Fraction) {
      self.grade = grade
      self.share = share
    }
  }

  /// What a size of the smallest group is where a workspace does not say.
  public static let usualLeast = 10

  /// From the best down.
  public var shares: [Share]
  /// A smaller group is not graded by place: one person would be a third of it.
  public var least: Int
  /// Whether equal scores across a limit get the better grade or the worse.
  public var ties: Policy.Ties

  public init(
    _ shares: [Share], least: Int = ForcedGrades.usualLeast, ties: Policy.Ties = .shareBetter
  ) {
    self.shares = shares
    self.least = least
    self.ties = ties
  }

  /// How many of `count` get each grade: whole numbers by largest remainder that sum to `count`;
  /// of equal remainders the better grade's comes first.
  public func counts(of count: Int) -> [Int] {
    let quotas = shares.map { $0.share * Fraction(Int128(count)) }
    var counts = quotas.map { Int($0.numerator / $0.denominator) }
    let order = quotas.indices.sorted { a, b in
      let left = quotas[a] - Fraction(Int128(counts[a]))
      let right = quotas[b] - Fraction(Int128(counts[b]))
      return left == right ? a < b : left > right
    }
    for index in order.prefix(max(0, count - counts.reduce(0, +))) { counts[index] += 1 }
    return counts
  }

  /// The grade of each of `scores`, in their order; nil for all where there are too few.
  public func grades(of scores: [Score]) -> [String]? {
    guard scores.count >= least, !shares.isEmpty else { return nil }
    var byPlace: [String] = []
    for (share, count) in zip(shares, counts(of: scores.count)) {
      byPlace += [String](repeating: share.grade, count: count)
    }
    let places = Standing.places(of: scores)
    return scores.map { score in
      guard let place = places[score] else { return "" }
      return byPlace[(ties == .shareBetter ? place.first : place.last) - 1]
    }
  }
}

/// How a card came by its grade.
public enum GradeBasis: Sendable, Hashable {
  case bands
  /// By place among those of its peer group who are ranked.
  case forced
  /// The group is too small to be graded by place; bands hold where there are any.
  case tooFew(ranked: Int, least: Int)
  /// Not ranked, and so without a place; bands hold where there are any.
  case unranked
}
