import Facts
import Measures
import Quantities

/// One of the closed set of forms that KPIs take: what is worked out, and what has to hold so that
/// it means something.
///
///     Formula.share(of: "won_deals", in: "closed_deals")
public struct Formula: Sendable, Hashable {
  /// An earlier time to compare with.
  public enum Comparison: String, Sendable, Hashable, CaseIterable {
    case previous = "previous"
    case yearAgo = "year-ago"
  }

  /// The name of the form, as files use it.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    case total, share, difference, change, attainment, gap, median, reduction, margin, other
    case perUnit = "per-unit"
  }

  /// Something that has to hold, else the KPI is not measured for a reason.
  enum Requirement: Sendable, Hashable {
    /// Something to divide by.
    case some(Measure.ID)
    /// More than nothing: below zero, where returns exceed sales, a share of it means nothing.
    case positive(Measure.ID)
    /// The same of a sum, which is told by a name.
    case positiveSum([Expression], Measure.ID)
    case positiveBefore(Measure.ID, Comparison)
    /// Enough of the sales have a cost.
    case costCoverage(known: Measure.ID, of: Measure.ID)
    case target(String)
    case stages
    /// The period is still running, and so more can come.
    case running
    /// Months of the period were forecast, and something came in them.
    case forecasts
  }

  /// How sure a value is, where a formula for that exists.
  public enum Certainty: Sendable, Hashable {
    /// Wilson's interval of a share.
    case share(of: Measure.ID, in: Measure.ID)
    /// Of the share of some less that of others.
    case difference(of: Measure.ID, minus: Measure.ID, in: Measure.ID)
    /// Only how many cases there are.
    case cases(Measure.ID)
  }

  /// Stands before a KPI whose target is that of the whole period, whatever the as-of day is.
  static let wholePeriod = "whole-period:"

  /// The name of the target of all sales of the whole period.
  public static func ofWholePeriod(_ measure: Measure.ID) -> String {
    wholePeriod + measure.rawValue
  }

  /// The KPI whose target is meant, and whether it is that of the whole period.
  public static func targeted(_ name: String) -> (kpi: String, isWhole: Bool) {
    name.hasPrefix(wholePeriod)
      ? (String(name.dropFirst(wholePeriod.count)), true) : (name, false)
  }

  public let form: Form
  public let expression: Expression
  let requirements: [Requirement]
  public let certainty: Certainty?

  init(
    _ form: Form, _ expression: Expression, requires requirements: [Requirement] = [],
    certainty: Certainty? = nil
  ) {
    self.form = form
    self.expression = expression
    self.requirements = requirements
    self.certainty = certainty
  }
}

// The closed forms.
extension Formula {
  /// A measure's total.
  public static func total(_ measure: Measure.ID) -> Formula {
    Formula(.total, .measure(measure))
  }

  /// The middle of what rows bring in; `cases` counts them.
  public static func median(_ measure: Measure.ID, cases: Measure.ID) -> Formula {
    Formula(.median, .measure(measure), requires: [.some(cases)], certainty: .cases(cases))
  }

  /// A measure's total ÷ how many of another.
  public static func perUnit(of measure: Measure.ID, each: Measure.ID) -> Formula {
    Formula(.perUnit, .measure(measure) / .measure(each), requires: [.some(each)])
  }

  /// The same where the units are cases, so that few of them say little.
  public static func mean(of measure: Measure.ID, each: Measure.ID) -> Formula {
    Formula(
      .perUnit, .measure(measure) / .measure(each), requires: [.some(each)],
      certainty: .cases(each))
  }

  /// How much of a whole a part of it is.
  public static func share(of part: Measure.ID, in whole: Measure.ID) -> Formula {
    Formula(
      .share, .measure(part) / .measure(whole), requires: [.positive(whole)],
      certainty: .share(of: part, in: whole))
  }

  /// How much of an amount a part of it is; amounts are not cases, so nothing is said of certainty.
  public static func shareOfAmount(_ part: Measure.ID, in whole: Measure.ID) -> Formula {
    Formula(.share, .measure(part) / .measure(whole), requires: [.positive(whole)])
  }

  /// (some − others) ÷ all, in points of 100.
  public static func difference(
    of some: Measure.ID, minus others: Measure.ID, in all: Measure.ID
  ) -> Formula {
    Formula(
      .difference,
      (.measure(some) - .measure(others)) / .measure(all) * .constant(100),
      requires: [.positive(all)], certainty: .difference(of: some, minus: others, in: all))
  }

  /// 1 − part ÷ whole: what was taken off.
  public static func reduction(to part: Measure.ID, from whole: Measure.ID) -> Formula {
    Formula(
      .reduction, .constant(1) - .measure(part) / .measure(whole), requires: [.positive(whole)])
  }

  /// (revenue − cost) ÷ revenue, over rows whose cost is known; `all` is the revenue of all rows.
  public static func margin(revenue: Measure.ID, cost: Measure.ID, all: Measure.ID) -> Formula {
    Formula(
      .margin, (.measure(revenue) - .measure(cost)) / .measure(revenue),
      requires: [.positive(all), .costCoverage(known: revenue, of: all), .positive(revenue)])
  }

  /// Total ÷ earlier total − 1; not measured from a base of zero or less.
  public static func change(of measure: Measure.ID, since time: Comparison) -> Formula {
    Formula(
      .change, .measure(measure) / .measure(measure, time) - .constant(1),
      requires: [.positiveBefore(measure, time)])
  }

  /// Total ÷ the sum of the targets of a KPI.
  public static func attainment(of measure: Measure.ID, target kpi: String) -> Formula {
    Formula(.attainment, .measure(measure) / .target(kpi), requires: [.target(kpi)])
  }

  /// Total − the sum of the targets of a KPI.
  public static func gap(of measure: Measure.ID, target kpi: String) -> Formula {
    Formula(.gap, .measure(measure) - .target(kpi), requires: [.target(kpi)])
  }
}

extension Formula {
  /// The measures it needs, each once.
  public var measures: [Measure.ID] {
    var ids: [Measure.ID] = []
    func add(_ id: Measure.ID) {
      if !ids.contains(id) { ids.append(id) }
    }
    for leaf in expression.leaves {
      switch leaf {
      case .measure(let id, _), .whole(let id): add(id)
      default: break
      }
    }
    for requirement in requirements {
      switch requirement {
      case .some(let id), .positive(let id), .positiveBefore(let id, _): add(id)
      case .costCoverage(let known, let all):
        add(known)
        add(all)
      case .positiveSum(let parts, _):
        for case .measure(let id, _) in parts.flatMap(\.leaves) { add(id) }
      case .target, .stages, .running, .forecasts: break
      }
    }
    switch certainty {
    case .share(let a, let b):
      add(a)
      add(b)
    case .difference(let a, let b, let c):
      add(a)
      add(b)
      add(c)
    case .cases(let id): add(id)
    case nil: break
    }
    return ids
  }

  /// At which earlier times it needs a measure.
  public func times(of id: Measure.ID) -> [Comparison] {
    expression.leaves.compactMap {
      if case .measure(id, let time?) = $0 { return time }
      return nil
    }
  }

  /// The KPIs whose targets it needs.
  public var targets: [String] {
    requirements.compactMap {
      if case .target(let kpi) = $0 { return kpi }
      return nil
    }
  }

  /// What it is compared with, if anything.
  public var comparison: Comparison? {
    guard form == .change else { return nil }
    return expression.leaves.lazy.compactMap {
      if case .measure(_, let time?) = $0 { return time }
      return nil
    }.first
  }
}
