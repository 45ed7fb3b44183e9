import Quantities

@testable import Incentives

/// Pay again, slowly: plain loops over rows, in whole numbers.
final class PayOracle {
  let company: RandomPay
  /// What was added up once, by cutoff, rep and month.
  private var sums: [Int: [[Fraction]]] = [:]
  private var known: [[Int]: [Int128]] = [:]
  private var statements: [[Int]: (lines: [Int128], balance: Int128)] = [:]

  init(company: RandomPay) { self.company = company }

  /// A multiple of the days of every month.
  static let days: Int128 = 13_020

  /// A day's number in 2026 of a month's first day.
  private static func first(_ month: Int) -> Int { RandomPay.lengths[..<month].reduce(0, +) }

  /// Days of a month on which a rep works.
  func worked(_ rep: Int, _ month: Int) -> Int {
    let first = Self.first(month)
    var count = 0
    for day in first..<first + RandomPay.lengths[month]
    where day >= company.reps[rep].hired && day <= company.reps[rep].left {
      count += 1
    }
    return count
  }

  /// `cents × percent` that an order gives a rep.
  private func part(_ order: RandomPay.Order, _ rep: Int) -> Int128 {
    if order.split.isEmpty { return order.rep == rep ? order.amount * 100 : 0 }
    var sum: Int128 = 0
    for part in order.split where part.rep == rep { sum += order.amount * part.percent }
    return sum
  }

  /// The month an order counts for, and the order whose credit it follows; nil where it is dated
  /// in or after `cutoff`.
  private func counted(_ order: RandomPay.Order, before cutoff: Int) -> (
    month: Int, as: RandomPay.Order
  )? {
    if order.month >= cutoff { return nil }
    if company.returns == .original, let first = order.returns {
      let source = company.orders[first]
      if (source.month, source.day) < (order.month, order.day) { return (source.month, source) }
    }
    return (order.month, order)
  }

  /// Hundredths of cents that reps are credited with in months when they work.
  func credited(_ rep: Int, _ months: Range<Int>, before cutoff: Int) -> Fraction {
    if sums[cutoff] == nil {
      var table = company.reps.map { _ in [Fraction](repeating: .zero, count: 12) }
      for order in company.orders {
        guard let (month, source) = counted(order, before: cutoff) else { continue }
        for rep in company.reps.indices {
          let own = part(source, rep)
          if own == 0 { continue }
          // Of what a return takes back each has the part of the order.
          table[rep][month] = table[rep][month] + Fraction(order.amount * own, source.amount)
        }
      }
      sums[cutoff] = table
    }
    var sum = Fraction.zero
    for month in months where worked(rep, month) > 0 {
      sum = sum + (sums[cutoff]?[rep][month] ?? .zero)
    }
    return sum
  }

  /// Cents × 13,020 to be reached; nil where a month has no target.
  func target(_ rep: Int, _ months: Range<Int>) -> Int128? {
    var sum: Int128 = 0
    var isSet = false
    for month in months where worked(rep, month) > 0 {
      guard let target = company.reps[rep].targets[month] else { return nil }
      sum +=
        target * 100 * Int128(worked(rep, month)) * Self.days / Int128(RandomPay.lengths[month])
      isSet = true
    }
    return isSet ? sum : nil
  }

  /// Half away from zero.
  static func rounded(_ value: Fraction) -> Int128 {
    let (number, divisor) = (value.numerator.magnitude, value.denominator.magnitude)
    let whole = Int128((2 * number + divisor) / (2 * divisor))
    return value.numerator < 0 ? -whole : whole
  }

  private static func sliced(_ amount: Fraction, _ tiers: [(from: Int128, rate: Int128)])
    -> Fraction
  {
    // In cents × 10,000 of rate; below zero the first rate holds.
    if amount < .zero { return amount * Fraction(tiers[0].rate, 10_000) }
    var sum = Fraction.zero
    for (place, tier) in tiers.enumerated() {
      let from = Fraction(tier.from * 100)
      if amount <= from { break }
      var end = amount
      if place + 1 < tiers.count { end = min(end, Fraction(tiers[place + 1].from * 100)) }
      sum = sum + (end - from) * Fraction(tier.rate, 10_000)
    }
    return sum
  }

  /// What components come to over a window, in cents, in the plan's order.
  func earned(_ rep: Int, _ months: Range<Int>, before cutoff: Int) -> [Int128] {
    // From hundredths of cents to cents.
    let amount = credited(rep, months, before: cutoff) * Fraction(1, 100)
    let target = target(rep, months) ?? 0
    let attainment =
      target > 0 ? amount * Fraction(Self.days) * Fraction(1, target) : nil
    var earned: [Int128] = []

    var marginal = Self.sliced(amount, company.tiers)
    if marginal > Fraction(company.tierCap * 100) { marginal = Fraction(company.tierCap * 100) }
    earned.append(Self.rounded(marginal))

    var whole = Fraction.zero
    if let attainment, attainment >= Fraction(company.threshold, 100) {
      var rate = company.attainmentTiers[0].rate
      for tier in company.attainmentTiers where attainment >= Fraction(tier.from, 100) {
        rate = tier.rate
      }
      whole = amount * Fraction(rate, 10_000)
      if attainment >= Fraction(company.accelerator.from, 100) {
        whole = whole * Fraction(company.accelerator.percent, 100)
      }
    }
    earned.append(Self.rounded(whole))

    let before = credited(rep, 0..<months.lowerBound, before: cutoff) * Fraction(1, 100)
    earned.append(
      Self.rounded(
        Self.sliced(before + amount, company.cumulative)
          - Self.sliced(before, company.cumulative)))

    var bonus = Fraction.zero
    if let attainment {
      var factor = Fraction.zero
      for (place, step) in company.ladder.enumerated()
      where attainment >= Fraction(step.from, 100) {
        factor = Fraction(step.percent, 100)
        if company.isStraight, place + 1 < company.ladder.count {
          let next = company.ladder[place + 1]
          factor =
            factor + Fraction(next.percent - step.percent, 100)
            * (attainment - Fraction(step.from, 100))
            * Fraction(100, next.from - step.from)
        }
      }
      bonus = Fraction(company.bonus * 100) * factor * payments(rep, months)
    }
    earned.append(Self.rounded(bonus))

    var count: Int128 = 0
    for order in company.orders
    where order.amount >= 0 && order.month < cutoff && months.contains(order.month)
      && worked(rep, order.month) > 0
    {
      if order.split.isEmpty {
        count += order.rep == rep ? 100 : 0
      } else {
        for part in order.split where part.rep == rep { count += part.percent }
      }
    }
    earned.append(count * company.spiff)
    earned.append(pooled(rep, months, before: cutoff))
    return earned
  }

  func payments(_ rep: Int, _ months: Range<Int>) -> Fraction {
    var sum = Fraction.zero
    switch company.pays {
    case .month, .yearToDate:
      for month in months {
        sum = sum + Fraction(Int128(worked(rep, month)), Int128(RandomPay.lengths[month]))
      }
    case .quarter:
      let all = (months.lowerBound..<months.lowerBound + 3).map { RandomPay.lengths[$0] }
      let own = months.map { worked(rep, $0) }.reduce(0, +)
      sum = Fraction(Int128(own), Int128(all.reduce(0, +)))
    }
    return sum
  }

  private func pooled(_ rep: Int, _ months: Range<Int>, before cutoff: Int) -> Int128 {
    var members: [(rep: Int, amount: Fraction)] = []
    for other in company.reps.indices
    where other >= RandomPay.teams && company.reps[other].team == company.reps[rep].team
      && months.contains(where: { worked(other, $0) > 0 })
    {
      members.append((other, credited(other, months, before: cutoff)))
    }
    guard members.contains(where: { $0.rep == rep }) else { return 0 }
    var whole = company.pool * 100
    if company.pays == .yearToDate { whole *= Int128(months.count) }
    if company.poolIsShare {
      var sum = Fraction.zero
      for member in members { sum = sum + member.amount }
      whole =
        sum <= .zero
        ? 0 : Self.rounded(sum * Fraction(company.pool, 100 * 10_000_000))
    }
    // Weights in millionths of the currency.
    var weights = members.map { member in
      company.poolByAmount ? max(0, Self.rounded(member.amount * Fraction(100))) : 1
    }
    if weights.allSatisfy({ $0 == 0 }) { weights = weights.map { _ in 1 } }
    let sum = weights.reduce(0, +)
    var parts = weights.map { whole * $0 / sum }
    var rests = weights.map { whole * $0 % sum }
    for _ in 0..<(whole - parts.reduce(0, +)) {
      var best = 0
      for place in rests.indices where rests[place] > rests[best] { best = place }
      parts[best] += 1
      rests[best] = -1
    }
    for (member, part) in zip(members, parts) where member.rep == rep { return part }
    return 0
  }

  private func window(_ month: Int) -> Range<Int> {
    switch company.pays {
    case .month: month..<month + 1
    case .quarter: month / 3 * 3..<month + 1
    case .yearToDate: 0..<month + 1
    }
  }

  /// Components, cap and minimum of a month, in cents.
  func own(_ rep: Int, _ month: Int, before cutoff: Int) -> [Int128] {
    if let lines = known[[rep, month, cutoff]] { return lines }
    let lines = ownLines(rep, month, before: cutoff)
    known[[rep, month, cutoff]] = lines
    return lines
  }

  private func ownLines(_ rep: Int, _ month: Int, before cutoff: Int) -> [Int128] {
    let window = window(month)
    guard window.contains(where: { worked(rep, $0) > 0 }) else { return [] }
    var lines = earned(rep, window, before: cutoff)
    if company.pays == .yearToDate, month > 0,
      (0..<month).contains(where: { worked(rep, $0) > 0 })
    {
      let before = earned(rep, 0..<month, before: cutoff)
      for place in lines.indices { lines[place] -= before[place] }
    }
    if company.pays == .quarter, month % 3 != 2 { return lines.map { _ in 0 } }
    var sum = lines.reduce(0, +)
    if let cap = company.cap, sum > cap * 100 {
      lines.append(cap * 100 - sum)
      sum = cap * 100
    }
    if let minimum = company.minimum {
      let share =
        company.pays == .quarter
        ? payments(rep, window)
        : Fraction(Int128(worked(rep, month)), Int128(RandomPay.lengths[month]))
      let least = Self.rounded(Fraction(minimum * 100) * share)
      if sum < least { lines.append(least - sum) }
    }
    return lines
  }

  /// Everything that a month's statement has but pay of leaders; the lines, and the draw's balance.
  func statement(_ rep: Int, _ month: Int) -> (lines: [Int128], balance: Int128) {
    if let statement = statements[[rep, month]] { return statement }
    let statement = madeStatement(rep, month)
    statements[[rep, month]] = statement
    return statement
  }

  private func madeStatement(_ rep: Int, _ month: Int) -> (lines: [Int128], balance: Int128) {
    var lines: [Int128] = []
    let share = Fraction(Int128(worked(rep, month)), Int128(RandomPay.lengths[month]))
    if share != .zero { lines.append(Self.rounded(Fraction(company.base * 100) * share)) }
    var varying = own(rep, month, before: month + 1)
    for earlier in 0..<month {
      let now = own(rep, earlier, before: month + 1).reduce(0, +)
      let then = own(rep, earlier, before: month).reduce(0, +)
      if now != then { varying.append(now - then) }
    }
    lines += varying
    guard let draw = company.draw else { return (lines, 0) }
    var balance = month == 0 ? 0 : statement(rep, month - 1).balance
    let least = Self.rounded(Fraction(draw * 100) * share)
    let sum = varying.reduce(0, +)
    if sum < least {
      lines.append(least - sum)
      balance += least - sum
    } else if balance > 0, sum > least {
      let part = min(balance, sum - least)
      lines.append(-part)
      balance -= part
    }
    return (lines, balance)
  }

  /// What a leader's statement has.
  func leaderLines(_ rep: Int, _ month: Int) -> [Int128] {
    func own(_ month: Int, before cutoff: Int) -> Int128 {
      var sum = Fraction.zero
      for other in company.reps.indices where company.reps[other].team == rep {
        _ = credited(other, 0..<1, before: cutoff)
        sum = sum + (sums[cutoff]?[other][month] ?? .zero)
      }
      return Self.rounded(sum * Fraction(company.teamRate, 1_000_000))
    }
    var lines = [own(month, before: month + 1)]
    for earlier in 0..<month {
      let change = own(earlier, before: month + 1) - own(earlier, before: month)
      if change != 0 { lines.append(change) }
    }
    return lines
  }
}
