import Problems
import Quantities

/// The people and teams of the facts, and who belonged where on which day.
public struct Organization: Sendable {
  public struct Rep: Sendable, Hashable {
    public let id: String
    public let name: String
    /// The name in Latin letters; empty where it does not differ.
    public let latin: String
    public let role: String
    public let hired: Day?
    /// The last day of work; nil while still here.
    public let left: Day?

    /// The part of `days` on which the rep works here; empty where there is none.
    public func worked(in days: Range<Day>) -> Range<Day> {
      let first = max(hired ?? days.lowerBound, days.lowerBound)
      let end = min(left?.next ?? days.upperBound, days.upperBound)
      return first..<max(first, end)
    }

    /// Whether the rep works on at least one of `days`.
    public func works(in days: Range<Day>) -> Bool { !worked(in: days).isEmpty }
  }

  public struct Team: Sendable, Hashable {
    public let id: String
    public let name: String
    public let latin: String
    /// The index of the rep who leads it.
    public let manager: Int?
  }

  /// Belonging to a team, or working a region, for a stretch of days.
  public struct Stretch: Sendable, Hashable {
    /// Index of the team or region.
    public let index: Int
    public let days: Range<Day>
    /// The row it comes from, for problems.
    public let row: Int
  }

  /// How teams come about.
  public enum TeamRule: Sendable, Hashable {
    /// From the tables teams and memberships, or the column team of reps.
    case fromTables
    /// A team is a manager and those who report to them.
    case byManager
  }

  /// In the order of the table reps.
  public let reps: [Rep]
  public let teams: [Team]
  public let regions: [String]
  /// Indices of the reps who lead a team or to whom another rep reports.
  public let leaders: Set<Int>
  /// For each rep, in order of days.
  public let memberships: [[Stretch]]
  public let territories: [[Stretch]]

  /// The day range that means always.
  static let always = Day(number: Int32.min / 4)..<Day(number: Int32.max / 4)

  public init(facts: Facts, teams rule: TeamRule) {
    let table = facts[.reps]
    reps = (0..<table.rowCount).map { row in
      Rep(
        id: table.text("id", row: row), name: table.text("name", row: row),
        latin: table.text("latin", row: row), role: table.text("role", row: row),
        hired: table.day("hired", row: row), left: table.day("left", row: row))
    }
    let indexOfRep = Dictionary(
      reps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    switch rule {
    case .fromTables:
      (teams, memberships) = Organization.tabledTeams(facts, indexOfRep: indexOfRep)
    case .byManager:
      (teams, memberships) = Organization.managedTeams(facts, reps: reps, indexOfRep: indexOfRep)
    }
    let reporting = (0..<table.rowCount).compactMap {
      indexOfRep[table.text("manager", row: $0)]
    }
    leaders = Set(teams.compactMap(\.manager) + reporting)
    let regionTable = facts[.regions]
    regions = (0..<regionTable.rowCount).map { regionTable.text("name", row: $0) }
    territories = Organization.stretches(facts[.territories], of: "region", reps: reps.count)
  }

  /// The teams a rep belonged to on `day`; more than one where memberships overlap.
  public func teams(ofRep rep: Int, on day: Day) -> [Int] {
    memberships[rep].filter { $0.days.contains(day) }.map(\.index)
  }

  /// The region a rep worked on `day`.
  public func region(ofRep rep: Int, on day: Day) -> String? {
    territories[rep].last { $0.days.contains(day) }.map { regions[$0.index] }
  }

  /// The reps who belonged to a team on at least one of `days`, in the order of reps.
  public func members(ofTeam team: Int, in days: Range<Day>) -> [Int] {
    reps.indices.filter { rep in
      reps[rep].works(in: days)
        && memberships[rep].contains { $0.index == team && $0.days.overlaps(days) }
    }
  }
}

extension Organization {
  static func tabledTeams(_ facts: Facts, indexOfRep: [String: Int])
    -> ([Team], [[Stretch]])
  {
    let table = facts[.teams]
    let teams = (0..<table.rowCount).map { row in
      Team(
        id: table.text("id", row: row), name: table.text("name", row: row),
        latin: table.text("latin", row: row),
        manager: indexOfRep[table.text("manager", row: row)])
    }
    let reps = facts[.reps]
    guard facts[.memberships].rowCount == 0 else {
      return (teams, stretches(facts[.memberships], of: "team", reps: reps.rowCount))
    }
    let fixed = (0..<reps.rowCount).map { row in
      reps.reference("team", row: row).map { [Stretch(index: $0, days: always, row: row)] } ?? []
    }
    return (teams, fixed)
  }

  static func managedTeams(_ facts: Facts, reps: [Rep], indexOfRep: [String: Int])
    -> ([Team], [[Stretch]])
  {
    let table = facts[.reps]
    let managers = reps.indices.map { indexOfRep[table.text("manager", row: $0)] }
    let leaders = Set(managers.compactMap { $0 }).sorted()
    let teamOfLeader = Dictionary(uniqueKeysWithValues: leaders.enumerated().map { ($1, $0) })
    let teams = leaders.map { leader in
      Team(
        id: reps[leader].id, name: reps[leader].name, latin: reps[leader].latin, manager: leader)
    }
    let memberships = reps.indices.map { rep -> [Stretch] in
      let team = teamOfLeader[rep] ?? managers[rep].flatMap { teamOfLeader[$0] }
      return team.map { [Stretch(index: $0, days: always, row: rep)] } ?? []
    }
    return (teams, memberships)
  }

  static func stretches(_ table: Table, of column: String, reps: Int) -> [[Stretch]] {
    var result = [[Stretch]](repeating: [], count: reps)
    for row in 0..<table.rowCount {
      guard let rep = table.reference("rep", row: row),
        let index = table.reference(column, row: row), let from = table.day("from", row: row)
      else { continue }
      let end = table.day("to", row: row)?.next ?? always.upperBound
      guard from < end else { continue }
      result[rep].append(Stretch(index: index, days: from..<end, row: row))
    }
    return result.map { $0.sorted { ($0.days.lowerBound, $0.row) < ($1.days.lowerBound, $1.row) } }
  }
}
