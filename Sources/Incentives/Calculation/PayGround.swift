import Evaluation
import Facts
import Measures
import Quantities

/// What a period's evaluation found of a rep, for bonuses that follow from it.
public struct Judged: Sendable {
  public var score: Fraction?
  public var grade: String?
  /// Values of KPIs by id.
  public var values: [String: Fraction]

  public init(score: Fraction? = nil, grade: String? = nil, values: [String: Fraction] = [:]) {
    self.score = score
    self.grade = grade
    self.values = values
  }
}

/// What pay is worked out from: who is here when, what is credited, and what was to be reached.
struct PayGround: Sendable {
  let organization: Organization
  let targets: TargetBook
  let months: PayMonths
  let amounts: CreditedAmounts
  /// The day after the last whose facts count.
  let end: Day
  /// Of the currency's minor unit.
  let decimals: Int
  /// By rep, for the months of the evaluation.
  let judged: [Int: Judged]
  let judgedMonths: Range<Int>
  /// Of each rep, the teams led.
  let led: [[Int]]

  /// The days of months on which a plan is for a rep, in order.
  func stretches(_ plan: IncentivePlan, _ rep: Int, _ window: Range<Int>) -> [Range<Day>] {
    var stretches: [Range<Day>] = []
    for month in window {
      stretches += PayGround.stretches(plan, rep, month, months, organization)
    }
    return stretches
  }

  static func stretches(
    _ plan: IncentivePlan, _ rep: Int, _ month: Int, _ months: PayMonths,
    _ organization: Organization
  ) -> [Range<Day>] {
    plan.audience.stretches(rep, in: plan.days(in: months.days(month)), organization)
  }

  /// What counts for a rep on `stretches`, of what is dated before `cutoff`.
  func credited(
    _ basis: PayBasis, _ rep: Int, on stretches: [Range<Day>], before cutoff: Day,
    _ returns: IncentivePlan.Returns
  ) -> Fraction {
    let slots =
      basis.scope == .own
      ? [amounts.subjects.rep(rep)] : led[rep].map { amounts.subjects.team($0) }
    var sum = Fraction.zero
    for slot in slots {
      for days in stretches {
        sum =
          sum
          + amounts.amount(
            basis.measure, slot: slot, in: days, before: min(cutoff, end), returns)
      }
    }
    return sum
  }

  /// What was to be reached on `stretches`; nil where it is not set for all of them.
  func target(_ basis: PayBasis, _ rep: Int, on stretches: [Range<Day>]) -> Fraction? {
    let subjects: [Subject] = basis.scope == .own ? [.rep(rep)] : led[rep].map { .team($0) }
    if subjects.isEmpty || stretches.isEmpty { return nil }
    var sum = Fraction.zero
    for subject in subjects {
      for days in stretches {
        guard let part = targets.target(basis.kpi, of: subject, in: days)?.complete else {
          return nil
        }
        sum = sum + part
      }
    }
    return sum
  }

  /// The part of a month, 0...1, that a rep works under a plan.
  func share(_ plan: IncentivePlan, _ rep: Int, ofMonth month: Int) -> Fraction {
    share(plan, rep, of: month..<month + 1, in: month + 1)
  }

  /// The part of the days of `window`, up to the month before `last`, that a rep works under a plan.
  private func share(
    _ plan: IncentivePlan, _ rep: Int, of window: Range<Int>, in last: Int
  ) -> Fraction {
    var (worked, all) = (0, 0)
    for month in window {
      all += months.days(month).count
      guard month < last else { continue }
      for days in PayGround.stretches(plan, rep, month, months, organization) {
        worked += organization.reps[rep].worked(in: days).count
      }
    }
    return Fraction(Int128(worked), Int128(all))
  }

  /// How often target pay is due for a rep in `window`: once a month or quarter, less where the
  /// plan holds for a part of it.
  func payments(_ plan: IncentivePlan, _ rep: Int, _ window: Range<Int>) -> Fraction {
    switch plan.pays {
    case .month: return share(plan, rep, of: window, in: window.upperBound)
    case .quarter:
      return share(
        plan, rep, of: window.lowerBound..<window.lowerBound + 3, in: window.upperBound)
    case .yearToDate:
      return window.reduce(.zero) { $0 + share(plan, rep, ofMonth: $1) }
    }
  }

  func rounded(_ amount: Fraction) -> Money { Money(rounding: amount, decimals: decimals) }
}
