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
  public let card: CardResult
  /// Nil for the organization, for leavers and where nothing was measured.
  public internal(set) var standing: Standing?
  public internal(set) var previous: Earlier?
  /// Whether the rep left before the period's end, and so is not ranked.
  public let hasLeft: Bool
}
