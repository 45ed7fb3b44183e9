import Measures
import Quantities

/// One of the things that a plan pays for.
public struct PayComponent: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case commission(Commission)
    case bonus(Bonus)
    case spiff(Spiff)
    case pool(Pool)
  }

  /// Unique in its plan.
  public var name: String
  public var titles: [Language: String]
  public var kind: Kind
  /// The most that it comes to in a payment.
  public var cap: Fraction?

  public init(
    name: String, titles: [Language: String] = [:], _ kind: Kind, cap: Fraction? = nil
  ) {
    self.name = name
    self.titles = titles
    self.kind = kind
    self.cap = cap
  }
}

/// Whose total of a measure counts, and the KPI whose targets it is held to.
public struct PayBasis: Sendable, Hashable {
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    case own
    /// Of the teams that the rep leads.
    case team
  }

  public var measure: Measure.ID
  /// The KPI as the table targets names it.
  public var kpi: String
  public var scope: Scope

  public init(_ measure: Measure.ID, kpi: String? = nil, of scope: Scope = .own) {
    self.measure = measure
    self.kpi = kpi ?? measure.rawValue
    self.scope = scope
  }
}

/// A share of what is sold.
public struct Commission: Sendable, Hashable {
  public enum Threshold: Sendable, Hashable {
    case amount(Fraction)
    case attainment(Fraction)
  }

  public var basis: PayBasis
  public var rates: RateTable
  /// Below it nothing is paid.
  public var threshold: Threshold?
  /// What the commission is multiplied by from an attainment on: more than 1 accelerates, less
  /// decelerates. In order; below the first it stays as it is.
  public var accelerators: [Tier]

  public init(
    _ basis: PayBasis, _ rates: RateTable, threshold: Threshold? = nil, accelerators: [Tier] = []
  ) {
    self.basis = basis
    self.rates = rates
    self.threshold = threshold
    self.accelerators = accelerators
  }

  /// Whether it cannot do without the attainment of the payment's own target.
  var needsAttainment: Bool {
    if case .attainment = threshold { return true }
    return !accelerators.isEmpty || rates.by == .attainment && rates.shape != .cumulative
  }
}

/// Target pay, of which a ladder says how much is paid.
public struct Bonus: Sendable, Hashable {
  public enum By: Sendable, Hashable {
    case attainment(PayBasis)
    /// Of the rep's scorecard.
    case score
    /// How much each grade pays.
    case grade([String: Fraction])
    /// Of a KPI.
    case value(kpi: String)
  }

  /// On target, for who is here all days of the payment.
  public var pay: Fraction
  public var by: By
  public var ladder: BonusLadder

  public init(_ pay: Fraction, by: By, _ ladder: BonusLadder = BonusLadder([])) {
    self.pay = pay
    self.by = by
    self.ladder = ladder
  }

  /// Whether it follows from a period's evaluation rather than from amounts.
  var isJudged: Bool {
    if case .attainment = by { return false }
    return true
  }
}

/// A fixed amount for each of something, for a while.
public struct Spiff: Sendable, Hashable {
  public var each: Fraction
  /// What is counted: orders, deals or units; of a shared one the rep's part.
  public var measure: Measure.ID
  public var from: Day?
  public var to: Day?

  public init(_ each: Fraction, _ measure: Measure.ID, from: Day? = nil, to: Day? = nil) {
    self.each = each
    self.measure = measure
    self.from = from
    self.to = to
  }

  func days(in days: Range<Day>) -> Range<Day> {
    let first = max(from ?? days.lowerBound, days.lowerBound)
    return first..<max(first, min(to?.next ?? days.upperBound, days.upperBound))
  }
}

/// An amount that several people share.
public struct Pool: Sendable, Hashable {
  public enum Size: Sendable, Hashable {
    case amount(Fraction)
    /// Of what those who share it are credited with.
    case share(Fraction)
  }

  /// Who shares one pool.
  public enum Among: String, Sendable, Hashable, CaseIterable {
    /// Everybody whom the plan is for and who is in the same team.
    case team
    /// Everybody whom the plan is for.
    case plan
  }

  public enum Split: String, Sendable, Hashable, CaseIterable {
    case equally
    case bySales = "by-sales"
  }

  public var size: Size
  public var measure: Measure.ID
  public var among: Among
  public var split: Split

  public init(_ size: Size, _ measure: Measure.ID, among: Among = .team, split: Split = .equally) {
    self.size = size
    self.measure = measure
    self.among = among
    self.split = split
  }
}
