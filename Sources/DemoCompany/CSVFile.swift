import Quantities

/// The bytes of a CSV file, written field by field.
struct CSVFile {
  private(set) var bytes: [UInt8] = []
  private let newline: [UInt8]
  private var isFirstField = true

  /// The kinds of file that programs export.
  enum Style {
    /// UTF-8 with LF.
    case plain
    /// As Excel saves it: a byte order mark and CRLF.
    case spreadsheet
  }

  init(_ style: Style = .plain, header: [String]) {
    newline = style == .plain ? [10] : [13, 10]
    if style == .spreadsheet { bytes = [0xEF, 0xBB, 0xBF] }
    row(header)
  }

  mutating func row(_ fields: [String]) {
    for field in fields { text(field) }
    endRow()
  }

  mutating func endRow() {
    bytes += newline
    isFirstField = true
  }

  private mutating func separate() {
    if !isFirstField { bytes.append(0x2C) }
    isFirstField = false
  }

  /// A field, in quotes where RFC 4180 needs them.
  mutating func text(_ value: String) {
    separate()
    let needsQuotes = value.utf8.contains { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else {
      bytes += value.utf8
      return
    }
    bytes.append(0x22)
    for byte in value.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// A field that was written before: nothing in it needs quotes.
  mutating func plain(_ value: [UInt8]) {
    separate()
    bytes += value
  }

  mutating func whole(_ value: Int) {
    separate()
    bytes.append(whole: value)
  }

  /// An amount in hundredths: `-1234.50`.
  mutating func amount(_ hundredths: Int) {
    separate()
    if hundredths < 0 { bytes.append(0x2D) }
    bytes.append(hundredths: Int(hundredths.magnitude), grouped: false)
  }

  /// An amount in hundredths with thousands separators, in quotes: `"-1,234.50"`.
  mutating func groupedAmount(_ hundredths: Int) {
    separate()
    let isQuoted = hundredths.magnitude >= 100_000
    if isQuoted { bytes.append(0x22) }
    if hundredths < 0 { bytes.append(0x2D) }
    bytes.append(hundredths: Int(hundredths.magnitude), grouped: true)
    if isQuoted { bytes.append(0x22) }
  }

  /// A share as `70%`.
  mutating func percent(_ value: Int) {
    whole(value)
    bytes.append(0x25)
  }

  /// A day as `2026-10-03`; nothing where there is none.
  mutating func day(_ day: Day?) {
    separate()
    guard let (year, month, number) = day?.civil else { return }
    bytes.append(whole: year)
    bytes.append(0x2D)
    bytes.append(whole: month, width: 2)
    bytes.append(0x2D)
    bytes.append(whole: number, width: 2)
  }

  /// A day as `2026/10/3`.
  mutating func slashedDay(_ day: Day) {
    separate()
    let (year, month, number) = day.civil
    bytes.append(whole: year)
    bytes.append(0x2F)
    bytes.append(whole: month)
    bytes.append(0x2F)
    bytes.append(whole: number)
  }
}

extension [UInt8] {
  /// Appends a whole number's digits, with zeros before them up to `width`.
  mutating func append(whole value: Int, width: Int = 1) {
    if value < 0 { append(0x2D) }
    var rest = value.magnitude
    let start = count
    repeat {
      append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0 || count - start < width
    self[start...].reverse()
  }

  fileprivate mutating func append(hundredths value: Int, grouped: Bool) {
    let units = value / 100
    if grouped {
      append(grouped: units)
    } else {
      append(whole: units)
    }
    append(0x2E)
    append(whole: value % 100, width: 2)
  }

  private mutating func append(grouped value: Int) {
    guard value >= 1000 else {
      append(whole: value)
      return
    }
    append(grouped: value / 1000)
    append(0x2C)
    append(whole: value % 1000, width: 3)
  }
}
