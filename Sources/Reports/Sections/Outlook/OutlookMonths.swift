import Insight
import Quantities

/// The months to come in numbers, and what the fiscal year comes to.
struct OutlookMonths {
  let briefing: Briefing
  let forecast: SalesForecast

  /// How many months are told; the picture has all of them.
  static let monthsTold = 3
  /// Fewer earlier forecasts say nothing of them.
  private static let fewestPast = 3

  init(_ briefing: Briefing, _ forecast: SalesForecast) {
    self.briefing = briefing
    self.forecast = forecast
  }

  var table: ReportTable {
    let words = briefing.words
    var rows = forecast.months.prefix(OutlookMonths.monthsTold).map { month in
      row(
        month.month.description, briefing.dates.period(month.month), month.point, month.likely,
        month.wide)
    }
    if let year = forecast.year {
      var row = row(
        "year", words("outlook.year", ["year": briefing.dates.period(year.year)]), year.point,
        year.likely, nil)
      row.emphasis = .total
      row.cells[0].note = words(
        "outlook.year.done", ["done": briefing.numerals.money(year.done)])
      rows.append(row)
    }
    return ReportTable(
      id: "outlook-months",
      columns: [
        .init(id: "month", title: words("column.month"), width: 2),
        .init(id: "expected", title: words("column.forecast"), alignment: .trailing),
        .init(id: "likely", title: words("outlook.likely"), alignment: .trailing, width: 1.6),
        .init(id: "wide", title: words("outlook.wide"), alignment: .trailing, width: 1.6),
      ], rows: Array(rows), notes: notes)
  }

  private func row(
    _ id: String, _ name: String, _ point: Fraction, _ likely: ClosedRange<Fraction>,
    _ wide: ClosedRange<Fraction>?
  ) -> ReportTable.Row {
    .init(
      id: id,
      cells: [
        .init(name), .init(briefing.numerals.money(point), exact: point),
        .init(briefing.range(likely)), .init(wide.map { briefing.range($0) } ?? ""),
      ])
  }

  /// How it is made, and what it cannot know.
  private var notes: [String] {
    let words = briefing.words
    var notes = [basis, words("outlook.note")]
    if forecast.basis.isOfFewModels {
      notes.append(words("outlook.note.few"))
    } else if forecast.basis.isShortForSeasons {
      notes.append(words("outlook.note.short"))
    }
    if let past { notes.append(past) }
    if forecast.year != nil { notes.append(words("outlook.note.year")) }
    return notes
  }

  /// How good earlier ones were; nil before enough of them have come true or not.
  private var past: String? {
    let (words, numerals) = (briefing.words, briefing.numerals)
    let slot = briefing.evaluation.slot(of: briefing.subject)
    guard let score = briefing.edition.insight.pastForecasts.nextMonth(slot: slot),
      score.accuracy.count >= OutlookMonths.fewestPast, let error = score.accuracy.wape,
      let bias = score.accuracy.bias, let naive = score.naive.wape
    else { return nil }
    return words(
      "outlook.note.past",
      [
        "count": "\(score.accuracy.count)", "error": numerals.percent(error),
        "bias": numerals.percent(bias), "naive": numerals.percent(naive),
      ])
  }

  /// Which model it is and why.
  private var basis: String {
    let (words, basis) = (briefing.words, forecast.basis)
    let model = words("forecast.model.\(basis.model.rawValue)")
    guard basis.tried > 1, let error = basis.error else {
      return words("forecast.basis.few", ["months": "\(basis.months)", "model": model])
    }
    return words(
      basis.isUsual ? "forecast.basis.usual" : "forecast.basis.chosen",
      [
        "months": "\(basis.months)", "model": model, "tried": "\(basis.tried)",
        "origins": "\(basis.origins)", "error": briefing.numerals.percent(error),
      ])
  }
}
