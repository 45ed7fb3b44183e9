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
      id: "outlook-fan", title: title, message: message(Array(zip(history.months, values))),
      width: .full,
      drawing: chart.drawing(fonts: briefing.fonts))
  }

  /// What the months to come bring together, against the same months a year before where they are
  /// known.
  private func message(_ past: [(month: Period, sales: Fraction)]) -> String {
    let (words, numerals) = (briefing.words, briefing.numerals)
    let months = forecast.months.prefix(OutlookMonths.monthsTold)
    let sum = months.reduce(Fraction.zero) { $0 + $1.point }
    let before = past.filter { one in months.contains { $0.month.yearAgo == one.month } }
    let earlier = before.reduce(Fraction.zero) { $0 + $1.sales }
    let values = ["count": "\(months.count)", "amount": numerals.money(sum)]
    // What repeats last year is no change on it.
    guard forecast.basis.model != .seasonalNaive, before.count == months.count, earlier > .zero,
      let ratio = sum.divided(by: earlier)
    else { return words("outlook.ahead", values) }
    return words(
      "outlook.ahead.change",
      values.merging(["change": numerals.change(ratio - .one)]) { $1 })
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
