import Facts
import Quantities

/// Which month of the past stands for each month of a plan: the same one a year ago or, where that
/// is not over or was before the first order, none or an earlier one.
///
///     // planned in November 2026, with orders since 2024:
///     // 2027-01 ← 2026-01 … 2027-10 ← 2026-10, 2027-11 ← 2025-11, 2027-12 ← 2025-12
public struct HistoryMonths: Sendable, Hashable {
  /// One for each planned month.
  public let months: [Period?]

  /// Orders may stop this many days before a month's end and it is over all the same: nobody
  /// sells on a weekend.
  static let idleDays = 3

  init(of period: Period, orders: Table) {
    var (first, last) = (Int32.max, Int32.min)
    if case .days(let days)? = orders.columns["date"] {
      for day in days where day != Column.noDay {
        first = min(first, day)
        last = max(last, day)
      }
    }
    months = period.eachMonth.map { month in
      guard first <= last else { return nil }
      var past = month.yearAgo
      while past.lastDay.number > last + Int32(HistoryMonths.idleDays) { past = past.yearAgo }
      return past.lastDay.number < first ? nil : past
    }
  }

  /// The planned months that no month of the past stands for.
  func missing(in period: Period) -> [Period] {
    zip(period.eachMonth, months).filter { $1 == nil }.map(\.0)
  }

  /// For each day from `first`, the index of the planned month that it stands for; −1 for none.
  func indices() -> (first: Int32, indices: [Int]) {
    let ranges = months.enumerated().compactMap { index, month in month.map { (index, $0.days) } }
    guard let low = ranges.map(\.1.lowerBound).min(), let high = ranges.map(\.1.upperBound).max()
    else { return (0, []) }
    var indices = [Int](repeating: -1, count: low.distance(to: high))
    for (index, days) in ranges {
      for day in days { indices[low.distance(to: day)] = index }
    }
    return (low.number, indices)
  }
}
