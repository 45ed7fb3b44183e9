import Quantities

/// How credit goes to people and teams: settings, each printed on the method pages.
public struct CreditRules: Sendable, Hashable {
  /// Which of a rep's teams is credited.
  public enum TeamDay: Sendable, Hashable {
    /// The one on the day the row counts for, so that a transfer leaves its past behind.
    case ofRow
    /// The one on the last day of the evaluation: what was sold before a transfer moves along.
    case atEnd
    /// The one on this day.
    case on(Day)
  }

  public var teamDay: TeamDay
  /// Whether what managers sell counts for the team they lead; for the organization it always does.
  public var managersCount: Bool

  public init(teamDay: TeamDay = .ofRow, managersCount: Bool = true) {
    self.teamDay = teamDay
    self.managersCount = managersCount
  }
}
