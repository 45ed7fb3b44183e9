/// A stretch of whole months that is evaluated: a month, quarter, half, year or a range of months.
///
/// Written `2026-10`, `2026-Q3`, `2026-H2`, `2026` or `2025-07..2026-06`; `2026-10-YTD` is the year
/// up to a month and `2026-10-R12` the twelve months that end with it, both ranges. Quarters, halves and
/// years follow the ``FiscalCalendar``; a fiscal year has the number of the calendar year in which
/// it ends.
public struct Period: Hashable, Sendable {
  /// How long a period is.
  public enum Grain: String, Sendable, Hashable, CaseIterable {
    case month, quarter, half, year, range
  }

  public let grain: Grain
  /// The months it covers, counted as `year × 12 + month − 1`; never empty.
  public let months: Range<Int>
  public let calendar: FiscalCalendar

  public init(grain: Grain, months: Range<Int>, calendar: FiscalCalendar) {
    precondition(!months.isEmpty, "a period has at least one month")
    self.grain = grain
    self.months = months
    self.calendar = calendar
  }

  /// The first day and the day after the last.
  public var days: Range<Day> { Period.first(months.lowerBound)..<Period.first(months.upperBound) }

  public var lastDay: Day { days.upperBound.previous }

  static func first(_ month: Int) -> Day { Day(firstOfMonth: month % 12 + 1, year: month / 12) }

  /// The period of equal length just before this one.
  public var previous: Period { moved(byMonths: -months.count) }

  /// The same period a year earlier.
  public var yearAgo: Period { moved(byMonths: -12) }

  func moved(byMonths count: Int) -> Period {
    Period(
      grain: grain, months: months.lowerBound + count..<months.upperBound + count,
      calendar: calendar)
  }

  /// The months of the period, each a period of its own.
  public var eachMonth: [Period] {
    months.map { Period(grain: .month, months: $0..<$0 + 1, calendar: calendar) }
  }

  /// The `count` months that end with this period's last one.
  public func trailingMonths(_ count: Int) -> [Period] {
    (months.upperBound - count..<months.upperBound).map {
      Period(grain: .month, months: $0..<$0 + 1, calendar: calendar)
    }
  }

  /// The fiscal year in which the period ends.
  public var fiscalYear: Period { calendar.year(containing: months.upperBound - 1) }

  /// The fiscal year's number, and the quarter 1...4, half 1...2 or month 1...12 within it.
  public var position: (year: Int, index: Int) {
    let year = calendar.year(containing: months.lowerBound)
    let offset = months.lowerBound - year.months.lowerBound
    let number = (year.months.upperBound - 1) / 12
    switch grain {
    case .month: return (months.lowerBound / 12, months.lowerBound % 12 + 1)
    case .quarter: return (number, offset / 3 + 1)
    case .half: return (number, offset / 6 + 1)
    case .year, .range: return (number, 1)
    }
  }
}

extension Period: CustomStringConvertible {
  /// The period as it is written: `2026-10`, `2026-Q3`, `2026-H2`, `2026`, `2025-07..2026-06`.
  public var description: String {
    let (year, index) = position
    switch grain {
    case .month: return Period.monthText(months.lowerBound)
    case .quarter: return "\(year)-Q\(index)"
    case .half: return "\(year)-H\(index)"
    case .year: return "\(year)"
    case .range:
      return Period.monthText(months.lowerBound) + ".." + Period.monthText(months.upperBound - 1)
    }
  }

  static func monthText(_ month: Int) -> String {
    let number = month % 12 + 1
    return "\(month / 12)-\(number < 10 ? "0" : "")\(number)"
  }

  /// A name that is safe in paths: as `description`, a range with an underscore.
  public var folderName: String {
    grain == .range
      ? Period.monthText(months.lowerBound) + "_" + Period.monthText(months.upperBound - 1)
      : description
  }

  /// Reads a period as it is written; nil where the text is anything else.
  public init?(_ text: String, calendar: FiscalCalendar = .january) {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    if ends.count == 2 {
      guard let from = Period(ends[0], calendar: calendar),
        let to = Period(ends[1], calendar: calendar),
        from.months.lowerBound < to.months.upperBound
      else { return nil }
      self.init(
        grain: .range, months: from.months.lowerBound..<to.months.upperBound, calendar: calendar)
      return
    }
    if let months = Period.stretch(text, calendar) {
      self.init(grain: .range, months: months, calendar: calendar)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, let year = Day.digits(first, count: 4), year >= 1000 else {
      return nil
    }
    let start = calendar.firstMonth(ofYear: year)
    if parts.count == 1 {
      self.init(grain: .year, months: start..<start + 12, calendar: calendar)
      return
    }
    guard parts.count == 2, let mark = parts[1].first else { return nil }
    let rest = parts[1].dropFirst()
    switch mark {
    case "Q", "q":
      guard let quarter = Day.digits(rest, count: 1), (1...4).contains(quarter) else { return nil }
      let from = start + (quarter - 1) * 3
      self.init(grain: .quarter, months: from..<from + 3, calendar: calendar)
    case "H", "h":
      guard let half = Day.digits(rest, count: 1), (1...2).contains(half) else { return nil }
      let from = start + (half - 1) * 6
      self.init(grain: .half, months: from..<from + 6, calendar: calendar)
    default:
      guard let month = Day.digits(parts[1], count: 2), (1...12).contains(month) else {
        return nil
      }
      let index = year * 12 + month - 1
      self.init(grain: .month, months: index..<index + 1, calendar: calendar)
    }
  }

  /// The months of `2026-10-YTD`, the fiscal year up to a month, and of `2026-10-R12`, as many
  /// months that end with it, 2 to 60.
  private static func stretch(_ text: String, _ calendar: FiscalCalendar) -> Range<Int>? {
    guard let dash = text.lastIndex(of: "-"),
      let month = Period(String(text[..<dash]), calendar: calendar), month.grain == .month
    else { return nil }
    let mark = text[text.index(after: dash)...].uppercased()
    let end = month.months.upperBound
    if mark == "YTD" { return month.fiscalYear.months.lowerBound..<end }
    guard mark.first == "R", let count = Int(mark.dropFirst()), (2...60).contains(count),
      !mark.contains("+")
    else { return nil }
    return end - count..<end
  }
}
