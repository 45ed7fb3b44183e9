import Facts
import Quantities

/// What the table `targets` assigns to whom, for any stretch of days.
///
/// A target holds for its days and counts by days where only a part of them is asked for. Where
/// several hold on one day, the one with the shortest stretch counts: a month's before its year's.
public struct TargetBook: Sendable {
  struct Entry: Sendable {
    var days: Range<Day>
    /// In millionths.
    var value: Int64
    /// The row of the table.
    var row: Int
  }

  struct Key: Hashable, Sendable {
    var kpi: String
    var scope: Policy.Audience
    /// Index of the rep or team; 0 for the organization.
    var index: Int
  }

  /// In order of days.
  let entries: [Key: [Entry]]
  let organization: Organization
  /// Parts of a target in a rep's first months of work.
  let ramp: [Fraction]
  let places: RowPlaces

  /// - Parameter ramp: by month since the day of hire; what comes after counts in full.
  public init(facts: Facts, organization: Organization, ramp: [Fraction] = []) {
    self.ramp = ramp
    let table = facts[.targets]
    places = table.places
    func indices(_ ids: [String]) -> [String: Int] {
      Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }
    let reps = indices(organization.reps.map(\.id))
    let teams = indices(organization.teams.map(\.id))
    var entries: [Key: [Entry]] = [:]
    for row in 0..<table.rowCount {
      guard let scope = Policy.Audience(rawValue: table.text("scope", row: row)),
        let from = table.day("from", row: row), let to = table.day("to", row: row), from <= to,
        let value = table.amount("value", row: row)
      else { continue }
      let id = table.text("id", row: row)
      let index: Int? =
        switch scope {
        case .rep: reps[id]
        case .team: teams[id]
        case .organization: 0
        }
      guard let index else { continue }
      let kpi = table.text("kpi", row: row)
      let key = Key(kpi: kpi.isEmpty ? KPI.salesAmount.id : kpi, scope: scope, index: index)
      entries[key, default: []].append(
        Entry(days: from..<to.next, value: value, row: row))
    }
    self.entries = entries.mapValues { list in
      list.sorted {
        ($0.days.lowerBound, $0.days.upperBound) < ($1.days.lowerBound, $1.days.upperBound)
      }
    }
    self.organization = organization
  }

  /// What `subject` is to reach of `kpi` on `days`; nil where nothing is set for any of them.
  ///
  /// A rep is held to the days of work. A team or the organization without a target of its own is
  /// held to the sum of those below it: of its members for the days they belonged to it, of its
  /// teams and of reps while they were in none.
  ///
  /// - Parameters:
  ///   - isLevel: whether the target is a level, such as a rate: it holds on each of its days and
  ///     for whom it is set, and neither counts by days nor sums over people.
  ///   - sells: whether a rep sold something, and so should have a target for a sum to be complete.
  public func target(
    _ kpi: String, of subject: Subject, in days: Range<Day>, isLevel: Bool = false,
    sells: (Int) -> Bool = { _ in false }
  ) -> AssignedTarget? {
    var shares: [TargetShare] = []
    return target(kpi, of: subject, in: days, isLevel: isLevel, sells: sells, shares: &shares)
  }

  /// The same, with the rows it is made of; a row may come in several parts.
  func target(
    _ kpi: String, of subject: Subject, in days: Range<Day>, isLevel: Bool,
    sells: (Int) -> Bool, shares: inout [TargetShare]
  ) -> AssignedTarget? {
    if isLevel { return level(kpi, of: subject, in: days, &shares) }
    switch subject {
    case .rep(let rep): return assigned(kpi, rep: rep, in: days, &shares)
    case .team(let team):
      if let own = own(kpi, team: team, in: days, &shares) { return own }
      var sum = Parts()
      addMembers(of: team, kpi, days, sells, to: &sum, &shares)
      return target(sum)
    case .organization:
      let key = Key(kpi: kpi, scope: .organization, index: 0)
      if let own = assigned(key, in: days, &shares) { return own }
      return target(everybody(kpi, days, sells, &shares))
    }
  }

  /// Targets of several, and for how many of those who should have one it is set in full.
  private struct Parts {
    var values: [Fraction] = []
    var covered = 0
    var expected = 0

    mutating func add(_ target: AssignedTarget?, isExpected: Bool) {
      if let target { values.append(target.value) }
      if target?.complete != nil {
        covered += 1
        expected += 1
      } else if target != nil || isExpected {
        expected += 1
      }
    }
  }

  private func target(_ parts: Parts) -> AssignedTarget? {
    sum(parts.values).map {
      AssignedTarget($0, covered: parts.covered, of: parts.expected, .sellers)
    }
  }

  private func own(
    _ kpi: String, team: Int, in days: Range<Day>, _ shares: inout [TargetShare]
  ) -> AssignedTarget? {
    assigned(Key(kpi: kpi, scope: .team, index: team), in: days, &shares)
  }

  private func addMembers(
    of team: Int, _ kpi: String, _ days: Range<Day>, _ sells: (Int) -> Bool,
    to parts: inout Parts, _ shares: inout [TargetShare]
  ) {
    for (rep, memberships) in organization.memberships.enumerated() {
      for membership in memberships where membership.index == team {
        let stretch = organization.reps[rep].worked(in: membership.days.clamped(to: days))
        if stretch.isEmpty { continue }
        parts.add(
          assigned(kpi, rep: rep, in: stretch, &shares), isExpected: sells(rep))
      }
    }
  }

  private func everybody(
    _ kpi: String, _ days: Range<Day>, _ sells: (Int) -> Bool, _ shares: inout [TargetShare]
  ) -> Parts {
    var parts = Parts()
    var ofTeams: [Int: AssignedTarget] = [:]
    for team in organization.teams.indices {
      ofTeams[team] = own(kpi, team: team, in: days, &shares)
    }
    guard !ofTeams.isEmpty else {
      for rep in organization.reps.indices where organization.reps[rep].works(in: days) {
        parts.add(assigned(kpi, rep: rep, in: days, &shares), isExpected: sells(rep))
      }
      return parts
    }
    for team in organization.teams.indices {
      if let own = ofTeams[team] {
        parts.add(own, isExpected: true)
      } else {
        addMembers(of: team, kpi, days, sells, to: &parts, &shares)
      }
    }
    for (rep, memberships) in organization.memberships.enumerated() {
      var isSet = false
      for stretch in Self.rest(of: days, without: memberships.map(\.days)) {
        guard let alone = assigned(kpi, rep: rep, in: stretch, &shares) else { continue }
        isSet = true
        if alone.value != .zero { parts.values.append(alone.value) }
      }
      if memberships.isEmpty, !isSet, sells(rep) { parts.expected += 1 }
    }
    return parts
  }

  /// The stretches of `days` that lie in none of `taken`.
  private static func rest(of days: Range<Day>, without taken: [Range<Day>]) -> [Range<Day>] {
    var rest: [Range<Day>] = []
    var start = days.lowerBound
    for stretch in taken.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let stretch = stretch.clamped(to: days)
      if start < stretch.lowerBound { rest.append(start..<stretch.lowerBound) }
      start = max(start, stretch.upperBound)
    }
    if start < days.upperBound { rest.append(start..<days.upperBound) }
    return rest
  }
}
