import Quantities

/// Works out plans month by month; what was worked out once is kept.
///
/// A month's pay is compared with what was stated of earlier ones: what facts of today make of them
/// less what was stated is a line of its own.
struct PayCalculation {
  /// How many months before a statement's are looked at again.
  static let monthsReviewed = 24

  let ground: PayGround
  let stated: StatedMonths
  private var components: [Key: [Int: [PayLine]]] = [:]
  private var pools: [Key: [String: PoolShares]] = [:]
  private var months: [Key: [Int: PayStatement.PlanPay]] = [:]

  private struct Key: Hashable {
    let plan: String
    let month: Int
    let cutoff: Day
  }

  init(_ ground: PayGround, stated: StatedMonths) {
    self.ground = ground
    self.stated = stated
  }

  /// The day before which facts of a month's statement are dated.
  private func cutoff(_ month: Int) -> Day {
    min(ground.months.days(month).upperBound, ground.end)
  }

  // MARK: One month of a plan.

  /// What a plan pays everybody with a month; those it has nothing for are absent.
  mutating func pay(_ plan: IncentivePlan, _ month: Int) -> [Int: PayStatement.PlanPay] {
    let key = Key(plan: plan.name, month: month, cutoff: cutoff(month))
    if let known = months[key] { return known }
    let own = lines(plan, month, before: key.cutoff)
    let earlier = differences(plan, month)
    let before = balances(plan, before: month)
    var result: [Int: PayStatement.PlanPay] = [:]
    for rep in ground.organization.reps.indices {
      let share = ground.share(plan, rep, ofMonth: month)
      var lines: [PayLine] = []
      if let base = plan.base, share != .zero {
        lines.append(PayLine(.base, amount: ground.rounded(base * share)))
      }
      let varying = (own[rep] ?? []) + (earlier[rep] ?? [])
      lines += varying
      var balance = before[rep] ?? .zero
      if let draw = plan.draw {
        let least = ground.rounded(draw.amount * share)
        let earned = Money.sum(varying.map(\.amount))
        if earned < least {
          lines.append(
            PayLine(draw.isRecoverable ? .advance : .draw, amount: least - earned))
          if draw.isRecoverable { balance += least - earned }
        } else if draw.isRecoverable, balance > .zero, earned > least {
          let part = min(balance, earned - least)
          lines.append(PayLine(.recovered, amount: -part))
          balance = balance - part
        }
      }
      guard !lines.isEmpty || balance != .zero else { continue }
      result[rep] = PayStatement.PlanPay(plan: plan.name, lines: lines, balance: balance)
    }
    months[key] = result
    return result
  }

  /// What base pay and components come to for a rep at an attainment; nil where no component
  /// follows from a target.
  mutating func pay(_ plan: IncentivePlan, _ rep: Int, _ month: Int, at attainment: Fraction)
    -> Money
  {
    let base = plan.base.map { ground.rounded($0 * ground.share(plan, rep, ofMonth: month)) }
    let lines = lines(plan, rep, month, before: cutoff(month), at: attainment)
    return (base ?? .zero) + .sum(lines.map(\.amount))
  }

  /// The lines of components, of the cap and of the minimum.
  private mutating func lines(_ plan: IncentivePlan, _ month: Int, before cutoff: Day)
    -> [Int: [PayLine]]
  {
    let key = Key(plan: plan.name, month: month, cutoff: cutoff)
    if let known = components[key] { return known }
    var result: [Int: [PayLine]] = [:]
    for rep in ground.organization.reps.indices {
      let lines = lines(plan, rep, month, before: cutoff, at: nil)
      if !lines.isEmpty { result[rep] = lines }
    }
    components[key] = result
    return result
  }

  private mutating func lines(
    _ plan: IncentivePlan, _ rep: Int, _ month: Int, before cutoff: Day, at attainment: Fraction?
  ) -> [PayLine] {
    let window = ground.months.window(plan.pays, through: month)
    guard !ground.stretches(plan, rep, window).isEmpty else { return [] }
    let settles = ground.months.settles(plan.pays, month)
    let now = component(plan, rep, window, before: cutoff, at: attainment)
    let before =
      plan.pays == .yearToDate && window.count > 1
      ? component(plan, rep, window.dropLast(), before: cutoff, at: nil) : nil
    var lines: [PayLine] = []
    for component in plan.components {
      var line = now.line(component)
      if let before {
        let paid = before.line(component).amount
        if paid != .zero {
          line.slices.append(PaySlice(.paidBefore, amount: -paid.fraction))
          line.amount = line.amount - paid
        }
      }
      if !settles {
        line.accrued = line.amount
        line.amount = .zero
        line.remark = line.remark ?? .later
      }
      lines.append(line)
    }
    guard settles else { return lines }
    var sum = Money.sum(lines.map(\.amount))
    if let cap = plan.cap.map({ ground.rounded($0) }), sum > cap {
      lines.append(PayLine(.cap, amount: cap - sum))
      sum = cap
    }
    if let minimum = plan.minimum {
      let payments =
        plan.pays == .quarter
        ? ground.payments(plan, rep, window) : ground.share(plan, rep, ofMonth: month)
      let least = ground.rounded(minimum * payments)
      if sum < least { lines.append(PayLine(.minimum, amount: least - sum)) }
    }
    return lines
  }

  private mutating func component(
    _ plan: IncentivePlan, _ rep: Int, _ window: Range<Int>, before cutoff: Day,
    at attainment: Fraction?
  ) -> ComponentPay {
    let key = Key(plan: plan.name, month: window.upperBound - 1, cutoff: cutoff)
    if pools[key] == nil {
      var found: [String: PoolShares] = [:]
      for component in plan.components {
        guard case .pool(let pool) = component.kind else { continue }
        found[component.name] = PoolShares(pool, plan, window, before: cutoff, ground)
      }
      pools[key] = found
    }
    let entry = stated.entry(window.upperBound - 1, rep, plan.name)
    return ComponentPay(
      ground: ground, plan: plan, rep: rep, window: window, cutoff: cutoff,
      attainment: attainment, pools: pools[key] ?? [:],
      stated: { name in entry?.lines[name].map { Money(millionths: Int128($0)) } })
  }

  // MARK: Earlier months.

  /// What today's facts make of earlier months, less what was stated of them.
  private mutating func differences(_ plan: IncentivePlan, _ month: Int) -> [Int: [PayLine]] {
    var result: [Int: [PayLine]] = [:]
    let cutoff = cutoff(month)
    let previous = ground.months.days(month).lowerBound
    let isStated = stated.has(month - 1)
    var first = month
    if plan.returns == .original,
      let day = ground.amounts.firstDay(reachedFrom: previous..<max(previous, cutoff))
    {
      first = min(first, day.civil.year * 12 + day.civil.month - 1)
    }
    let oldest = month - PayCalculation.monthsReviewed
    for earlier in max(first, oldest)..<month where !(isStated && stated.has(earlier)) {
      // Whatever was not kept was stated as facts of the time have it.
      add(
        earlier, now: lines(plan, earlier, before: cutoff),
        stated: lines(plan, earlier, before: previous).mapValues { .sum($0.map(\.amount)) },
        to: &result)
    }
    if isStated {
      for earlier in stated.months where earlier >= oldest && earlier < month {
        add(
          earlier, now: lines(plan, earlier, before: cutoff),
          stated: stated.settled(earlier, plan.name, before: month), to: &result)
      }
    }
    for rep in result.keys {
      result[rep]?.sort { PayCalculation.month($0) < PayCalculation.month($1) }
    }
    return result
  }

  private static func month(_ line: PayLine) -> Int {
    if case .earlier(let month, _, _) = line.kind { return month }
    return 0
  }

  private func add(
    _ month: Int, now: [Int: [PayLine]], stated: [Int: Money], to result: inout [Int: [PayLine]]
  ) {
    for rep in ground.organization.reps.indices {
      let new = Money.sum((now[rep] ?? []).map(\.amount))
      let old = stated[rep] ?? .zero
      if new == old { continue }
      result[rep, default: []].append(
        PayLine(.earlier(month: month, stated: old, now: new), amount: new - old))
    }
  }

  /// What is still to be recovered of draws before a month; a fiscal year begins with nothing.
  private mutating func balances(_ plan: IncentivePlan, before month: Int) -> [Int: Money] {
    guard plan.draw?.isRecoverable == true, month > ground.months.year(month).lowerBound else {
      return [:]
    }
    if stated.has(month - 1) { return stated.balances(month - 1, plan.name) }
    guard !plan.days(in: ground.months.days(month - 1)).isEmpty else { return [:] }
    return pay(plan, month - 1).mapValues(\.balance)
  }
}
