import Evaluation
import Quantities
import Statistics

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

extension Outlook {
  /// Every forecast of the months told of: of the organization, teams, reps.
  public func stated(_ evaluation: Evaluation) -> [StatedForecast] {
    let organization = evaluation.organization
    return evaluation.all.flatMap { result -> [StatedForecast] in
      guard let forecast = forecast(slot: evaluation.slot(of: result.subject)) else { return [] }
      let id =
        switch result.subject {
        case .rep(let index): organization.reps[index].id
        case .team(let index): organization.teams[index].id
        case .organization: ""
        }
      return forecast.months.prefix(SalesForecast.monthsAhead).map { month in
        StatedForecast(
          audience: result.subject.audience, id: id, origin: forecast.months[0].month.previous,
          month: month.month, point: month.point, likely: month.likely, wide: month.wide,
          naive: month.naive)
      }
    }
  }
}
