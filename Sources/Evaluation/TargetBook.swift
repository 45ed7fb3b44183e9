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

  /// - Parameter ramp: by month since the day of hire; what comes after counts in full.
  public init(facts: Facts, organization: Organization, ramp: [Fraction] = []) {
    self.ramp = ramp
    let table = facts[.targets]
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
        Entry(days: from..<to.next, value: value))
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
    if isLevel { return level(kpi, of: subject, in: days) }
    switch subject {
    case .rep(let rep):
      return assigned(
        Key(kpi: kpi, scope: .rep, index: rep), in: organization.reps[rep].worked(in: days),
        rampedFrom: ramp.isEmpty ? nil : organization.reps[rep].hired)
    case .team(let team):
      if let own = own(kpi, team: team, in: days) { return own }
      var sum = Parts()
      addMembers(of: team, kpi, days, sells, to: &sum)
      return target(sum)
    case .organization:
      if let own = assigned(Key(kpi: kpi, scope: .organization, index: 0), in: days) {
        return own
      }
      return target(everybody(kpi, days, sells))
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

  private func own(_ kpi: String, team: Int, in days: Range<Day>) -> AssignedTarget? {
    assigned(Key(kpi: kpi, scope: .team, index: team), in: days)
  }

  private func addMembers(
    of team: Int, _ kpi: String, _ days: Range<Day>, _ sells: (Int) -> Bool,
    to parts: inout Parts
  ) {
    for (rep, memberships) in organization.memberships.enumerated() {
      for membership in memberships where membership.index == team {
        let stretch = organization.reps[rep].worked(in: membership.days.clamped(to: days))
        if stretch.isEmpty { continue }
        parts.add(target(kpi, of: .rep(rep), in: stretch), isExpected: sells(rep))
      }
    }
  }

  private func everybody(_ kpi: String, _ days: Range<Day>, _ sells: (Int) -> Bool) -> Parts {
    var parts = Parts()
    let owners = organization.teams.indices.filter { own(kpi, team: $0, in: days) != nil }
    guard !owners.isEmpty else {
      for rep in organization.reps.indices where organization.reps[rep].works(in: days) {
        parts.add(target(kpi, of: .rep(rep), in: days), isExpected: sells(rep))
      }
      return parts
    }
    for team in organization.teams.indices {
      if let own = own(kpi, team: team, in: days) {
        parts.add(own, isExpected: true)
      } else {
        addMembers(of: team, kpi, days, sells, to: &parts)
      }
    }
    for (rep, memberships) in organization.memberships.enumerated() {
      let alone = memberships.reduce(target(kpi, of: .rep(rep), in: days)?.value) { rest, member in
        let part = target(kpi, of: .rep(rep), in: member.days.clamped(to: days))?.value
        return rest.map { $0 - (part ?? .zero) }
      }
      if let alone, alone != .zero { parts.values.append(alone) }
      if memberships.isEmpty, alone == nil, sells(rep) { parts.expected += 1 }
    }
    return parts
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
  private func level(_ kpi: String, of subject: Subject, in days: Range<Day>) -> AssignedTarget? {
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
    var sum = Fraction.zero
    for (entry, count) in zip(held, counts) {
      sum = sum + Fraction(Int128(entry.value) * Int128(count), Money.scale)
    }
    return sum.divided(by: Fraction(Int128(covered))).map {
      AssignedTarget($0, covered: covered, of: days.count)
    }
  }

  private func assigned(_ key: Key, in days: Range<Day>, rampedFrom hired: Day? = nil)
    -> AssignedTarget?
  {
    guard let (held, counts) = holders(key, in: days) else { return nil }
    let parts = held.indices.map { index -> Fraction? in
      guard let hired else { return part(of: held[index], days: Fraction(Int128(counts[index]))) }
      return part(
        of: held[index],
        days: ramped(held[index].days.clamped(to: days), counted: counts[index], since: hired))
    }
    return sum(parts).map {
      AssignedTarget($0, covered: counts.reduce(0, +), of: days.count)
    }
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

  private func part(of entry: Entry, days: Fraction) -> Fraction? {
    days == .zero && ramp.isEmpty
      ? nil
      : Fraction(Int128(entry.value), Money.scale) * days * Fraction(1, Int128(entry.days.count))
  }
}
