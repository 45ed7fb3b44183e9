/// Which days are worked: Monday to Friday, less holidays, and the weekend days that make up for
/// them.
public struct WorkCalendar: Sendable, Hashable {
  public var holidays: Set<Day>
  /// Saturdays and Sundays that are worked (调休).
  public var makeUpDays: Set<Day>

  public init(holidays: Set<Day> = [], makeUpDays: Set<Day> = []) {
    self.holidays = holidays
    self.makeUpDays = makeUpDays
  }

  public func isWorked(_ day: Day) -> Bool {
    if makeUpDays.contains(day) { return true }
    return !day.isWeekend && !holidays.contains(day)
  }

  /// How many of `days` are worked.
  public func count(in days: Range<Day>) -> Int {
    if days.isEmpty { return 0 }
    // Whole weeks have five, then holidays and the rest are looked at one by one.
    let (weeks, rest) = days.count.quotientAndRemainder(dividingBy: 7)
    let tail = days.upperBound.advanced(by: -rest)..<days.upperBound
    let closed = holidays.count { days.contains($0) && !$0.isWeekend && !makeUpDays.contains($0) }
    let extra = makeUpDays.count { days.contains($0) && $0.isWeekend }
    return weeks * 5 + tail.count { !$0.isWeekend } - closed + extra
  }
}

extension Day {
  /// From 0 on Mondays to 6 on Sundays; 1 January 1970 was a Thursday.
  public var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 }

  /// Whether it is a Saturday or a Sunday.
  public var isWeekend: Bool { weekday >= 5 }
}
