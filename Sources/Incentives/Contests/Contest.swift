import Evaluation
import Measures
import Quantities

/// Who sells most within some days, and what the first places win.
public struct Contest: Sendable, Hashable {
  public enum Among: String, Sendable, Hashable, CaseIterable {
    case reps
    /// A prize of a team is shared equally by those who are in it on the contest's last day.
    case teams
  }

  /// What equal ones win.
  public enum Ties: String, Sendable, Hashable, CaseIterable {
    /// The prizes of the places they fill, shared equally.
    case share
    /// Each the prize of their place.
    case all
    /// None of them anything.
    case none
  }

  public enum By: String, Sendable, Hashable, CaseIterable {
    case amount, attainment
  }

  public var name: String
  public var titles: [Language: String]
  public var basis: PayBasis
  public var by: By
  public var from: Day
  public var to: Day
  public var among: Among
  public var audience: PayAudience
  /// What a place takes at least.
  public var least: Fraction?
  public var ties: Ties
  /// From the first place on.
  public var prizes: [Fraction]

  public init(
    name: String, titles: [Language: String] = [:], on basis: PayBasis, by: By = .amount,
    from: Day, to: Day, among: Among = .reps, audience: PayAudience = PayAudience(),
    least: Fraction? = nil, ties: Ties = .share, prizes: [Fraction]
  ) {
    self.name = name
    self.titles = titles
    self.basis = basis
    self.by = by
    self.from = from
    self.to = to
    self.among = among
    self.audience = audience
    self.least = least
    self.ties = ties
    self.prizes = prizes
  }

  public var days: Range<Day> { from..<max(from, to.next) }
}

/// How a contest stands.
public struct ContestStanding: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public let subject: Subject
    public let value: Fraction
    /// Equal values share the better place; nil for who has sold nothing, or too little.
    public let place: Int?
    public let prize: Money
  }

  public let contest: Contest
  /// From the first place down; equal ones in the order of the organization.
  public let entries: [Entry]
  /// Whether its last day is over.
  public let isFinal: Bool

  init(
    _ contest: Contest, _ values: [(subject: Subject, value: Fraction)], isFinal: Bool,
    decimals: Int
  ) {
    self.contest = contest
    self.isFinal = isFinal
    let sorted = values.enumerated().sorted {
      $0.element.value == $1.element.value
        ? $0.offset < $1.offset : $0.element.value > $1.element.value
    }.map(\.element)
    let prizes = contest.prizes.map { Money(rounding: $0, decimals: decimals) }
    var entries: [Entry] = []
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end].value == sorted[start].value { end += 1 }
      let isPlaced =
        sorted[start].value > .zero && contest.least.map { sorted[start].value >= $0 } ?? true
      let won =
        isPlaced
        ? ContestStanding.prizes(prizes, places: start..<end, contest.ties, decimals: decimals)
        : Array(repeating: .zero, count: end - start)
      for (offset, prize) in won.enumerated() {
        entries.append(
          Entry(
            subject: sorted[start + offset].subject, value: sorted[start].value,
            place: isPlaced ? start + 1 : nil, prize: prize))
      }
      start = end
    }
    self.entries = entries
  }

  /// What each of those who fill `places` wins.
  private static func prizes(
    _ prizes: [Money], places: Range<Int>, _ ties: Contest.Ties, decimals: Int
  ) -> [Money] {
    let first = places.lowerBound < prizes.count ? prizes[places.lowerBound] : .zero
    if places.count == 1 { return [first] }
    switch ties {
    case .none: return Array(repeating: .zero, count: places.count)
    case .all: return Array(repeating: first, count: places.count)
    case .share:
      let own = places.clamped(to: 0..<prizes.count)
      return Money.sum(prizes[own]).parts(
        by: Array(repeating: 1, count: places.count), decimals: decimals)
    }
  }
}

extension Money {
  /// Parts in proportion to `weights`, to the minor unit of `decimals`.
  func parts(by weights: [Int128], decimals: Int) -> [Money] {
    var unit = Money.scale
    for _ in 0..<decimals { unit /= 10 }
    return ExactShares.parts(of: millionths / unit, by: weights).map {
      Money(millionths: $0 * unit)
    }
  }
}
