import Quantities

/// What a rep is paid for a period, line by line.
public struct PayStatement: Sendable, Hashable {
  /// What one plan pays for a month.
  public struct PlanPay: Sendable, Hashable {
    /// The plan's name; empty for prizes of contests.
    public let plan: String
    /// In the order in which they are worked out.
    public let lines: [PayLine]
    /// What is still to be recovered of draws after it.
    public let balance: Money

    public var total: Money { .sum(lines.map(\.amount)) }
  }

  public struct Month: Sendable, Hashable {
    /// Counted as `year × 12 + month − 1`.
    public let month: Int
    public let plans: [PlanPay]

    public var total: Money { .sum(plans.map(\.total)) }
  }

  /// What it comes to at an attainment of the target.
  public struct WhatIf: Sendable, Hashable {
    public let attainment: Fraction
    /// Of base pay and components, before draws and differences of earlier months.
    public let pay: Money
  }

  /// By index in the organization.
  public let rep: Int
  /// Months that somebody is paid for, in order.
  public let months: [Month]
  /// Of the last month; none where no component is held to a target.
  public let whatIfs: [WhatIf]
  /// What the rep is credited with as sales in the period.
  public let sales: Fraction

  public var total: Money { .sum(months.map(\.total)) }

  /// All lines of all months.
  public var lines: [PayLine] { months.flatMap { $0.plans.flatMap(\.lines) } }

  /// What lines of one kind come to.
  public func sum(where isMeant: (PayLine.Kind) -> Bool) -> Money {
    .sum(lines.filter { isMeant($0.kind) }.map(\.amount))
  }

  public var base: Money { sum { $0 == .base } }
  /// The KPI commission: everything but base pay and draws, which are only advanced.
  public var commission: Money {
    sum {
      switch $0 {
      case .base, .advance, .recovered: false
      default: true
      }
    }
  }
  /// Commission ÷ credited sales; nil where there are none.
  public var effectiveRate: Fraction? {
    sales > .zero ? commission.fraction.divided(by: sales) : nil
  }
  /// What is still to be recovered of draws.
  public var balance: Money { .sum(months.last?.plans.map(\.balance) ?? []) }
  /// What has come up so far and is settled later.
  public var accrued: Money { .sum(months.last?.plans.flatMap(\.lines).map(\.accrued) ?? []) }
}
