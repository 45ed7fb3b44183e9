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

  private func sum(_ targets: some Sequence<Fraction?>) -> Fraction? {
    let targets = targets.compactMap { $0 }
    if targets.isEmpty { return nil }
    // Parts of stretches of hundreds of lengths have a common denominator that no number holds;
    // those are summed to the millionth, as amounts are.
    var common: Int128 = 1
    for target in targets where common <= TargetBook.largestDenominator {
      common *= Fraction(common, target.denominator).denominator
    }
    guard common > TargetBook.largestDenominator else { return targets.reduce(.zero, +) }
    return targets.reduce(.zero) {
      $0 + Fraction($1.rounded(scale: Money.scale), Money.scale)
    }
  }

  private static let largestDenominator: Int128 = 1_000_000_000_000

  /// The mean of the levels that hold, weighted by days.
  private func level(
    _ kpi: String, of subject: Subject, in days: Range<Day>, _ shares: inout [TargetShare]
  ) -> AssignedTarget? {
    let key: Key
    var days = days
    switch subject {
    case .rep(let rep):
      key = Key(kpi: kpi, scope: .rep, index: rep)
      days = organization.reps[rep].worked(in: days)
    case .team(let team): key = Key(kpi: kpi, scope: .team, index: team)
    case .organization: key = Key(kpi: kpi, scope: .organization, index: 0)
    }
    guard let (held, counts) = holders(key, in: days) else { return nil }
    let covered = counts.reduce(0, +)
    guard covered > 0 else { return nil }
    var sum = Fraction.zero
    for (entry, count) in zip(held, counts) where count > 0 {
      let value = Fraction(Int128(entry.value) * Int128(count), Money.scale * Int128(covered))
      sum = sum + value
      add(entry, value, days: count, to: &shares)
    }
    return AssignedTarget(sum, covered: covered, of: days.count)
  }

  private func assigned(
    _ kpi: String, rep: Int, in days: Range<Day>, _ shares: inout [TargetShare]
  ) -> AssignedTarget? {
    let person = organization.reps[rep]
    return assigned(
      Key(kpi: kpi, scope: .rep, index: rep), in: person.worked(in: days),
      rampedFrom: ramp.isEmpty ? nil : person.hired, &shares)
  }

  private func assigned(
    _ key: Key, in days: Range<Day>, rampedFrom hired: Day? = nil, _ shares: inout [TargetShare]
  ) -> AssignedTarget? {
    guard let (held, counts) = holders(key, in: days) else { return nil }
    var parts: [Fraction] = []
    for (entry, count) in zip(held, counts) where count > 0 {
      let days =
        hired.map { ramped(entry.days.clamped(to: days), counted: count, since: $0) }
        ?? Fraction(Int128(count))
      let part =
        Fraction(Int128(entry.value), Money.scale) * days * Fraction(1, Int128(entry.days.count))
      parts.append(part)
      add(entry, part, days: count, to: &shares)
    }
    return sum(parts).map { AssignedTarget($0, covered: counts.reduce(0, +), of: days.count) }
  }

  private func add(
    _ entry: Entry, _ value: Fraction, days: Int, to shares: inout [TargetShare]
  ) {
    shares.append(
      TargetShare(
        row: entry.row, assigned: Fraction(Int128(entry.value), Money.scale), value: value,
        days: days, of: entry.days.count))
  }

  /// Days, each as far as the target counts in that month of tenure; of days that another target
  /// holds for, the same share is taken off all.
  private func ramped(_ days: Range<Day>, counted: Int, since hired: Day) -> Fraction {
    guard !days.isEmpty else { return .zero }
    var sum = Fraction.zero
    var start = days.lowerBound
    for (month, part) in ramp.enumerated() {
      let end = min(max(hired.adding(months: month + 1), start), days.upperBound)
      sum = sum + part * Fraction(Int128(start.distance(to: end)))
      start = end
    }
    sum = sum + Fraction(Int128(start.distance(to: days.upperBound)))
    return counted == days.count
      ? sum : sum * Fraction(Int128(counted), Int128(days.count))
  }

  /// The targets that hold on some of `days`, and on how many; nil where there are none.
  private func holders(_ key: Key, in days: Range<Day>) -> (held: [Entry], counts: [Int])? {
    guard !days.isEmpty, let all = entries[key] else { return nil }
    let held = all.filter { $0.days.overlaps(days) }
    if held.isEmpty { return nil }
    var counts = held.map { $0.days.clamped(to: days).count }
    let apart = zip(held, held.dropFirst()).allSatisfy { $0.days.upperBound <= $1.days.lowerBound }
    if !apart {
      // Longer stretches are written first, so that each day keeps the shortest that holds.
      var holder = [Int](repeating: -1, count: days.count)
      for index in held.indices.sorted(by: { held[$0].days.count > held[$1].days.count }) {
        for day in held[index].days.clamped(to: days) {
          holder[days.lowerBound.distance(to: day)] = index
        }
      }
      counts = held.indices.map { index in holder.count { $0 == index } }
    }
    return (held, counts)
  }
}
