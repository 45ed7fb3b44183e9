import RowReading

/// Reads the parts of a date and a time of day one after the other.
///
/// Its text is ASCII, with one byte each for the Chinese marks that are known here.
struct DateCursor {
  enum Mark {
    static let year: UInt8 = 1
    static let month: UInt8 = 2
    static let day: UInt8 = 3
    static let morning: UInt8 = 4
    static let afternoon: UInt8 = 5
  }

  private let text: Cell
  private var position = 0

  init(_ text: Cell) { self.text = text }

  var isAtEnd: Bool { position == text.count }

  /// The next byte; 0 at the end.
  var next: UInt8 { position < text.count ? text[position] : 0 }

  /// Passes over a byte, if it is the next one.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func skipSpaces() { while skip(UInt8(ascii: " ")) {} }

  /// At most thirteen digits.
  mutating func number() -> (value: Int, digits: Int)? {
    let start = position
    var value = 0
    while position < text.count, text[position] &- 48 <= 9 {
      if position - start == 13 { return nil }
      value = value &* 10 &+ Int(text[position] &- 48)
      position += 1
    }
    return position == start ? nil : (value, position - start)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.utf8) }

  /// `May`, `oct`, `Sept`, `December`, 1...12.
  mutating func month() -> Int? {
    var end = position
    while end < text.count, DateCursor.isLetter(text[end]) { end += 1 }
    let name = text[position..<end]
    guard (3...9).contains(name.count),
      let index = DateCursor.months.firstIndex(where: { month in
        name.count <= month.count && zip(name, month).allSatisfy { $0 | 0x20 == $1 }
      })
    else { return nil }
    position = end
    return index + 1
  }

  static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  /// The time of day that is left, in seconds, with its offset from UTC, if any, in seconds; nil
  /// where something else is left. Nothing is midnight.
  mutating func time() -> (seconds: Int, offset: Int?)? {
    if isAtEnd { return (0, nil) }
    _ = skip(UInt8(ascii: ","))
    let isApart = skip(UInt8(ascii: " ")) || skip(UInt8(ascii: "T"))
    skipSpaces()
    var half = halfOfDay()
    guard isApart || half != nil else { return nil }
    skipSpaces()
    guard let hour = number(), hour.value < 25, hour.digits <= 2 else { return nil }
    var seconds = hour.value * 3600
    for unit in [60, 1] {
      guard skip(UInt8(ascii: ":")) else { break }
      guard let part = number(), part.value < 61, part.digits == 2 else { return nil }
      seconds += part.value * unit
      if unit == 1, [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":")].contains(next) {
        position += 1
        while next &- 48 <= 9 { position += 1 }
      }
    }
    skipSpaces()
    half = half ?? halfOfDay()
    if let half {
      // Some write 下午 15:04, which is no other time.
      guard half == Mark.afternoon || hour.value <= 12 else { return nil }
      if hour.value < 12, half == Mark.afternoon { seconds += 43_200 }
      if hour.value == 12, half == Mark.morning { seconds -= 43_200 }
      skipSpaces()
    }
    if isAtEnd { return (seconds, nil) }
    guard let offset = offset() else { return nil }
    return (seconds, offset)
  }

  /// `AM`, `pm`, 上午 or 下午.
  private mutating func halfOfDay() -> UInt8? {
    if skip(Mark.morning) { return Mark.morning }
    if skip(Mark.afternoon) { return Mark.afternoon }
    guard position + 1 < text.count, text[position + 1] | 0x20 == UInt8(ascii: "m") else {
      return nil
    }
    let half: UInt8
    switch text[position] | 0x20 {
    case UInt8(ascii: "a"): half = Mark.morning
    case UInt8(ascii: "p"): half = Mark.afternoon
    default: return nil
    }
    position += 2
    return half
  }

  /// `Z`, `UTC`, `+08:00`, `+0800` or `+08` at the end, in seconds.
  private mutating func offset() -> Int? {
    if skip(UInt8(ascii: "Z")) { return isAtEnd ? 0 : nil }
    if text[position...].elementsEqual("UTC".utf8) { return 0 }
    let isNegative = next == UInt8(ascii: "-")
    guard skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-")), let hours = number() else {
      return nil
    }
    var minutes = hours.value
    switch hours.digits {
    case 4: minutes = hours.value / 100 * 60 + hours.value % 100
    case 2:
      minutes = hours.value * 60
      if skip(UInt8(ascii: ":")) {
        guard let part = number(), part.digits == 2 else { return nil }
        minutes += part.value
      }
    default: return nil
    }
    guard isAtEnd, minutes <= 14 * 60 else { return nil }
    return isNegative ? -minutes * 60 : minutes * 60
  }
}

extension DateCursor {
  /// Writes a date in ASCII, wide characters narrow and Chinese marks as one byte each; nil where
  /// another character is in it. There are never more bytes than there were.
  static func write(_ cell: Cell, to target: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var (from, to) = (0, 0)
    while from < cell.count {
      let byte = cell[from]
      if byte < 0x80 {
        if byte < 0x20 { return nil }
        target[to] = byte
        from += 1
      } else if byte == 0xC2, from + 1 < cell.count, cell[from + 1] == 0xA0 {
        target[to] = UInt8(ascii: " ")
        from += 2
      } else {
        guard byte & 0xF0 == 0xE0, from + 2 < cell.count else { return nil }
        let scalar =
          UInt32(byte & 0x0F) << 12 | UInt32(cell[from + 1] & 0x3F) << 6
          | UInt32(cell[from + 2] & 0x3F)
        from += 3
        guard let character = Unicode.Scalar(scalar) else { return nil }
        switch character {
        case "\u{FF01}"..."\u{FF5E}": target[to] = UInt8(truncatingIfNeeded: scalar - 0xFEE0)
        case "\u{3000}", "\u{202F}", "\u{2009}": target[to] = UInt8(ascii: " ")
        case "年": target[to] = Mark.year
        case "月": target[to] = Mark.month
        case "日", "号": target[to] = Mark.day
        case "上", "下":
          // 午 follows.
          guard from + 2 < cell.count, cell[from] == 0xE5, cell[from + 1] == 0x8D,
            cell[from + 2] == 0x88
          else { return nil }
          from += 3
          target[to] = scalar == 0x4E0A ? Mark.morning : Mark.afternoon
        default: return nil
        }
      }
      to += 1
    }
    return to
  }
}
