import Quantities
import RowReading

/// What the text of a date can mean.
enum DayText: Equatable {
  case day(Int32)
  /// `3/10/2026`: day and month, or month and day.
  case either(first: Int, second: Int, year: Int)
  /// `2026-10-31T17:30:00Z`: a point in time, in seconds since 1 January 1970, 0:00 UTC.
  case instant(Int)
  case unreadable

  /// Reads `2026-10-03`, `2026/10/3`, `2026.10.3`, `2026年10月3日`, `20261003`, `3/10/2026`, each
  /// also with a time of day behind it; the year first also with an offset behind that.
  init(_ cell: Cell) {
    if let number = DayText.iso(cell) {
      self = .day(number)
      return
    }
    guard cell.count <= 40 else {
      self = .unreadable
      return
    }
    var rest = Digits(cell[...])
    guard let first = rest.number() else {
      self = .unreadable
      return
    }
    if first.digits == 8, let time = rest.time(), time.offset == nil {
      self = DayText.civil(first.value / 10_000, first.value / 100 % 100, first.value % 100)
      return
    }
    guard let mark = rest.mark(), let second = rest.number(), second.digits <= 2,
      let secondMark = rest.mark(), secondMark == mark.follower, let third = rest.number()
    else {
      self = .unreadable
      return
    }
    if mark == .year { rest.skip(.day) }
    guard let time = rest.time() else {
      self = .unreadable
      return
    }
    switch (first.digits, third.digits) {
    case (4, 1...2):
      self = DayText.civil(first.value, second.value, third.value)
      if case .day(let number) = self, let offset = time.offset {
        self = .instant(Int(number) * 86_400 + time.seconds - offset)
      }
    case (1...2, 4) where mark != .year && time.offset == nil:
      self = .either(first: first.value, second: second.value, year: third.value)
    default: self = .unreadable
    }
  }

  static func civil(_ year: Int, _ month: Int, _ day: Int) -> DayText {
    Day(year, month, day).map { .day($0.number) } ?? .unreadable
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

/// Numbers and the marks between them.
private struct Digits {
  enum Mark: Equatable {
    case ascii(UInt8)
    case year, month, day

    /// The mark that stands between month and day where this one stands before them.
    var follower: Mark { self == .year ? .month : self }

    var bytes: [UInt8] {
      switch self {
      case .ascii(let byte): [byte]
      case .year: [0xE5, 0xB9, 0xB4]
      case .month: [0xE6, 0x9C, 0x88]
      case .day: [0xE6, 0x97, 0xA5]
      }
    }
  }

  private var rest: Slice<Cell>

  init(_ rest: Slice<Cell>) { self.rest = rest }

  mutating func number() -> (value: Int, digits: Int)? {
    let digits = rest.prefix { (48...57).contains($0) }
    guard (1...8).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return (digits.reduce(0) { $0 * 10 + Int($1 &- 48) }, digits.count)
  }

  mutating func mark() -> Mark? {
    let marks: [Mark] = [.ascii(45), .ascii(47), .ascii(46), .year, .month]
    guard let found = marks.first(where: { rest.starts(with: $0.bytes) }) else { return nil }
    rest = rest.dropFirst(found.bytes.count)
    return found
  }

  mutating func skip(_ mark: Mark) {
    if rest.starts(with: mark.bytes) { rest = rest.dropFirst(mark.bytes.count) }
  }

  /// The time of day that is left, in seconds, with its offset from UTC, if any, in seconds; nil
  /// where something else is left. Nothing is midnight.
  mutating func time() -> (seconds: Int, offset: Int?)? {
    guard let first = rest.first else { return (0, nil) }
    guard first == UInt8(ascii: " ") || first == UInt8(ascii: "T") else { return nil }
    rest = rest.dropFirst().drop { $0 == UInt8(ascii: " ") }
    guard let hour = number(), hour.value < 25, hour.digits <= 2 else { return nil }
    var seconds = hour.value * 3600
    for unit in [60, 1] {
      guard rest.first == UInt8(ascii: ":") else { break }
      rest = rest.dropFirst()
      guard let part = number(), part.value < 61, part.digits == 2 else { return nil }
      seconds += part.value * unit
    }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst().drop { (48...57).contains($0) }
    }
    if rest.isEmpty { return (seconds, nil) }
    return offset().map { (seconds, $0) }
  }

  /// `Z`, `+08:00`, `+0800` or `+08` at the end, in seconds.
  private mutating func offset() -> Int? {
    guard let sign = rest.first else { return nil }
    rest = rest.dropFirst()
    if sign == UInt8(ascii: "Z") { return rest.isEmpty ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = number() else {
      return nil
    }
    var minutes = hours.value
    switch hours.digits {
    case 4: minutes = hours.value / 100 * 60 + hours.value % 100
    case 2:
      minutes = hours.value * 60
      if rest.first == UInt8(ascii: ":") {
        rest = rest.dropFirst()
        guard let part = number(), part.digits == 2 else { return nil }
        minutes += part.value
      }
    default: return nil
    }
    guard rest.isEmpty, minutes <= 14 * 60 else { return nil }
    return sign == UInt8(ascii: "-") ? -minutes * 60 : minutes * 60
  }
}
