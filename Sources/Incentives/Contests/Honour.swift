import Quantities

/// A badge that reps earn by rule.
public struct Honour: Sendable, Hashable {
  public enum Rule: Sendable, Hashable {
    /// The most of all in the period.
    case firstPlace
    /// At least this attainment in each of so many months in a row.
    case targetStreak(months: Int, least: Fraction)
    /// The greatest growth since the period before.
    case mostImproved
    /// The most of those who were hired within so many months.
    case bestNewcomer(months: Int)
  }

  public var name: String
  public var titles: [Language: String]
  public var rule: Rule
  public var basis: PayBasis
  public var audience: PayAudience

  public init(
    name: String, titles: [Language: String] = [:], _ rule: Rule, on basis: PayBasis,
    audience: PayAudience = PayAudience()
  ) {
    self.name = name
    self.titles = titles
    self.rule = rule
    self.basis = basis
    self.audience = audience
  }
}

/// An honour that somebody earned.
public struct Award: Sendable, Hashable {
  public let honour: Honour
  /// By index in the organization.
  public let rep: Int
  /// An amount, a growth or the lowest attainment, as the rule has it.
  public let value: Fraction
}
