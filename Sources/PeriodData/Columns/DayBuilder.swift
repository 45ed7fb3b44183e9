import Facts
import Problems
import Quantities
import RowReading

/// Days; those written `3/10/2026` wait until all rows of their source have been seen.
///
/// A number such as 46298 is a day only where a whole source writes its days so.
final class DayBuilder: ColumnBuilder {
  /// A date that can be day and month, or month and day.
  struct Undecided {
    let row: Int32
    let year: Int16
    let first: UInt8
    let second: UInt8
    /// Whether the year was written with two digits.
    let isShort: Bool

    var text: String { "\(first)/\(second)/\(isShort ? "\(year)".suffix(2) : "\(year)")" }

    func day(_ order: Source.DateOrder) -> DayText {
      let (day, month) = order == .dayFirst ? (first, second) : (second, first)
      return DayText.civil(Int(year), Int(month), Int(day))
    }
  }

  @exclusivity(unchecked) private var clock: OrganizationClock
  @exclusivity(unchecked) private var days: [Int32] = []
  @exclusivity(unchecked) private var undecided: [Undecided] = []
  /// The first row of the present source, and the first one there with something else than a
  /// serial number.
  @exclusivity(unchecked) private var firstRow = 0
  @exclusivity(unchecked) private var firstOther: Int?

  init(_ clock: OrganizationClock) {
    self.clock = clock
  }

  func append(_ cell: Cell) -> CellOutcome {
    if cell.isEmpty {
      days.append(Column.noDay)
      return .empty
    }
    let text = DayText(cell)
    switch text {
    case .serial(let number):
      days.append(firstOther == nil ? number : Column.noDay)
      return firstOther == nil ? .value : .unreadable
    case .none:
      days.append(Column.noDay)
      return .empty
    default: break
    }
    if firstOther == nil { firstOther = days.count }
    switch text {
    case .day(let number): days.append(number)
    case .instant(let seconds): days.append(clock.day(of: seconds))
    case .either(let first, let second, let year, let isShort):
      undecided.append(
        Undecided(
          row: Int32(days.count), year: Int16(year), first: UInt8(first), second: UInt8(second),
          isShort: isShort))
      days.append(Column.noDay)
    case .serial, .none, .unreadable:
      days.append(Column.noDay)
      return .unreadable
    }
    return .value
  }

  func settle(_ source: Source) -> Settlement {
    defer {
      undecided = []
      firstRow = days.count
      firstOther = nil
    }
    var settlement = Settlement()
    takeBackSerials(&settlement)
    if source.dateOrder == nil { takeBackShortYears(&settlement) }
    guard let order = source.dateOrder ?? DayBuilder.order(of: undecided) else {
      let example = undecided.first { $0.first != $0.second } ?? undecided.first
      settlement.ambiguous = example.map { (Int($0.row), $0.text) }
      return settlement
    }
    for date in undecided {
      if case .day(let number) = date.day(order) {
        days[Int(date.row)] = number
      } else {
        settlement.unreadable.append((Int(date.row), date.text))
      }
    }
    return settlement
  }

  /// Numbers were taken for days as long as there was nothing else.
  private func takeBackSerials(_ settlement: inout Settlement) {
    guard let firstOther else { return }
    for row in firstRow..<firstOther where days[row] != Column.noDay {
      settlement.unreadable.append((row, "\(days[row] + 25_569)"))
      days[row] = Column.noDay
    }
  }

  /// `26-10-03` is no day where the first number is a year as it seems: one that is the same in
  /// more rows than the last one is.
  private func takeBackShortYears(_ settlement: inout Settlement) {
    let dates = undecided.filter(\.isShort)
    guard !dates.isEmpty,
      dates.allSatisfy({
        Day(2000 + Int($0.first), Int($0.second), Int($0.year) % 100) != nil
      }),
      Set(dates.map { $0.year % 100 }).count > Set(dates.map(\.first)).count
    else { return }
    settlement.unreadable += dates.map { (Int($0.row), $0.text) }
    undecided.removeAll(where: \.isShort)
  }

  /// The order in which all dates are dates; either where it makes no difference, nil where both
  /// fit and differ, or neither fits and some dates speak for each.
  private static func order(of dates: [Undecided]) -> Source.DateOrder? {
    let (speakForDay, speakForMonth) = (
      dates.contains { $0.first > 12 && $0.second <= 12 },
      dates.contains { $0.second > 12 && $0.first <= 12 }
    )
    switch (speakForDay, speakForMonth) {
    case (true, false): return .dayFirst
    case (false, true): return .monthFirst
    case (true, true): return nil
    case (false, false): return dates.contains { $0.first != $0.second } ? nil : .dayFirst
    }
  }

  func reserve(_ rows: Int) { days.reserveCapacity(rows) }
  var column: Column { .days(days) }
  var expected: Phrase { Phrase("a date such as 2026-10-03", "日期，例如 2026-10-03") }
}
