import Facts
import Planning
import Quantities
import Reports

/// What is said of a plan, in one language.
struct PlanWords {
  let plan: TargetPlan
  let settings: PlanSettings
  let numerals: Numerals

  var language: Language { numerals.language }

  func said(_ english: String, _ chinese: String) -> String { Meaning(english, chinese)[language] }

  func amount(_ units: Int128) -> String { numerals.fullMoney(plan.amount(units)) }

  /// An amount of the past, in whole units.
  func past(_ amount: Fraction) -> String {
    numerals.fullMoney(Fraction(amount.rounded(scale: 1)))
  }

  /// `a; b`
  private func joined(_ parts: [String]) -> String { parts.joined(separator: said("; ", "；")) }

  /// What sets a part apart: where its base comes from, its factors, its floor or cap.
  func why(_ line: TargetPlan.Line) -> String {
    let reasoning = line.reasoning
    var parts = [origin(reasoning)]
    if let months = reasoning.monthsAtWork {
      let all = plan.period.months.count
      parts.append(said("at work in \(months) of \(all) months", "\(all) 个月中在职 \(months) 个月"))
    }
    parts.append(
      contentsOf: [
        factor(
          reasoning.potential, "potential", "潜力", power: settings.potentialExponent),
        factor(reasoning.lifeCycle, "life-cycle", "生命周期"),
        factor(reasoning.competition, "competition", "竞争"),
      ].compactMap { $0 })
    let proportional = past(reasoning.proportional)
    switch reasoning.bound {
    case .least:
      parts.append(said("raised from \(proportional) to its floor", "由 \(proportional) 提至下限"))
    case .most:
      parts.append(said("lowered from \(proportional) to its cap", "由 \(proportional) 降至上限"))
    case nil: break
    }
    return joined(parts.filter { !$0.isEmpty })
  }

  private func origin(_ reasoning: Reasoning) -> String {
    let base = past(reasoning.base)
    switch reasoning.origin {
    case .own: return reasoning.monthsAtWork == nil ? "" : said("base \(base)", "基数 \(base)")
    case .joined(let days):
      return said(
        "base \(base): own sales and, for \(days) days before joining, the team's mean",
        "基数 \(base)：自身销售，入职前 \(days) 天按团队日均补足")
    case .set: return said("base \(base) as plan.yaml has it", "基数 \(base)（plan.yaml 指定）")
    case .members: return said("base \(base): that of its reps", "基数 \(base)：成员基数之和")
    }
  }

  private func factor(
    _ value: Fraction, _ english: String, _ chinese: String, power: Fraction = .one
  ) -> String? {
    var digits = value.decimalText(atMost: 3)
    if power != .one { digits += "^" + power.decimalText(atMost: 3) }
    return value == .one ? nil : said("\(english) × \(digits)", "\(chinese) × \(digits)")
  }

  /// Why a part of `parent` is as it is: share, base, growth, and what sets it apart.
  func reason(_ line: TargetPlan.Line, of parent: String) -> String {
    let reasoning = line.reasoning
    let share = numerals.percent(reasoning.share)
    var parts = [said("\(share) of \(parent)", "占\(parent)的 \(share)")]
    if let growth = reasoning.growth(to: plan.amount(line.units)) {
      let (change, base) = (numerals.change(growth), past(reasoning.base))
      let isOwn = reasoning.origin == .own && reasoning.monthsAtWork == nil
      parts.append(
        isOwn
          ? said("\(change) on \(base) a year before", "较上年 \(base) \(change)")
          : said("\(change) on its base", "较基数 \(change)"))
    }
    let why = why(line)
    if !why.isEmpty { parts.append(why) }
    return joined(parts)
  }

  /// The reason of one month of it.
  func reason(_ reason: String, month: Int128, of units: Int128) -> String {
    let share = numerals.percent(Fraction(month, max(1, units)))
    return joined([reason, said("month \(share)", "本月 \(share)")])
  }

  func reason(ofMonth index: Int) -> String {
    let share = numerals.percent(Fraction(plan.months[index], plan.units))
    let whole = amount(plan.units)
    let period = plan.period.description
    let part = said(
      "\(share) of \(whole) for \(period)", "占 \(period) 目标 \(whole) 的 \(share)")
    return joined([part, monthsReason, formula].filter { !$0.isEmpty })
  }

  private var monthsReason: String {
    switch settings.months {
    case .history: said("months as a year before", "按上年各月分布")
    case .even: said("months alike", "各月平均")
    case .shares: said("months as plan.yaml has them", "按 plan.yaml 的月份比例")
    }
  }

  /// What is planned, on what, and by which formula.
  var heading: [String] {
    let change = numerals.change(
      (plan.amount(plan.units).divided(by: plan.base) ?? .one) - .one)
    let (total, base) = (amount(plan.units), past(plan.base))
    var lines = [
      said(
        "targets of \(plan.period): \(total), \(change) on \(base)",
        "\(plan.period) 目标：\(total)，较 \(base) \(change)"),
      said("by sales of \(pastMonths)", "依据 \(pastMonths) 的销售"),
    ]
    let missing = plan.monthsWithoutHistory.map(\.description).joined(separator: ", ")
    if !missing.isEmpty {
      lines.append(
        said(
          "nothing is known of \(missing): taken as months like the others",
          "\(missing) 没有历史数据：按其余月份的平均计"))
    }
    if plan.soldByOthers > .zero {
      let amount = past(plan.soldByOthers)
      lines.append(
        said(
          "\(amount) of it was sold by nobody who is planned for: the target is the others' alone",
          "其中 \(amount) 不属于任何纳入规划者：总目标由其余各方承担"))
    }
    if !formula.isEmpty { lines.append(formula) }
    return lines
  }

  /// What weights are made of; empty where nothing has a power.
  private var formula: String {
    let (a, b) = (settings.historyExponent, settings.potentialExponent)
    if a == .one, b == .one { return "" }
    let (first, second) = (a.decimalText(atMost: 3), b.decimalText(atMost: 3))
    return said(
      "weight = base^\(first) × potential^\(second) × life-cycle × competition",
      "权重 = 基数^\(first) × 潜力^\(second) × 生命周期 × 竞争")
  }

  /// `2025-11..2026-10`
  private var pastMonths: String {
    let months = Set(plan.history.months.compactMap { $0?.months.lowerBound }).sorted()
    var ranges: [Range<Int>] = []
    for month in months {
      if let last = ranges.last, last.upperBound == month {
        ranges[ranges.count - 1] = last.lowerBound..<month + 1
      } else {
        ranges.append(month..<month + 1)
      }
    }
    return ranges.map { months in
      let grain: Period.Grain = months.count == 1 ? .month : .range
      return Period(grain: grain, months: months, calendar: plan.period.calendar).description
    }.joined(separator: ", ")
  }

  func reason(_ reason: TargetPlan.PassedOver.Reason) -> String {
    switch reason {
    case .hasLeft: said("not at work for a whole month of the period", "期间没有完整在职的月份")
    case .notYetHired: said("hired too late for a whole month", "入职过晚，期间没有完整在职的月份")
    case .noTeam: said("in no team", "不属于任何团队")
    case .soldNothing: said("sold nothing in these months", "这些月份没有销售")
    case .noMembers: said("nobody in it is planned for", "没有纳入规划的成员")
    }
  }
}
