import Evaluation
import Facts
import Quantities

/// Whom a plan or contest is for; what is left empty excludes nobody.
public struct PayAudience: Sendable, Hashable {
  /// As in the table reps.
  public var roles: [String]
  /// Ids of teams; only days of belonging to one of them count.
  public var teams: [String]
  /// Ids of reps.
  public var reps: [String]
  /// Whether it is for those who lead a team, or for the others only; nil for both.
  public var leaders: Bool?

  public init(
    roles: [String] = [], teams: [String] = [], reps: [String] = [], leaders: Bool? = nil
  ) {
    self.roles = roles
    self.teams = teams
    self.reps = reps
    self.leaders = leaders
  }

  /// The stretches of `days` on which it is for a rep; none where the rep works on none of them.
  func stretches(_ rep: Int, in days: Range<Day>, _ organization: Organization) -> [Range<Day>] {
    let person = organization.reps[rep]
    guard !days.isEmpty, person.works(in: days), reps.isEmpty || reps.contains(person.id),
      roles.isEmpty || roles.contains(person.role),
      leaders == nil || leaders == organization.leaders.contains(rep)
    else { return [] }
    if teams.isEmpty { return [days] }
    var stretches: [Range<Day>] = []
    for stretch in organization.memberships[rep]
    where teams.contains(organization.teams[stretch.index].id) {
      let part = stretch.days.clamped(to: days)
      if part.isEmpty { continue }
      // Overlapping memberships count once.
      if let last = stretches.last, part.lowerBound <= last.upperBound {
        stretches[stretches.count - 1] =
          last.lowerBound..<max(last.upperBound, part.upperBound)
      } else {
        stretches.append(part)
      }
    }
    return stretches
  }
}
