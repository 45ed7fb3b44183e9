/// Days as workbooks count them, written as dates.
enum SerialDate {
  /// The longest text, as `2026-10-03 14:05:09`.
  static let textLimit = 19

  /// Which day is 1.
  enum System: Sendable {
    /// 1 January 1900, with a 29 February in that year that never was.
    case from1900
    /// 2 January 1904.
    case from1904
  }

  /// Writes the day, and the time where it is not midnight; a time alone where there is no day.
  ///
  /// Returns the number of bytes, 0 where workbooks have no such day.
  static func write(
    _ serial: Double, isTime: Bool, _ system: System, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    // Both end with the year 9999.
    guard serial >= 0, serial < (system == .from1900 ? 2_958_465.999 : 2_957_003.999) else {
      return 0
    }
    var day = Int(serial)
    var second = Int(((serial - Double(day)) * 86_400).rounded())
    if second == 86_400 { (day, second) = (day + 1, 0) }
    var writer = DigitWriter(target: target)
    if day == 0, isTime || system == .from1900 {
      writer.time(second)
      return writer.length
    }
    switch system {
    case .from1904: writer.date(daysFrom1970: day - 24_107)
    case .from1900 where day == 60: writer.date(1900, 2, 29)
    // Days after the one that never was count one too many.
    case .from1900: writer.date(daysFrom1970: day - (day < 60 ? 25_568 : 25_569))
    }
    if second > 0 {
      writer.put(UInt8(ascii: " "))
      writer.time(second)
    }
    return writer.length
  }

  /// Rewrites `2026-10-03T14:05:09.000Z` in place as `write` writes dates; returns its length.
  static func rewriteISO(_ text: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    guard count > 11, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text[10] == UInt8(ascii: "T")
    else { return count }
    var end = 11
    while end < count {
      let byte = text[end]
      guard byte == UInt8(ascii: ":") || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      else { break }
      end += 1
    }
    let isMidnight = (11..<end).allSatisfy {
      text[$0] == UInt8(ascii: ":") || text[$0] == UInt8(ascii: "0")
    }
    if isMidnight { return 10 }
    text[10] = UInt8(ascii: " ")
    return end
  }
}

private struct DigitWriter {
  let target: UnsafeMutablePointer<UInt8>
  var length = 0

  mutating func put(_ byte: UInt8) {
    target[length] = byte
    length += 1
  }

  mutating func pair(_ number: Int) {
    put(UInt8(ascii: "0") + UInt8(number / 10 % 10))
    put(UInt8(ascii: "0") + UInt8(number % 10))
  }

  mutating func time(_ second: Int) {
    pair(second / 3600)
    put(UInt8(ascii: ":"))
    pair(second / 60 % 60)
    put(UInt8(ascii: ":"))
    pair(second % 60)
  }

  mutating func date(_ year: Int, _ month: Int, _ day: Int) {
    pair(year / 100)
    pair(year)
    put(UInt8(ascii: "-"))
    pair(month)
    put(UInt8(ascii: "-"))
    pair(day)
  }

  /// Howard Hinnant's civil_from_days: years begin in March, in eras of 400 of them.
  mutating func date(daysFrom1970 days: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    date(
      era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
