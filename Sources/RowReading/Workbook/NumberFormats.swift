/// What the numbers of cells are, by the styles of a workbook.
final class NumberFormats: XMLContent {
  enum Format: UInt8 {
    case number
    /// A day, with or without a time.
    case date
    /// A time of day alone.
    case time

    /// Of a format that every program knows by its number.
    init(builtIn id: Int) {
      switch id {
      case 14...17, 22, 27...31, 36, 50...58, 71...75, 77, 81: self = .date
      case 18...21, 32...35, 45, 47, 76, 78, 80: self = .time
      // 46 and 79 are durations, `[h]:mm:ss`.
      default: self = .number
      }
    }

    /// Of a code such as `yyyy-mm-dd;@`: days and times have letters of their own outside of
    /// quotes, brackets and escapes.
    init(code: String) {
      var (hasDay, hasMonth, hasTime) = (false, false, false)
      var bytes = Array(code.utf8)[...]
      while let byte = bytes.popFirst() {
        switch byte {
        case UInt8(ascii: "\""): bytes = bytes.drop { $0 != byte }.dropFirst()
        // An escape, a space as wide as a letter, and a letter that fills the cell.
        case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): bytes = bytes.dropFirst()
        case UInt8(ascii: "["):
          let inner = bytes.prefix { $0 != UInt8(ascii: "]") }
          if Format.isElapsed(inner) {
            self = .number
            return
          }
          bytes = bytes.dropFirst(inner.count + 1)
        default:
          switch byte | 32 {
          case UInt8(ascii: "d"), UInt8(ascii: "y"): hasDay = true
          case UInt8(ascii: "m"): hasMonth = true
          case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
          default: break
          }
        }
      }
      self = hasDay || (hasMonth && !hasTime) ? .date : hasTime ? .time : .number
    }

    /// Whether a bracket counts hours, minutes or seconds without end, as `[h]` does.
    private static func isElapsed(_ inner: ArraySlice<UInt8>) -> Bool {
      guard let letter = inner.first.map({ $0 | 32 }) else { return false }
      return "hms".utf8.contains(letter) && inner.allSatisfy { $0 | 32 == letter }
    }
  }

  /// By the number that cells have for their style.
  private(set) var formats: [Format] = []
  private var custom: [Int: Format] = [:]
  private var isInCellStyles = false

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "numFmt" {
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      custom[id] = Format(code: attributes["formatCode"] ?? "")
    } else if name == "cellXfs" {
      isInCellStyles = true
    } else if isInCellStyles, name == "xf" {
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      var format = Format(builtIn: id)
      if let own = custom[id] { format = own }
      formats.append(format)
    }
  }

  override func end(_ name: XMLName) {
    if name == "cellXfs" { isInCellStyles = false }
  }
}
