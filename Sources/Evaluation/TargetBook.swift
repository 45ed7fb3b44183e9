import Facts
import Quantities

/// What the table `targets` assigns to whom, for any stretch of days.
///
/// A target holds for its days and counts by days where only a part of them is asked for. Where
/// several hold on one day, the one with the shortest stretch counts: a month's before its year's.
public struct TargetBook: Sendable {
  struct Entry: Sendable {
    var days: Range<Day>
    var value: Fraction
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
        Entry(days: from..<to.next, value: Fraction(Int128(value), Money.scale)))
    }
    self.entries = entries.mapValues { list in
      list.sorted {
        ($0.days.lowerBound, $0.days.upperBound) < ($1.days.lowerBound, $1.days.upperBound)
      }
    }
    self.organization = organization
  }

  /// What rep `rep` is to reach of `kpi` on `days`; nil where no target holds.
  public func target(_ kpi: String, rep: Int, in days: Range<Day>) -> Fraction? {
    assigned(Key(kpi: kpi, scope: .rep, index: rep), in: days)
  }

  /// The team's own target, or else the sum of its members' for the days they belonged to it.
  public func target(_ kpi: String, team: Int, in days: Range<Day>) -> Fraction? {
    if let own = assigned(Key(kpi: kpi, scope: .team, index: team), in: days) { return own }
    return sum(
      organization.memberships.indices.lazy.flatMap { rep in
        organization.memberships[rep].lazy.filter { $0.index == team }.map { (rep, $0.days) }
      }.map { rep, stretch in
        target(kpi, rep: rep, in: stretch.clamped(to: days))
      })
  }

  /// The organization's own target, or else the sum of all reps'.
  public func targetOfOrganization(_ kpi: String, in days: Range<Day>) -> Fraction? {
    if let own = assigned(Key(kpi: kpi, scope: .organization, index: 0), in: days) { return own }
    return sum(organization.reps.indices.lazy.map { target(kpi, rep: $0, in: days) })
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

  private func assigned(_ key: Key, in days: Range<Day>) -> Fraction? {
    guard !days.isEmpty, let all = entries[key] else { return nil }
    let held = all.filter { $0.days.overlaps(days) }
    if held.isEmpty { return nil }
    let apart = zip(held, held.dropFirst()).allSatisfy { $0.days.upperBound <= $1.days.lowerBound }
    if apart {
      return sum(held.map { part(of: $0, days: $0.days.clamped(to: days).count) })
    }
    // Longer stretches are written first, so that each day keeps the shortest that holds.
    var holder = [Int](repeating: -1, count: days.count)
    for index in held.indices.sorted(by: { held[$0].days.count > held[$1].days.count }) {
      for day in held[index].days.clamped(to: days) {
        holder[days.lowerBound.distance(to: day)] = index
      }
    }
    return sum(
      held.indices.map { index in
        part(of: held[index], days: holder.count { $0 == index })
      })
  }

  private func part(of entry: Entry, days: Int) -> Fraction? {
    days == 0 ? nil : entry.value * Fraction(Int128(days), Int128(entry.days.count))
  }
}
