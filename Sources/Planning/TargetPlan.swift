import Quantities

/// A target of the organization, decomposed to teams, reps and products by months, each part with
/// its reasoning.
///
/// Amounts are whole multiples of ``unit``. In every month teams sum to the organization, reps to
/// their team and products to the organization; months sum to the period.
public struct TargetPlan: Sendable {
  /// The part of a team, rep or product.
  public struct Line: Sendable {
    public let id: String
    public let name: String
    /// Index of the team in ``teams``, for reps; nil where there are no teams.
    public let team: Int?
    public let units: Int128
    /// One for each month of the period.
    public let months: [Int128]
    public let reasoning: Reasoning
  }

  /// Who gets no target, and why.
  public struct PassedOver: Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
      case hasLeft, notYetHired, noTeam, soldNothing, noMembers
    }

    public let id: String
    public let name: String
    public let reason: Reason
  }

  public let period: Period
  public let history: HistoryMonths
  /// The amount that all others are multiples of.
  public let unit: Fraction
  public let units: Int128
  /// The organization's, one for each month.
  public let months: [Int128]
  /// What was sold in the months of the past.
  public let base: Fraction
  /// In the order of the table teams.
  public let teams: [Line]
  /// By teams, in the order of the table reps.
  public let reps: [Line]
  /// In the order of the table products; none where order lines do not tell what was sold.
  public let products: [Line]
  public let passedOver: [PassedOver]

  /// So many units as an amount.
  public func amount(_ units: Int128) -> Fraction { Fraction(units) * unit }

  /// What was sold in the months of the past by nobody who is planned for: without a rep, in no
  /// team, by those who left. Their targets are the others'.
  public var soldByOthers: Fraction {
    let lines = teams.isEmpty ? reps : teams
    return lines.reduce(base) { $0 - $1.reasoning.sold }
  }

  /// The period's months that no month of the past stands for.
  public var monthsWithoutHistory: [Period] { history.missing(in: period) }
}

/// What a part of a plan is made of.
public struct Reasoning: Sendable, Hashable {
  /// Where the base comes from.
  public enum Origin: Sendable, Hashable {
    /// Own sales of the months of the past.
    case own
    /// Own sales and, for the days before the rep joined, the mean of sellers of the team.
    case joined(days: Int)
    /// From `plan.yaml`.
    case set
    /// A team without sales of its own: what its reps have.
    case members
  }

  public var origin: Origin
  /// What was sold, whatever the base is.
  public var sold: Fraction
  /// What the weight is made of.
  public var base: Fraction
  public var potential: Fraction
  public var lifeCycle: Fraction
  public var competition: Fraction
  /// How many whole months of the period a rep is at work, where these are not all.
  public var monthsAtWork: Int?
  /// Of the target above.
  public var share: Fraction = .zero
  /// What the part would be without limits.
  public var proportional: Fraction = .zero
  public var bound: Apportionment.Bound?

  /// How much more than the base `amount` is, as a share of it; nil without a base.
  public func growth(to amount: Fraction) -> Fraction? {
    base > .zero ? amount.divided(by: base).map { $0 - .one } : nil
  }
}
