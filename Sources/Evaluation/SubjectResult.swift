import Quantities

/// Whom a result is about.
public enum Subject: Sendable, Hashable {
  /// By index in the organization.
  case rep(Int)
  case team(Int)
  case organization

  public var audience: Policy.Audience {
    switch self {
    case .rep: .rep
    case .team: .team
    case .organization: .organization
    }
  }
}

/// How one rep, team or the organization did in a period.
public struct SubjectResult: Sendable {
  /// The period before, for comparison.
  public struct Earlier: Sendable, Hashable {
    public let score: Score?
    public let grade: String?
    public let standing: Standing?
  }

  public let subject: Subject
  /// Every built-in KPI, by id.
  public let results: KPIResults
  /// The policy's name of the card: `rep`, or that of a role.
  public let cardName: String
  public internal(set) var card: CardResult
  /// Those it is ranked among.
  public let group: PeerGroup
  /// Nil for the organization, and where `unranked` says why.
  public internal(set) var standing: Standing?
  /// Nil where there is a standing, and for the organization.
  public internal(set) var unranked: Standing.Unranked?
  public internal(set) var previous: Earlier?
  /// Whether the rep left before the period's end, and so is not ranked.
  public let hasLeft: Bool

  /// By how many places it rose since the period before; nil where it then had none or was among
  /// other peers.
  public var movement: Int? {
    guard let standing, let before = previous?.standing, before.group == standing.group else {
      return nil
    }
    return before.rank - standing.rank
  }
}
