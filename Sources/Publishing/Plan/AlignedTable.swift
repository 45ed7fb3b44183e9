/// Rows for a terminal: names to the left, numbers to the right, words last and wrapped.
///
/// The first column has names, the sixth one words; all others have numbers.
struct AlignedTable {
  private let rows: [[String]]

  init(rows: [[String]]) {
    self.rows = rows.map { row in
      row.enumerated().map { $0.offset == 0 ? AlignedTable.name($0.element) : $0.element }
    }
  }

  private static let nameWidth = 40

  /// A name as a terminal may show it: one line, nothing that steers the terminal, not too long.
  static func name(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      let category = scalar.properties.generalCategory
      let isShown = category != .control && category != .format
      name.unicodeScalars.append(isShown ? scalar : "·")
      if TextGrid.width(of: name) > nameWidth { return name + "…" }
    }
    return name
  }

  private static let words = 5
  private static let gap = "  "

  var text: String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<min(count, AlignedTable.words)).map { column in
      rows.map { column < $0.count ? TextGrid.width(of: $0[column]) : 0 }.max() ?? 0
    }
    let start = widths.reduce(0) { $0 + $1 + AlignedTable.gap.count }
    let room = max(30, TextGrid.lineWidth - start)
    var text = ""
    for row in rows {
      var line = ""
      for (column, width) in widths.enumerated() where column < row.count {
        let fill = String(repeating: " ", count: width - TextGrid.width(of: row[column]))
        line += column == 0 ? row[column] + fill : AlignedTable.gap + fill + row[column]
      }
      var lines = [line]
      if row.count > AlignedTable.words, !row[AlignedTable.words].isEmpty {
        let wrapped = TextGrid.wrapped(row[AlignedTable.words], to: room)
        lines[0] += AlignedTable.gap + wrapped[0]
        lines += wrapped.dropFirst().map { String(repeating: " ", count: start) + $0 }
      }
      text += lines.joined(separator: "\n") + "\n"
    }
    return text
  }
}
