import Measures
import Quantities

/// Sales by month for every subject: the twelve months that end with the period, its fiscal year,
/// and the fiscal year before. Months after the as-of day have no sales yet and are left out.
public struct MonthlySales: Sendable {
  /// Twelve months that end with the period's last one that has begun.
  public let trailing: [Period]
  /// Its fiscal year's months up to the same one.
  public let yearToDate: [Period]
  /// All twelve months of the fiscal year before.
  public let lastYear: [Period]

  let asOf: Day
  private let lastYearToDate: Range<Day>
  let totals: Totals

  init(period: Period, asOf: Day, engine: ColumnEngine) {
    self.asOf = asOf
    let begun = period.eachMonth.last { $0.days.lowerBound <= asOf } ?? period.eachMonth[0]
    trailing = begun.trailingMonths(12)
    let last = begun.months.upperBound
    yearToDate = begun.fiscalYear.eachMonth.filter { $0.months.lowerBound < last }
    lastYear = begun.fiscalYear.yearAgo.eachMonth
    lastYearToDate = MonthlySales.sameDays(begun, asOf: asOf)
    var windows = Windows()
    for month in trailing + yearToDate + lastYear {
      _ = windows.index(of: MonthlySales.days(of: month, asOf: asOf))
    }
    _ = windows.index(of: lastYearToDate)
    totals = engine.totals(of: [.salesAmount], in: windows)
  }

  /// Sales of one of the months above; a month that still runs up to the as-of day.
  public func sales(in month: Period, subject slot: Int) -> Fraction {
    totals.total(.salesAmount, subject: slot, in: MonthlySales.days(of: month, asOf: asOf))
  }

  /// Sales of the fiscal year before up to the day that the as-of day is a year after.
  public func salesOfLastYearToDate(subject slot: Int) -> Fraction {
    totals.total(.salesAmount, subject: slot, in: lastYearToDate)
  }

  /// From the fiscal year before `month`'s own to as many days of the month a year ago as have
  /// passed; all of it where the month is over.
  private static func sameDays(_ month: Period, asOf: Day) -> Range<Day> {
    let compared = ComparedDays(month, asOf: asOf)
    return month.fiscalYear.yearAgo.days.lowerBound..<compared.yearAgo.upperBound
  }

  private static func days(of month: Period, asOf: Day) -> Range<Day> {
    let days = month.days
    return days.lowerBound..<max(days.lowerBound, min(days.upperBound, asOf.next))
  }
}
