import Quantities

/// Months, counted as `year × 12 + month − 1`.
enum Months {
  /// October 2026, the last month of every demo company.
  static let last = 2026 * 12 + 9

  /// 31 October 2026, the day on which everything was exported.
  static let today = first(last + 1).previous

  static func first(_ month: Int) -> Day { Day(firstOfMonth: month % 12 + 1, year: month / 12) }

  /// The first day and the day after the last.
  static func days(_ month: Int) -> Range<Day> { first(month)..<first(month + 1) }

  static func month(of day: Day) -> Int {
    let (year, month, _) = day.civil
    return year * 12 + month - 1
  }

  /// `2026-10`.
  static func text(_ month: Int) -> String {
    let number = month % 12 + 1
    return "\(month / 12)-\(number < 10 ? "0" : "")\(number)"
  }

  /// A year's shape: strong before its end and in March, weak at the Spring Festival.
  static let season = [
    0.95, 0.68, 1.18, 0.97, 0.98, 1.05, 0.93, 0.94, 1.04, 1.0, 1.20, 1.28,
  ]

  static func season(_ month: Int) -> Double { season[month % 12] }
}
