import Evaluation
import Facts
import Measures
import Quantities

/// Everything `pay.yaml` comes to for a period: statements, contests and honours.
///
///     let book = PayBook(settings, evaluation: evaluation, facts: facts, currency: currency)
///
/// Statements are private; contests and honours are for everybody.
public struct PayBook: Sendable {
  /// The attainments of the what-if table.
  static let asked: [Fraction] = [80, 90, 100, 110, 120].map { Fraction($0, 100) }

  public let settings: PaySettings
  /// In the order of the organization; reps that no plan pays have none.
  public let statements: [PayStatement]
  public let contests: [ContestStanding]
  public let awards: [Award]
  /// What is kept where the period is closed.
  public let stated: StatedPay
  /// What the period was stated with when it was closed, by rep; empty where it is open.
  public let closed: [Int: Money]

  /// - Parameters:
  ///   - stated: what was kept of closed periods.
  ///   - workers: how many threads add up at a time; results do not depend on it.
  public init(
    _ settings: PaySettings, evaluation: Evaluation, facts: Facts, currency: Currency,
    stated: StatedPay = StatedPay(), workers: Int = 1
  ) {
    self.init(
      settings, organization: evaluation.organization, targets: evaluation.targets,
      catalogue: evaluation.catalogue, facts: facts, period: evaluation.period,
      asOf: evaluation.asOf, decimals: currency.decimals,
      judged: PayBook.judged(evaluation, settings), stated: stated, workers: workers)
  }

  init(
    _ settings: PaySettings, organization: Organization, targets: TargetBook,
    catalogue: Catalogue, facts: Facts, period: Period, asOf: Day, decimals: Int,
    judged: [Int: Judged] = [:], stated: StatedPay = StatedPay(), workers: Int = 1
  ) {
    self.settings = settings
    let end = min(asOf, period.lastDay).next
    let months = PayMonths(calendar: period.calendar)
    let returns = NamedReturns(facts)
    let known = StatedMonths(stated, organization)
    var rules = catalogue.rules.credit
    if rules.teamDay == .atEnd { rules.teamDay = .on(end.previous) }
    let engine = ColumnEngine(
      facts: facts, organization: organization, rules: rules, workers: workers)
    let spans = PaySpans(
      settings, organization, months, period, end: end, returns: returns, stated: known)
    let amounts = CreditedAmounts(
      engine, measures: settings.measures.sorted().compactMap { catalogue.measure($0) },
      returns: returns, spans: spans.spans)
    let ground = PayGround(
      organization: organization, targets: targets, months: months, amounts: amounts, end: end,
      decimals: decimals, judged: judged, judgedMonths: period.months,
      led: organization.reps.indices.map { rep in
        organization.teams.indices.filter { organization.teams[$0].manager == rep }
      })
    contests = settings.contests.filter { spans.isShown($0) }.map {
      PayBook.standing($0, ground)
    }
    awards = period.lastDay < end ? PayBook.awards(settings.honours, ground, period) : []
    var calculation = PayCalculation(ground, stated: known)
    let paid = period.months.filter { months.days($0).lowerBound < end }
    var plans: [Int: [[PayStatement.PlanPay]]] = [:]
    for month in paid {
      for plan in settings.plans {
        for (rep, pay) in calculation.pay(plan, month) {
          plans[rep, default: paid.map { _ in [] }][month - period.months.lowerBound].append(pay)
        }
      }
      for (rep, lines) in PayBook.prizes(contests, in: months.days(month), ground) {
        plans[rep, default: paid.map { _ in [] }][month - period.months.lowerBound].append(
          PayStatement.PlanPay(plan: "", lines: lines, balance: .zero))
      }
    }
    var statements: [PayStatement] = []
    for rep in organization.reps.indices {
      guard let own = plans[rep], let last = paid.last else { continue }
      var sales = Fraction.zero
      for month in paid {
        sales =
          sales
          + amounts.amount(
            .salesAmount, slot: amounts.subjects.rep(rep), in: months.days(month), before: end,
            .period)
      }
      statements.append(
        PayStatement(
          rep: rep,
          months: zip(paid, own).map { PayStatement.Month(month: $0, plans: $1) },
          whatIfs: PayBook.whatIfs(settings.plans, rep, last, ground, &calculation),
          sales: sales))
    }
    self.statements = statements
    self.stated = PayBook.kept(statements, organization)
    closed = known.stated(in: period.months)
  }

  /// The statement of a rep; nil where no plan pays the rep.
  public func statement(ofRep rep: Int) -> PayStatement? {
    statements.first { $0.rep == rep }
  }

  public func plan(_ name: String) -> IncentivePlan? {
    settings.plans.first { $0.name == name }
  }

  private static func whatIfs(
    _ plans: [IncentivePlan], _ rep: Int, _ month: Int, _ ground: PayGround,
    _ calculation: inout PayCalculation
  ) -> [PayStatement.WhatIf] {
    var own: [IncentivePlan] = []
    var isHeld = false
    for plan in plans {
      let window = ground.months.window(plan.pays, through: month)
      let stretches = ground.stretches(plan, rep, window)
      if stretches.isEmpty { continue }
      own.append(plan)
      for basis in plan.bases {
        if let target = ground.target(basis, rep, on: stretches), target > .zero { isHeld = true }
      }
    }
    guard isHeld else { return [] }
    return asked.map { attainment in
      var sum = Money.zero
      for plan in own { sum += calculation.pay(plan, rep, month, at: attainment) }
      return PayStatement.WhatIf(attainment: attainment, pay: sum)
    }
  }

  private static func judged(_ evaluation: Evaluation, _ settings: PaySettings) -> [Int: Judged] {
    let kpis = settings.judgedKPIs
    var judged: [Int: Judged] = [:]
    for result in evaluation.reps {
      guard case .rep(let rep) = result.subject else { continue }
      var own = Judged(score: result.card.score?.fraction, grade: result.card.grade)
      for kpi in kpis { own.values[kpi] = result.results[kpi]?.value }
      judged[rep] = own
    }
    return judged
  }

  private static func kept(_ statements: [PayStatement], _ organization: Organization)
    -> StatedPay
  {
    var entries: [StatedPay.Entry] = []
    for statement in statements {
      for month in statement.months {
        let name = PayMonths.period(month.month, .january).description
        for pay in month.plans where !pay.plan.isEmpty {
          entries.append(
            StatedPay.Entry(pay, month: name, rep: organization.reps[statement.rep].id))
        }
      }
    }
    return StatedPay(entries)
  }
}

extension StatedPay.Entry {
  /// The marks of lines that no component has.
  static let (cap, minimum) = ("(cap)", "(minimum)")

  init(_ pay: PayStatement.PlanPay, month: String, rep: String) {
    var lines: [String: Int64] = [:]
    var earlier: [String: Int64] = [:]
    for line in pay.lines {
      let amount = Int64(clamping: line.amount.millionths)
      switch line.kind {
      case .commission, .bonus, .spiff, .pool: lines[line.component] = amount
      case .cap: lines[Self.cap] = amount
      case .minimum: lines[Self.minimum] = amount
      case .earlier(let month, _, _):
        earlier[PayMonths.period(month, .january).description] = amount
      case .base, .draw, .advance, .recovered, .prize: break
      }
    }
    self.init(
      month: month, rep: rep, plan: pay.plan, lines: lines, earlier: earlier,
      balance: Int64(clamping: pay.balance.millionths))
  }
}

extension IncentivePlan {
  /// What components are held to targets of.
  var bases: [PayBasis] {
    components.compactMap { component in
      switch component.kind {
      case .commission(let commission): return commission.basis
      case .bonus(let bonus):
        if case .attainment(let basis) = bonus.by { return basis }
        return nil
      case .spiff, .pool: return nil
      }
    }
  }
}

extension PaySettings {
  /// KPIs whose values bonuses follow.
  var judgedKPIs: [String] {
    plans.flatMap(\.components).compactMap { component in
      if case .bonus(let bonus) = component.kind, case .value(let kpi) = bonus.by { return kpi }
      return nil
    }
  }
}
