import Facts
import Quantities

/// Who a row counts for: the rep who is credited and the teams that rep belonged to on the day.
struct Credit {
  let subjects: Subjects
  let organization: Organization
  /// For each rep with exactly one membership, the team's slot and its days: the common case.
  private let single: [(slot: Int, from: Int32, end: Int32)?]

  init(organization: Organization) {
    self.organization = organization
    let subjects = Subjects(reps: organization.reps.count, teams: organization.teams.count)
    self.subjects = subjects
    single = organization.memberships.map { stretches in
      guard stretches.count == 1 else { return nil }
      let days = stretches[0].days
      return (
        subjects.team(stretches[0].index), days.lowerBound.number, days.upperBound.number
      )
    }
  }

  /// Calls `add` with the slot of the rep, of each team, and of the organization.
  @inline(__always)
  func forEachSlot(rep: Int?, day: Int32, _ add: (Int) -> Void) {
    add(subjects.organization)
    guard let rep else {
      add(subjects.unassigned)
      add(subjects.withoutTeam)
      return
    }
    add(subjects.rep(rep))
    if let membership = single[rep] {
      add(
        day >= membership.from && day < membership.end ? membership.slot : subjects.withoutTeam)
      return
    }
    var found = false
    for stretch in organization.memberships[rep]
    where stretch.days.contains(Day(number: day)) {
      found = true
      add(subjects.team(stretch.index))
    }
    if !found { add(subjects.withoutTeam) }
  }
}
