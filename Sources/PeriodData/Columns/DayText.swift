import Quantities
import RowReading

/// What the text of a date can mean.
enum DayText: Equatable {
  case day(Int32)
  /// `3/10/2026`: day and month, or month and day; `isShort` where the year has two digits.
  case either(first: Int, second: Int, year: Int, isShort: Bool)
  /// `2026-10-31T17:30:00Z` or milliseconds: a point in time, in seconds since 1 January 1970,
  /// 0:00 UTC.
  case instant(Int)
  /// `46298`, a day where all values of its column are written so.
  case serial(Int32)
  /// `0000-00-00`, with which programs say that there is no date.
  case none
  case unreadable

  /// Reads `2026-10-03`, `2026/10/3`, `2026.10.3`, `2026年10月3日`, `20261003`, `3/10/2026`,
  /// `3.10.26`, `3 Oct 2026`, `May 31, 2011`, each also with a time of day behind it, the year
  /// first or the month in letters also with an offset behind that; milliseconds since 1970; days
  /// as spreadsheets count them.
  init(_ cell: Cell) {
    if let number = DayText.iso(cell) {
      self = .day(number)
    } else if cell.count > 96 {
      self = .unreadable
    } else {
      self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: cell.count + 1) { text in
        guard let count = DateCursor.write(cell, to: text) else { return .unreadable }
        var cursor = DateCursor(Cell(rebasing: text[..<count]))
        return DayText.read(&cursor) ?? .unreadable
      }
    }
  }

  static func civil(_ year: Int, _ month: Int, _ day: Int) -> DayText {
    if let number = Day(year, month, day)?.number { return .day(number) }
    let isNone = (year, month, day) == (0, 0, 0) || (year, month, day) == (1900, 1, 0)
    return isNone ? .none : .unreadable
  }

  private static func iso(_ cell: Cell) -> Int32? {
    guard cell.count == 10, cell[4] == 45, cell[7] == 45 else { return nil }
    var digits: (Int, Int, Int) = (0, 0, 0)
    for index in 0..<4 {
      let digit = cell[index] &- 48
      if digit > 9 { return nil }
      digits.0 = digits.0 * 10 + Int(digit)
    }
    let (a, b, c, d) = (cell[5] &- 48, cell[6] &- 48, cell[8] &- 48, cell[9] &- 48)
    if a > 9 || b > 9 || c > 9 || d > 9 { return nil }
    digits.1 = Int(a) * 10 + Int(b)
    digits.2 = Int(c) * 10 + Int(d)
    return Day(digits.0, digits.1, digits.2)?.number
  }
}

// The forms.
extension DayText {
  private static func read(_ cursor: inout DateCursor) -> DayText? {
    if DateCursor.isLetter(cursor.next) { return monthFirst(&cursor) }
    guard let first = cursor.number() else { return nil }
    switch (first.digits, cursor.isAtEnd) {
    case (12...13, true): return .instant(first.value / 1000)
    case (5, _): return serial(first.value, &cursor)
    case (8, _):
      return timed(
        civil(first.value / 10_000, first.value / 100 % 100, first.value % 100), &cursor)
    case (1...2, _), (4, _): break
    default: return nil
    }
    let mark = cursor.next
    let marks = [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: " ")]
    guard marks.contains(mark) || mark == DateCursor.Mark.year, cursor.skip(mark) else {
      return nil
    }
    cursor.skipSpaces()
    if DateCursor.isLetter(cursor.next) { return monthSecond(first, mark, &cursor) }
    guard mark != UInt8(ascii: " "), let second = cursor.number(), second.digits <= 2,
      cursor.skip(mark == DateCursor.Mark.year ? DateCursor.Mark.month : mark)
    else { return nil }
    if mark == DateCursor.Mark.year { cursor.skipSpaces() }
    guard let third = cursor.number() else { return nil }
    switch (first.digits, third.digits) {
    case (4, 1...2):
      if mark == DateCursor.Mark.year { _ = cursor.skip(DateCursor.Mark.day) }
      return timed(civil(first.value, second.value, third.value), &cursor)
    case (1...2, 4), (1...2, 2):
      guard mark != DateCursor.Mark.year, let time = cursor.time(), time.offset == nil else {
        return nil
      }
      return either(first.value, second.value, third)
    default: return nil
    }
  }

  private static func either(
    _ first: Int, _ second: Int, _ year: (value: Int, digits: Int)
  ) -> DayText {
    if (first, second, year.value) == (0, 0, 0) { return .none }
    let whole = fullYear(year)
    guard Day(whole, first, second) != nil || Day(whole, second, first) != nil else {
      return .unreadable
    }
    return .either(first: first, second: second, year: whole, isShort: year.digits == 2)
  }

  /// Years of two digits are those from 1969 to 2068.
  private static func fullYear(_ year: (value: Int, digits: Int)) -> Int {
    year.digits == 4 ? year.value : year.value + (year.value <= 68 ? 2000 : 1900)
  }

  /// `31-May-2011`, `3 Oct 26`, `2026-Oct-03`.
  private static func monthSecond(
    _ first: (value: Int, digits: Int), _ mark: UInt8, _ cursor: inout DateCursor
  ) -> DayText? {
    guard mark != DateCursor.Mark.year, let month = cursor.month() else { return nil }
    if mark == UInt8(ascii: " ") {
      _ = cursor.skip(UInt8(ascii: ".")) || cursor.skip(UInt8(ascii: ","))
      guard cursor.skip(mark) else { return nil }
      cursor.skipSpaces()
    } else if !cursor.skip(mark) {
      cursor.skipSpaces()
    }
    guard let third = cursor.number() else { return nil }
    switch (first.digits, third.digits) {
    case (4, 1...2): return timed(civil(first.value, month, third.value), &cursor)
    case (1...2, 2), (1...2, 4): return timed(civil(fullYear(third), month, first.value), &cursor)
    default: return nil
    }
  }

  /// `May 31 2011`, `Oct. 3, 2026`, `May-31-11`.
  private static func monthFirst(_ cursor: inout DateCursor) -> DayText? {
    guard let month = cursor.month() else { return nil }
    _ = cursor.skip(UInt8(ascii: "."))
    guard cursor.skip(UInt8(ascii: " ")) || cursor.skip(UInt8(ascii: "-")) else { return nil }
    cursor.skipSpaces()
    guard let day = cursor.number(), day.digits <= 2 else { return nil }
    let isApart =
      cursor.skip(UInt8(ascii: ",")) || cursor.skip(UInt8(ascii: "-"))
      || cursor.next == UInt8(ascii: " ")
    guard isApart else { return nil }
    cursor.skipSpaces()
    guard let year = cursor.number(), year.digits == 2 || year.digits == 4 else { return nil }
    return timed(civil(fullYear(year), month, day.value), &cursor)
  }

  /// A date with the time of day that follows it.
  private static func timed(_ date: DayText, _ cursor: inout DateCursor) -> DayText? {
    guard let time = cursor.time() else { return nil }
    guard case .day(let number) = date, let offset = time.offset else { return date }
    return .instant(Int(number) * 86_400 + time.seconds - offset)
  }

  /// Days since 30 December 1899, as spreadsheets count them from March 1900 on; a fraction is the
  /// time of day.
  private static func serial(_ value: Int, _ cursor: inout DateCursor) -> DayText? {
    if cursor.skip(UInt8(ascii: ".")) {
      while cursor.next &- 48 <= 9 { _ = cursor.number() }
    }
    guard cursor.isAtEnd, value >= 10_000 else { return nil }
    return .serial(Int32(value - 25_569))
  }
}
