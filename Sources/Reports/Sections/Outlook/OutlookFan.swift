import Charts
import Drawings
import Insight
import Quantities

/// The months that were and those to come, as a picture.
struct OutlookFan {
  let briefing: Briefing
  let forecast: SalesForecast

  /// Older months are of no help to the eye.
  private static let mostMonths = 24

  init(_ briefing: Briefing, _ forecast: SalesForecast) {
    self.briefing = briefing
    self.forecast = forecast
  }

  var figure: Figure {
    let (words, numerals, dates) = (briefing.words, briefing.numerals, briefing.dates)
    let history = briefing.edition.insight.history
    let slot = briefing.evaluation.slot(of: briefing.subject)
    let values = history.values(.salesAmount, slot: slot)
    let known = min(forecast.basis.months, OutlookFan.mostMonths)
    let past = zip(history.months, values).suffix(known).map { month, value in
      FanChart.Past(
        label: dates.shortMonth(month), value: value.double, valueLabel: numerals.money(value))
    }
    let ahead = forecast.months.map { month in
      FanChart.Ahead(
        label: dates.shortMonth(month.month), value: month.point.double,
        valueLabel: numerals.money(month.point), likely: doubles(month.likely),
        wide: doubles(month.wide))
    }
    let first = forecast.months[0]
    let last = forecast.months[forecast.months.count - 1]
    let title = words(
      "outlook.title",
      ["name": briefing.name, "range": dates.range(span(first.month, last.month))])
    let chart = FanChart(
      title: title,
      summary: words(
        "outlook.summary",
        [
          "count": "\(past.count)", "month": dates.period(first.month),
          "amount": numerals.money(first.point), "range": briefing.range(first.likely),
        ]),
      size: Size(Figure.points(of: .full), 124), history: Array(past), ahead: ahead,
      actualName: words("trend.actual"), aheadName: words("outlook.forecast"),
      likelyName: words("outlook.likely"), wideName: words("outlook.wide"))
    return Figure(
      id: "outlook-fan", title: title, message: basis, width: .full,
      drawing: chart.drawing(fonts: briefing.fonts))
  }

  /// Which model it is and why.
  private var basis: String {
    let (words, basis) = (briefing.words, forecast.basis)
    let model = words("forecast.model.\(basis.model.rawValue)")
    guard basis.tried > 1, let error = basis.error else {
      return words("forecast.basis.few", ["months": "\(basis.months)", "model": model])
    }
    return words(
      "forecast.basis.chosen",
      [
        "months": "\(basis.months)", "model": model, "tried": "\(basis.tried)",
        "origins": "\(basis.origins)", "error": briefing.numerals.percent(error),
      ])
  }

  private func doubles(_ range: ClosedRange<Fraction>) -> ClosedRange<Double> {
    range.lowerBound.double...range.upperBound.double
  }

  private func span(_ first: Period, _ last: Period) -> Period {
    Period(
      grain: .range, months: first.months.lowerBound..<last.months.upperBound,
      calendar: first.calendar)
  }
}
