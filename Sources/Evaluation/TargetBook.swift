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

  public init(facts: Facts, organization: Organization) {
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

  /// What `subject` is to reach of `kpi` on `days`; nil where no target holds on any of them.
  ///
  /// A rep is held to the days of work. A team or the organization without a target of its own is
  /// held to the sum of those below it: of its members for the days they belonged to it, of its
  /// teams and of reps while they were in none.
  public func target(_ kpi: String, of subject: Subject, in days: Range<Day>) -> AssignedTarget? {
    switch subject {
    case .rep(let rep):
      return assigned(
        Key(kpi: kpi, scope: .rep, index: rep), in: organization.reps[rep].worked(in: days))
    case .team(let team):
      return assigned(Key(kpi: kpi, scope: .team, index: team), in: days)
        ?? whole(membersTarget(kpi, team: team, in: days), days)
    case .organization:
      return assigned(Key(kpi: kpi, scope: .organization, index: 0), in: days)
        ?? whole(everybodysTarget(kpi, in: days), days)
    }
  }

  /// A sum of others' targets counts as set for all days: whose is missing is told with theirs.
  private func whole(_ sum: Fraction?, _ days: Range<Day>) -> AssignedTarget? {
    sum.map { AssignedTarget($0, coveredDays: days.count, of: days.count) }
  }

  private func membersTarget(_ kpi: String, team: Int, in days: Range<Day>) -> Fraction? {
    sum(
      organization.memberships.indices.lazy.flatMap { rep in
        organization.memberships[rep].lazy.filter { $0.index == team }.map { (rep, $0.days) }
      }.map { rep, stretch in
        target(kpi, of: .rep(rep), in: stretch.clamped(to: days))?.value
      })
  }

  private func everybodysTarget(_ kpi: String, in days: Range<Day>) -> Fraction? {
    let hasTeamTargets = organization.teams.indices.contains {
      entries[Key(kpi: kpi, scope: .team, index: $0)] != nil
    }
    let reps = organization.reps.indices.lazy.map { target(kpi, of: .rep($0), in: days)?.value }
    guard hasTeamTargets else { return sum(reps) }
    let teams = organization.teams.indices.map { target(kpi, of: .team($0), in: days)?.value }
    let alone = organization.reps.indices.map { rep -> Fraction? in
      guard let all = target(kpi, of: .rep(rep), in: days)?.value else { return nil }
      return organization.memberships[rep].reduce(all) { rest, membership in
        let part = target(kpi, of: .rep(rep), in: membership.days.clamped(to: days))?.value
        return rest - (part ?? .zero)
      }
    }
    return sum(teams + alone)
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

  private func assigned(_ key: Key, in days: Range<Day>) -> AssignedTarget? {
    guard !days.isEmpty, let all = entries[key] else { return nil }
    let held = all.filter { $0.days.overlaps(days) }
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
    let parts = zip(held, counts).map { part(of: $0, days: $1) }
    return sum(parts).map {
      AssignedTarget($0, coveredDays: counts.reduce(0, +), of: days.count)
    }
  }

  private func part(of entry: Entry, days: Int) -> Fraction? {
    days == 0
      ? nil
      : Fraction(Int128(entry.value), Money.scale)
        * Fraction(Int128(days), Int128(entry.days.count))
  }
}
