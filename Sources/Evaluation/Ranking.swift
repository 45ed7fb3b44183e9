import Facts
import Quantities

/// Who is ranked among whom, and what that takes.
public struct Ranking: Sendable, Hashable {
  /// What reps have in common with their peers; teams have one group.
  public enum Peers: String, Sendable, Hashable, CaseIterable {
    case all, role, region, tenure
  }

  public var ties: Policy.Ties
  public var peers: Peers
  /// Months of work from which a group of tenure begins, rising; before the first is one too.
  public var tenure: [Int]
  /// The share of a card's weight, 0...1, that must be measured for a place.
  public var leastMeasured: Fraction
  /// How many peers must be measured for a level of theirs.
  public var leastPeers: Int

  public init(
    ties: Policy.Ties = .shareBetter, peers: Peers = .all, tenure: [Int] = [],
    leastMeasured: Fraction = .zero, leastPeers: Int = 3
  ) {
    self.ties = ties
    self.peers = peers
    self.tenure = tenure
    self.leastMeasured = leastMeasured
    self.leastPeers = leastPeers
  }

  /// The group of a rep on `day`.
  func group(ofRep rep: Int, in organization: Organization, on day: Day) -> PeerGroup {
    switch peers {
    case .all: return .all
    case .role: return .role(organization.reps[rep].role)
    case .region: return .region(organization.region(ofRep: rep, on: day) ?? "")
    case .tenure:
      guard let hired = organization.reps[rep].hired else { return .unknownTenure }
      let begun = tenure.filter { hired.adding(months: $0) <= day }
      return .tenure(from: begun.last ?? 0, to: tenure.first { $0 > begun.last ?? 0 })
    }
  }
}

/// Those whom somebody is compared with.
public enum PeerGroup: Sendable, Hashable {
  case all
  /// Empty where the data tell none.
  case role(String)
  case region(String)
  /// Months of work, `to` not among them; nil: and more.
  case tenure(from: Int, to: Int?)
  case unknownTenure
}
