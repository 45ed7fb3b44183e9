import Quantities

/// Months as numbers, `year × 12 + month − 1`, and what a plan settles with each.
struct PayMonths: Sendable {
  let calendar: FiscalCalendar

  static func period(_ month: Int, _ calendar: FiscalCalendar) -> Period {
    Period(grain: .month, months: month..<month + 1, calendar: calendar)
  }

  func days(_ month: Int) -> Range<Day> { PayMonths.period(month, calendar).days }

  func year(_ month: Int) -> Range<Int> {
    PayMonths.period(month, calendar).fiscalYear.months
  }

  /// The months that are settled together with `month`, up to it.
  func window(_ pays: IncentivePlan.Pays, through month: Int) -> Range<Int> {
    let year = year(month)
    switch pays {
    case .month: return month..<month + 1
    case .quarter:
      let first = year.lowerBound + (month - year.lowerBound) / 3 * 3
      return first..<month + 1
    case .yearToDate: return year.lowerBound..<month + 1
    }
  }

  /// Whether something is settled with `month`.
  func settles(_ pays: IncentivePlan.Pays, _ month: Int) -> Bool {
    pays != .quarter || (month - year(month).lowerBound) % 3 == 2
  }
}
