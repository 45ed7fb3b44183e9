import Quantities

/// How a target is decomposed: everything a workspace says in `plan.yaml`.
///
/// Without it shares follow history alone: every factor is 1, nothing has a floor or a cap.
public struct PlanSettings: Sendable, Hashable {
  /// What the organization is to reach.
  public enum Total: Sendable, Hashable {
    case amount(Fraction)
    /// More than the year before by a share of it; 0.12 is 12 % more.
    case growth(Fraction)
  }

  /// How the months of the period share a target.
  public enum Months: Sendable, Hashable {
    /// As they did in history.
    case history
    case even
    /// One share for each month, which sum to 1.
    case shares([Fraction])
  }

  /// How much one may be asked for at least or at most.
  public struct Limits: Sendable, Hashable {
    public var amount: Fraction?
    /// Of last year's sales.
    public var ofBase: Fraction?
    /// Of the target above.
    public var ofParent: Fraction?

    public init(amount: Fraction? = nil, ofBase: Fraction? = nil, ofParent: Fraction? = nil) {
      self.amount = amount
      self.ofBase = ofBase
      self.ofParent = ofParent
    }
  }

  /// Floors and caps.
  public struct Bounds: Sendable, Hashable {
    public var least: Limits
    public var most: Limits

    public init(least: Limits = Limits(), most: Limits = Limits()) {
      self.least = least
      self.most = most
    }
  }

  /// What a target is broken down to.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    case team, rep, product
  }

  public var total: Total?
  public var months: Months
  /// The power of last year's sales in a weight.
  public var historyExponent: Fraction
  /// The power of potential in a weight.
  public var potentialExponent: Fraction
  public var lifeCycle: [LifeCycleStage: Fraction]
  /// By the id of a team, rep, region or product, or the name of a category.
  public var competition: [String: Fraction]
  /// As `competition`.
  public var potential: [String: Fraction]
  /// Whether those who are not in `potential` have that of the regions they work.
  public var hasMarketPotential: Bool
  /// What stands in for last year's sales, by the id of a team, rep or product.
  public var bases: [String: Fraction]
  public var bounds: [Level: Bounds]
  /// Those of single teams, reps and products instead, by id.
  public var ownBounds: [String: Bounds]
  /// What every target of a month is a multiple of; nil: one unit of the currency, or its minor
  /// unit where the total has such.
  public var round: Fraction?

  public init(
    total: Total? = nil, months: Months = .history, historyExponent: Fraction = .one,
    potentialExponent: Fraction = .one, lifeCycle: [LifeCycleStage: Fraction] = [:],
    competition: [String: Fraction] = [:], potential: [String: Fraction] = [:],
    hasMarketPotential: Bool = false, bases: [String: Fraction] = [:],
    bounds: [Level: Bounds] = [:], ownBounds: [String: Bounds] = [:], round: Fraction? = nil
  ) {
    self.total = total
    self.months = months
    self.historyExponent = historyExponent
    self.potentialExponent = potentialExponent
    self.lifeCycle = lifeCycle
    self.competition = competition
    self.potential = potential
    self.hasMarketPotential = hasMarketPotential
    self.bases = bases
    self.bounds = bounds
    self.ownBounds = ownBounds
    self.round = round
  }

  /// The floors and caps of one whose id is `id`.
  func bounds(of id: String, _ level: Level) -> Bounds {
    ownBounds[id] ?? bounds[level] ?? Bounds()
  }
}
