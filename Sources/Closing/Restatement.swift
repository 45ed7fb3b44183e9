/// A closed period told anew: what changed, why, and the reason that was given for it.
public struct Restatement: Sendable, Hashable {
  /// From 1.
  public let number: Int
  /// The last day that counted.
  public let asOf: String
  /// Who restated it says so.
  public let reason: String
  public let changes: PeriodChanges

  public init(number: Int, asOf: String, reason: String, changes: PeriodChanges) {
    self.number = number
    self.asOf = asOf
    self.reason = reason
    self.changes = changes
  }
}

extension Restatement: Codable {
  private enum CodingKeys: String, CodingKey {
    case number
    case asOf = "as_of"
    case reason, changes
  }
}
