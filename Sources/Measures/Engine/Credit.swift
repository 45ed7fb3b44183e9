import Facts
import Quantities

/// Who rows count for.
///
/// A *stint* is a rep during days on which the rep's teams stay the same. Totals are kept by stint
/// and given to rep, teams and organization at the end, so that a row costs one addition whatever
/// the number of those it counts for.
struct Credit: Sendable {
  struct Stint: Sendable {
    let rep: Int?
    let teams: [Int]
    /// Whether it is credited beyond the whole.
    var isOverlay = false
  }

  let subjects: Subjects
  let organization: Organization
  let rules: CreditRules
  /// The first is nobody's.
  private(set) var stints: [Stint] = [Stint(rep: nil, teams: [])]
  /// For each rep the first stint, which holds from always; the others of the rep follow it. One
  /// more at the end.
  private var firstStints: [Int32] = []
  /// For each stint of a rep, from which day on it holds.
  private var begins: [Int32] = [Int32.min]
  /// For each row of the table teams, the stint of that team where it is credited without a rep.
  private let teamStints: [Int]
  /// Of each rep, where it is credited beyond the whole.
  private let overlayStint: Int

  /// - Parameter namedTeams: ids in the order of the table teams, whose rows are referred to.
  init(
    organization: Organization, rules: CreditRules, namedTeams: [String], hasOverlays: Bool
  ) {
    self.organization = organization
    self.rules = rules
    subjects = Subjects(reps: organization.reps.count, teams: organization.teams.count)
    var stints = stints
    var leads = [Set<Int>](repeating: [], count: organization.reps.count)
    if !rules.managersCount {
      for (index, team) in organization.teams.enumerated() {
        if let manager = team.manager { leads[manager].insert(index) }
      }
    }
    for rep in organization.reps.indices {
      let memberships = organization.memberships[rep]
      var bounds = Set(memberships.flatMap { [$0.days.lowerBound, $0.days.upperBound] })
      if case .on(let day) = rules.teamDay { bounds = [day] }
      let first = stints.count
      firstStints.append(Int32(first))
      for from in [Day(number: Int32.min / 2)] + bounds.sorted() {
        var day = from
        if case .on(let fixed) = rules.teamDay { day = fixed }
        let teams = memberships.filter { $0.days.contains(day) }.map(\.index)
          .filter { !leads[rep].contains($0) }
        if stints.count > first, stints.last?.teams == teams { continue }
        begins.append(from.number)
        stints.append(Stint(rep: rep, teams: teams))
      }
    }
    firstStints.append(Int32(stints.count))
    var stintOfTeam: [String: Int] = [:]
    for (index, team) in organization.teams.enumerated() {
      stintOfTeam[team.id] = stints.count
      stints.append(Stint(rep: nil, teams: [index]))
    }
    // Where teams are managers with their reports, a named one may be none of them.
    teamStints = namedTeams.map { stintOfTeam[$0] ?? 0 }
    overlayStint = stints.count
    // They would double the cells of every measure where nobody asks for them.
    for rep in organization.reps.indices where hasOverlays {
      stints.append(Stint(rep: rep, teams: [], isOverlay: true))
    }
    self.stints = stints
  }

  /// The stint of `rep` on `day`.
  @inline(__always)
  func stint(rep: Int, day: Int32) -> Int {
    var stint = Int(firstStints[rep])
    let after = Int(firstStints[rep + 1])
    while stint + 1 < after, begins[stint + 1] <= day { stint += 1 }
    return stint
  }

  func stint(teamRow: Int) -> Int { teamStints[teamRow] }
  func overlayStint(rep: Int) -> Int { overlayStint + rep }

  /// Every place that counts what a stint brings in.
  var slots: [[Int]] {
    stints.map { stint in
      if stint.isOverlay, let rep = stint.rep { return [subjects.rep(rep), subjects.overlays] }
      let teams =
        stint.teams.isEmpty ? [subjects.withoutTeam] : stint.teams.map { subjects.team($0) }
      return [stint.rep.map { subjects.rep($0) } ?? subjects.unassigned] + teams
        + [subjects.organization]
    }
  }
}
