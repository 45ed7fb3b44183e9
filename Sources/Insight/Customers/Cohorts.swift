import Facts
import Measures
import Quantities

/// Customers by when they first bought, and how many of them bought again in each later stretch of
/// time.
public struct Cohorts: Sendable, Hashable {
  public struct Row: Sendable, Hashable {
    /// Of the first purchase.
    public let period: Period
    public var customers = 0
    /// How many bought in each later period, the next one first, up to the last that is over.
    public var again: [Int]
  }

  /// From the oldest on; those without customers are left out.
  public let rows: [Row]
  /// Whether the first row is of the data's first period: many of its customers may have bought
  /// before there were data.
  public let beginsWithData: Bool

  /// At most so many periods are told.
  public static let most = 9

  /// Of all customers who bought again in the period after their first, those of the data's
  /// first one aside; nil where there are none.
  public var againAtOnce: (again: Int, customers: Int)? {
    var (again, customers) = (0, 0)
    for (index, row) in rows.enumerated() where !(index == 0 && beginsWithData) {
      guard let first = row.again.first else { continue }
      again += first
      customers += row.customers
    }
    return customers > 0 ? (again, customers) : nil
  }
}

/// The quarters or months in which customers bought.
struct CohortCalendar {
  /// Whole ones that are over, from the data's first on; at most 64.
  let periods: [Period]
  private let first: Int32
  /// By day from `first` on.
  private let periodOfDay: [UInt8]

  /// Quarters, or months where the data hold less than a year; none where nothing is over.
  init(from first: Day, before end: Day, calendar: FiscalCalendar) {
    func month(of day: Day) -> Int { day.civil.year * 12 + day.civil.month - 1 }
    let (start, last) = (month(of: first), month(of: end))
    let length = last - start < 12 ? 1 : 3
    // Quarters begin with the fiscal year.
    var month = start - (start - (calendar.firstMonth - 1) + 12) % length
    var periods: [Period] = []
    while month + length <= last {
      periods.append(
        Period(
          grain: length == 1 ? .month : .quarter, months: month..<month + length,
          calendar: calendar))
      month += length
    }
    periods = Array(periods.suffix(64))
    self.periods = periods
    self.first = periods.first?.days.lowerBound.number ?? 0
    periodOfDay = periods.enumerated().flatMap { index, period in
      [UInt8](repeating: UInt8(index), count: period.days.count)
    }
  }

  /// The periods in which a customer bought, a bit each; bit 0 is the first period or earlier.
  func bits(_ customer: Int, _ rows: CustomerRows) -> UInt64 {
    var bits: UInt64 = 0
    for row in rows[customer] where rows.amounts[row] > 0 {
      let day = Int(rows.days[row] - first)
      if day < periodOfDay.count { bits |= 1 << UInt64(day < 0 ? 0 : periodOfDay[day]) }
    }
    return bits
  }

  /// The cohorts of customers who bought in the periods of `bits`.
  func cohorts(_ bits: some Sequence<UInt64>) -> Cohorts {
    var rows = periods.indices.map { index in
      Cohorts.Row(
        period: periods[index], again: Array(repeating: 0, count: periods.count - 1 - index))
    }
    for bits in bits where bits != 0 {
      let start = bits.trailingZeroBitCount
      rows[start].customers += 1
      for index in rows[start].again.indices where bits >> UInt64(start + 1 + index) & 1 == 1 {
        rows[start].again[index] += 1
      }
    }
    let shown = rows.enumerated().suffix(Cohorts.most).filter { $1.customers > 0 }
    return Cohorts(rows: shown.map(\.element), beginsWithData: shown.first?.offset == 0)
  }
}
