/// A calendar day (proleptic Gregorian), counted from 1 January 1970.
///
///     Day(2026, 10, 31)!.next   // 2026-11-01
///
/// Not a point in time: a time stamp becomes a day in the organization's time zone when it is
/// read.
public struct Day: Hashable, Sendable, Comparable {
  /// Days since 1 January 1970; negative before it.
  public var number: Int32

  public init(number: Int32) {
    self.number = number
  }

  /// The day of a civil date, or nil where there is none, such as 30 February.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    number = Day.number(year, month, day)
  }

  /// The first day of a month; months outside 1...12 carry into the year.
  public init(firstOfMonth month: Int, year: Int) {
    let index = year * 12 + month - 1
    let carried = (index >= 0 ? index : index - 11) / 12
    number = Day.number(carried, index - carried * 12 + 1, 1)
  }

  // Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month 1...12 and day 1...31.
  public var civil: (year: Int, month: Int, day: Int) {
    // civil_from_days of the same source.
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public var next: Day { Day(number: number + 1) }
  public var previous: Day { Day(number: number - 1) }

  /// The same day of the month `months` away, or that month's last day where it is shorter.
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let first = Day(firstOfMonth: month + months, year: year)
    let target = first.civil
    let last = Day.length(ofMonth: target.month, year: target.year)
    return Day(number: first.number + Int32(min(day, last) - 1))
  }

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2026-10-31`.
  public var description: String {
    let (year, month, day) = civil
    func padded(_ value: Int, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads ISO 8601 `2026-10-31`; nil where the text is anything else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Day.digits(parts[0], count: 4),
      let month = Day.digits(parts[1], count: 2), let day = Day.digits(parts[2], count: 2)
    else { return nil }
    self.init(year, month, day)
  }

  /// The number that `count` ASCII digits stand for; signs, which `Int` would read, are none.
  static func digits(_ text: some StringProtocol, count: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}

extension Day: Strideable {
  public func distance(to other: Day) -> Int { Int(other.number) - Int(number) }
  public func advanced(by days: Int) -> Day { Day(number: number + Int32(days)) }
}
