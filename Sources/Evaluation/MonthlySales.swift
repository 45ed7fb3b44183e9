import Measures
import Quantities

/// Sales by month for every subject: the twelve months that end with the period, its fiscal year,
/// and the same months a year before.
public struct MonthlySales: Sendable {
  /// Twelve months that end with the period's last one.
  public let trailing: [Period]
  /// The fiscal year's months up to the period's last one.
  public let yearToDate: [Period]
  /// All twelve months of the fiscal year before.
  public let lastYear: [Period]

  let asOf: Day
  let totals: Totals

  init(period: Period, asOf: Day, engine: ColumnEngine) {
    self.asOf = asOf
    trailing = period.trailingMonths(12)
    let last = period.months.upperBound
    yearToDate = period.fiscalYear.eachMonth.filter { $0.months.lowerBound < last }
    lastYear = period.fiscalYear.yearAgo.eachMonth
    var windows = Windows()
    for month in trailing + yearToDate + lastYear {
      _ = windows.index(of: MonthlySales.days(of: month, asOf: asOf))
    }
    totals = engine.totals(of: [.salesAmount], in: windows)
  }

  /// Sales of one of the months above; a month that still runs up to the as-of day.
  public func sales(in month: Period, subject slot: Int) -> Fraction {
    totals.total(.salesAmount, subject: slot, in: MonthlySales.days(of: month, asOf: asOf))
  }

  private static func days(of month: Period, asOf: Day) -> Range<Day> {
    let days = month.days
    return days.lowerBound..<max(days.lowerBound, min(days.upperBound, asOf.next))
  }
}
