import Evaluation
import Quantities

/// Something that was agreed to do better, and what became of it by the as-of day.
public struct Action: Sendable, Hashable {
  public enum State: Sendable, Hashable {
    case done(Day)
    /// Done after it was due, by so many days.
    case late(Day, by: Int)
    case open
    case overdue(by: Int)
  }

  /// What its KPI was in the three months before the one in which it was done, and in the period.
  public struct Effect: Sendable, Hashable {
    public let before: Fraction
    public let now: Fraction
    public let isBetter: Bool
  }

  public let id: String
  public let subject: Subject
  public let title: String
  /// As the table has it; may be empty.
  public let owner: String
  /// The KPI that it should move; nil where the table names none that is known.
  public let kpi: String?
  public let agreed: Day?
  public let due: Day
  public let state: State
  /// Nil where it is not done, or the KPI was not measured before or now.
  public var effect: Effect?

  /// Whether there is still something to do.
  public var isOpen: Bool {
    switch state {
    case .open, .overdue: true
    case .done, .late: false
    }
  }
}
