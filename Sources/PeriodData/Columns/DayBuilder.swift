import Facts
import Problems
import RowReading

/// Days; those written `3/10/2026` wait until all rows of their source have been seen.
final class DayBuilder: ColumnBuilder {
  /// A date that can be day and month, or month and day.
  struct Undecided {
    let row: Int32
    let year: Int16
    let first: UInt8
    let second: UInt8

    var text: String { "\(first)/\(second)/\(year)" }

    func day(_ order: Source.DateOrder) -> DayText {
      let (day, month) = order == .dayFirst ? (first, second) : (second, first)
      return DayText.civil(Int(year), Int(month), Int(day))
    }
  }

  private let clock: OrganizationClock
  @exclusivity(unchecked) private var days: [Int32] = []
  @exclusivity(unchecked) private var undecided: [Undecided] = []

  init(_ clock: OrganizationClock) {
    self.clock = clock
  }

  func append(_ cell: Cell) -> CellOutcome {
    if cell.isEmpty {
      days.append(Column.noDay)
      return .empty
    }
    switch DayText(cell) {
    case .day(let number):
      days.append(number)
      return .value
    case .either(let first, let second, let year):
      undecided.append(
        Undecided(
          row: Int32(days.count), year: Int16(year), first: UInt8(first), second: UInt8(second)))
      days.append(Column.noDay)
      return .value
    case .instant(let seconds):
      days.append(clock.day(of: seconds))
      return .value
    case .unreadable:
      days.append(Column.noDay)
      return .unreadable
    }
  }

  func settle(_ source: Source) -> Settlement {
    defer { undecided = [] }
    var settlement = Settlement()
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
