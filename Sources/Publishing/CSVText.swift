/// Writes CSV that spreadsheets open as meant: UTF-8 with a mark, and no text that starts a
/// formula.
struct CSVText {
  /// Begins with a byte order mark, without which Chinese Excel misreads UTF-8.
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  enum Cell {
    case text(String)
    /// Digits with a point, possibly a minus sign; written as they are.
    case number(String)
    case empty
  }

  /// The bytes so far, which it forgets.
  mutating func taken() -> [UInt8] {
    defer { bytes.removeAll() }
    return bytes
  }

  mutating func row(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(44) }
      switch cell {
      case .text(let text): append(text)
      case .number(let digits): bytes += digits.utf8
      case .empty: break
      }
    }
    bytes += [13, 10]
  }

  /// Whether spreadsheets run the text as a formula; an apostrophe before it makes it a text.
  static func startsFormula(_ text: String) -> Bool {
    let isFormula =
      text.unicodeScalars.first { !$0.properties.isWhitespace }.map {
        ["=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%"].contains($0)
      } ?? false
    let isControl = text.utf8.first.map { $0 < 32 } ?? false
    return isFormula || isControl
  }

  private mutating func append(_ text: String) {
    let safe = (CSVText.startsFormula(text) ? "'" : "") + text
    guard safe.utf8.contains(where: { [34, 44, 10, 13].contains($0) }) else {
      bytes += safe.utf8
      return
    }
    bytes.append(34)
    for byte in safe.utf8 { bytes += byte == 34 ? [34, 34] : [byte] }
    bytes.append(34)
  }
}
