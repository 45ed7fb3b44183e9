import Evaluation

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
