import Quantities

/// What a build said of one month to come, as it is kept until that month has come.
public struct StatedForecast: Sendable, Hashable {
  public let audience: Policy.Audience
  /// Empty for the organization.
  public let id: String
  /// The last month that was known when it was said.
  public let origin: Period
  public let month: Period
  public let point: Fraction
  public let likely: ClosedRange<Fraction>
  public let wide: ClosedRange<Fraction>
  public let naive: Fraction

  public init(
    audience: Policy.Audience, id: String, origin: Period, month: Period, point: Fraction,
    likely: ClosedRange<Fraction>, wide: ClosedRange<Fraction>, naive: Fraction
  ) {
    self.audience = audience
    self.id = id
    self.origin = origin
    self.month = month
    self.point = point
    self.likely = likely
    self.wide = wide
    self.naive = naive
  }

  /// How many months after the last known one.
  public var ahead: Int { month.months.lowerBound - origin.months.lowerBound }
}
