/// When the organization's year begins; a fiscal year is named after the year in which it ends.
public struct FiscalCalendar: Hashable, Sendable {
  /// 1...12.
  public let firstMonth: Int

  /// The calendar year.
  public static let january = FiscalCalendar(firstMonth: 1)

  public init(firstMonth: Int) {
    precondition((1...12).contains(firstMonth), "a month is 1 through 12")
    self.firstMonth = firstMonth
  }

  /// The first month of fiscal year `year`, counted as `year × 12 + month − 1`.
  func firstMonth(ofYear year: Int) -> Int {
    (firstMonth == 1 ? year : year - 1) * 12 + firstMonth - 1
  }

  /// The fiscal year that contains a month counted as `year × 12 + month − 1`.
  func year(containing month: Int) -> Period {
    let start = month - (month % 12 - (firstMonth - 1) + 12) % 12
    return Period(grain: .year, months: start..<start + 12, calendar: self)
  }
}
