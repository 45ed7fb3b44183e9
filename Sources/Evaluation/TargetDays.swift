import Facts
import Quantities

// How targets count by days, each row for itself.
extension TargetBook {
  func sum(_ targets: some Sequence<Fraction?>) -> Fraction? {
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
  func level(
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

  func assigned(
    _ kpi: String, rep: Int, in days: Range<Day>, _ shares: inout [TargetShare]
  ) -> AssignedTarget? {
    let person = organization.reps[rep]
    return assigned(
      Key(kpi: kpi, scope: .rep, index: rep), in: person.worked(in: days),
      rampedFrom: ramp.isEmpty ? nil : person.hired, &shares)
  }

  func assigned(
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
