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
  private let indices: [Range<Day>: Int]
  let totals: Totals

  init(period: Period, asOf: Day, sales: Measure, engine: ColumnEngine) {
    self.asOf = asOf
    let begun = period.eachMonth.last { $0.days.lowerBound <= asOf } ?? period.eachMonth[0]
    trailing = begun.trailingMonths(12)
    let last = begun.months.upperBound
    yearToDate = begun.fiscalYear.eachMonth.filter { $0.months.lowerBound < last }
    lastYear = begun.fiscalYear.yearAgo.eachMonth
    lastYearToDate = MonthlySales.sameDays(begun, asOf: asOf)
    var indices: [Range<Day>: Int] = [:]
    var spans: [Span] = []
    let months = (trailing + yearToDate + lastYear).map { MonthlySales.days(of: $0, asOf: asOf) }
    for days in months + [lastYearToDate] where indices[days] == nil {
      indices[days] = spans.count
      spans.append(Span(days))
    }
    self.indices = indices
    totals = engine.totals(
      of: [MeasureRequest(sales, spans: Array(spans.indices))], in: spans)
  }

  /// Sales of one of the months above; a month that still runs up to the as-of day.
  public func sales(in month: Period, subject slot: Int) -> Fraction {
    total(MonthlySales.days(of: month, asOf: asOf), slot)
  }

  /// Sales of the fiscal year before up to the day that the as-of day is a year after.
  public func salesOfLastYearToDate(subject slot: Int) -> Fraction { total(lastYearToDate, slot) }

  private func total(_ days: Range<Day>, _ slot: Int) -> Fraction {
    guard let span = indices[days] else {
      preconditionFailure("sales were not added up over \(days)")
    }
    return totals.total(.salesAmount, subject: slot, span: span)
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
