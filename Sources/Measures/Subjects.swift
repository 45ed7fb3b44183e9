import Facts
import Quantities

/// Whose totals are kept: every rep, every team, what has no rep or team, and the organization.
public struct Subjects: Sendable {
  public let reps: Int
  public let teams: Int

  public init(reps: Int, teams: Int) {
    self.reps = reps
    self.teams = teams
  }

  // Slots: reps, unassigned, teams, without a team, the organization, overlays.
  public func rep(_ index: Int) -> Int { index }
  public var unassigned: Int { reps }
  public func team(_ index: Int) -> Int { reps + 1 + index }
  public var withoutTeam: Int { reps + 1 + teams }
  public var organization: Int { reps + teams + 2 }
  /// What reps are credited with beyond the whole: Σ reps + unassigned − overlays = organization.
  public var overlays: Int { reps + teams + 3 }
  public var count: Int { reps + teams + 4 }
}
