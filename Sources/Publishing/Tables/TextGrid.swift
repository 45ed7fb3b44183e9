/// Texts in columns for a terminal, wrapped so that no line is wider than it has to be.
///
/// Chinese characters are two wide and may stand at the end of a line; other words stay whole.
struct TextGrid {
  static let lineWidth = 100
  private static let gap = 2

  var rows: [[String]]
  /// Columns are made as wide as their widest text, but no wider than this; the last one takes
  /// what is left of the line.
  var widestColumn = 26
  /// Spaces before every line, which take their part of its width.
  var indent = 0

  var text: String {
    let count = rows.map(\.count).max() ?? 0
    var widths = (0..<max(0, count - 1)).map { column in
      let widest = rows.map { column < $0.count ? TextGrid.width(of: $0[column]) : 0 }.max() ?? 0
      return min(widestColumn, widest)
    }
    let width = TextGrid.lineWidth - indent
    widths.append(width - widths.reduce(0) { $0 + $1 + TextGrid.gap })
    return rows.map { TextGrid.text(of: $0, widths, indent) }.joined()
  }

  private static func text(of row: [String], _ widths: [Int], _ indent: Int) -> String {
    let cells = zip(row, widths).map { wrapped($0, to: $1) }
    return (0..<(cells.map(\.count).max() ?? 0)).map { line in
      var text = ""
      var start = indent
      for (cell, width) in zip(cells, widths) {
        if line < cell.count, !cell[line].isEmpty {
          text += String(repeating: " ", count: max(0, start - self.width(of: text))) + cell[line]
        }
        start += width + gap
      }
      return text + "\n"
    }.joined()
  }

  /// How many columns of a terminal the text takes.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
  }

  /// Lines of at most `width`, broken at spaces and between Chinese characters.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for part in parts(text) {
      let isFull = self.width(of: line) + self.width(of: trimmed(part)) > width
      if isFull, !line.isEmpty {
        lines.append(trimmed(line))
        line = ""
      }
      line += part
    }
    return lines + [trimmed(line)]
  }

  /// Words with the space behind them, and single Chinese characters with the signs behind them.
  private static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let staysBehind = "，。；：、）！？》」".unicodeScalars.contains(scalar)
      let opened = last.map { "（《「".unicodeScalars.contains($0) } ?? false
      let breaks = last.map { $0 == " " || isWide($0) || isWide(scalar) } ?? true
      if parts.isEmpty || (breaks && !staysBehind && !opened && scalar != " ") {
        parts.append(String(scalar))
      } else {
        parts[parts.count - 1].unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return parts
  }

  private static func trimmed(_ text: String) -> String {
    text.last == " " ? String(text.dropLast()) : text
  }

  /// East Asian Wide and Fullwidth (Unicode Standard Annex #11), as far as these texts have them.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
