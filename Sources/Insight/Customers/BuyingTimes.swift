import Evaluation
import Quantities

/// The stretches of time that customers' orders are looked at in; all end with the as-of day.
struct BuyingTimes {
  /// The day after the as-of day.
  let end: Day
  /// The day after the last one of the period before.
  let before: Day
  /// The last half-year, and what it is compared with: the same days a year earlier, or the
  /// half-year before where the data do not go back so far.
  let recent: Range<Day>
  let earlier: Range<Day>

  /// Customers are sorted into classes by the orders of so many months.
  static let classMonths = 24
  static let halfYear = 182
  static let year = 365

  init(_ evaluation: Evaluation) {
    let days = evaluation.days
    end = days.current.upperBound
    before = days.previous.upperBound
    recent = end.advanced(by: -BuyingTimes.halfYear)..<end
    let yearAgo =
      recent.lowerBound.advanced(by: -BuyingTimes.year)..<end.advanced(by: -BuyingTimes.year)
    let isKnown = evaluation.firstDay.map { $0 <= yearAgo.lowerBound } ?? false
    earlier =
      isKnown
      ? yearAgo : recent.lowerBound.advanced(by: -BuyingTimes.halfYear)..<recent.lowerBound
  }

  /// The days whose orders put a customer into a class on the day before `end`.
  func window(before end: Day) -> Range<Day> {
    end.adding(months: -BuyingTimes.classMonths)..<end
  }
}
