import Measures
import Quantities

/// What a plan's components come to for a rep over a window of months.
struct ComponentPay {
  let ground: PayGround
  let plan: IncentivePlan
  let rep: Int
  let window: Range<Int>
  /// The day before which facts are dated.
  let cutoff: Day
  /// Where it is asked what some attainment would pay.
  var attainment: Fraction?
  /// Shares of pools by component.
  var pools: [String: PoolShares]
  /// What a component was stated with, where it cannot be worked out anew.
  var stated: (String) -> Money? = { _ in nil }

  private var stretches: [Range<Day>] { ground.stretches(plan, rep, window) }

  func line(_ component: PayComponent) -> PayLine {
    switch component.kind {
    case .commission(let commission): self.commission(commission, component)
    case .bonus(let bonus): self.bonus(bonus, component)
    case .spiff(let spiff): self.spiff(spiff, component)
    case .pool: pool(component)
    }
  }

  /// What is credited and what was to be reached; under `attainment` so much of it.
  private func reached(_ basis: PayBasis) -> (credited: Fraction, target: Fraction?) {
    let stretches = stretches
    let target = ground.target(basis, rep, on: stretches)
    if let attainment, let target, target > .zero { return (target * attainment, target) }
    return (ground.credited(basis, rep, on: stretches, before: cutoff, plan.returns), target)
  }

  private func commission(_ commission: Commission, _ component: PayComponent) -> PayLine {
    var line = PayLine(.commission, component.name)
    let (credited, target) = reached(commission.basis)
    line.credited = credited
    line.target = target
    line.attainment = target.flatMap { $0 > .zero ? credited.divided(by: $0) : nil }
    var (start, tierTarget) = (Fraction.zero, target)
    if commission.rates.shape == .cumulative {
      let year = ground.months.year(window.lowerBound)
      let before = ground.stretches(plan, rep, year.lowerBound..<window.lowerBound)
      start = ground.credited(
        commission.basis, rep, on: before, before: cutoff, plan.returns)
      tierTarget = ground.target(commission.basis, rep, on: ground.stretches(plan, rep, year))
    }
    let isHeld = commission.rates.by == .attainment
    let hasTiers = !isHeld || (tierTarget.map { $0 > .zero } ?? false)
    guard hasTiers, !commission.needsAttainment || line.attainment != nil else {
      line.remark = .noTarget
      return line
    }
    if isBelow(commission.threshold, credited, line.attainment) {
      line.remark = .belowThreshold
      line.slices = [PaySlice(.threshold, credited: credited, amount: .zero)]
      return line
    }
    line.slices = commission.rates.slices(
      of: credited, from: start, target: tierTarget ?? .one)
    let sum = line.slices.reduce(Fraction.zero) { $0 + $1.amount }
    if let attainment = line.attainment,
      let factor = commission.accelerators.last(where: { $0.from <= attainment })?.rate,
      factor != .one
    {
      line.slices.append(PaySlice(.accelerator, rate: factor, amount: sum * (factor - .one)))
    }
    return settled(line, component)
  }

  private func isBelow(
    _ threshold: Commission.Threshold?, _ credited: Fraction, _ attainment: Fraction?
  ) -> Bool {
    switch threshold {
    case nil: false
    case .amount(let least): credited < least
    case .attainment(let least): attainment.map { $0 < least } ?? true
    }
  }

  private func bonus(_ bonus: Bonus, _ component: PayComponent) -> PayLine {
    var line = PayLine(.bonus, component.name)
    var factor: Fraction?
    if case .attainment(let basis) = bonus.by {
      let (credited, target) = reached(basis)
      line.credited = credited
      line.target = target
      line.attainment = target.flatMap { $0 > .zero ? credited.divided(by: $0) : nil }
      factor = line.attainment.map { bonus.ladder.factor($0) }
      if factor == nil { line.remark = .noTarget }
    } else if window == ground.judgedMonths {
      let judged = ground.judged[rep]
      switch bonus.by {
      case .score: line.credited = judged?.score
      case .value(let kpi): line.credited = judged?.values[kpi]
      case .grade(let factors):
        line.grade = judged?.grade
        factor = judged?.grade.map { factors[$0] ?? .zero }
      case .attainment: break
      }
      factor = factor ?? line.credited.map { bonus.ladder.factor($0) }
      if factor == nil { line.remark = .notMeasured }
    } else {
      // Its score is not at hand; what was stated stands.
      line.amount = stated(component.name) ?? .zero
      line.remark = .notJudged
      return line
    }
    guard let factor else { return line }
    line.factor = factor
    let pay = bonus.pay * ground.payments(plan, rep, window)
    line.slices = [
      PaySlice(.rate, credited: pay, rate: factor, amount: pay * factor)
    ]
    return settled(line, component)
  }

  private func spiff(_ spiff: Spiff, _ component: PayComponent) -> PayLine {
    var line = PayLine(.spiff, component.name)
    let days = stretches.map { spiff.days(in: $0) }.filter { !$0.isEmpty }
    let count = ground.credited(
      PayBasis(spiff.measure), rep, on: days, before: cutoff, plan.returns)
    line.credited = count
    if count != .zero {
      line.slices = [
        PaySlice(.rate, credited: count, rate: spiff.each, amount: count * spiff.each)
      ]
    }
    return settled(line, component)
  }

  private func pool(_ component: PayComponent) -> PayLine {
    var line = PayLine(.pool, component.name)
    guard let share = pools[component.name]?.shares[rep] else { return line }
    line.credited = share.credited
    line.factor = share.size.fraction
    line.amount = share.amount
    return capped(line, component)
  }

  /// With the sum of its slices, held to the cap and rounded.
  private func settled(_ line: PayLine, _ component: PayComponent) -> PayLine {
    var line = line
    let sum = line.slices.reduce(Fraction.zero) { $0 + $1.amount }
    var exact = sum
    if let cap = component.cap, sum > cap {
      line.slices.append(PaySlice(.cap, rate: cap, amount: cap - sum))
      exact = cap
    }
    line.amount = ground.rounded(exact)
    return line
  }

  private func capped(_ line: PayLine, _ component: PayComponent) -> PayLine {
    var line = line
    if let cap = component.cap.map({ ground.rounded($0) }), line.amount > cap {
      line.slices.append(
        PaySlice(.cap, rate: cap.fraction, amount: (cap - line.amount).fraction))
      line.amount = cap
    }
    return line
  }
}
