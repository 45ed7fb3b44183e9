import Facts
import Quantities

extension Facts {
  /// Facts told as text: a line `orders: id date rep amount` opens a table, each line below is one
  /// of its rows. Cells stand apart by spaces; `-` is an empty cell, `~` a space within one.
  ///
  /// Row places are `orders.csv` and the line in the story. Unreadable cells are empty.
  public init(story: String) {
    var rows: [TableName: (columns: [String], rows: [(line: Int, cells: [String])])] = [:]
    var current: TableName?
    for (index, line) in story.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let cells = line.split(separator: " ").map(String.init)
      guard let first = cells.first else { continue }
      if first.hasSuffix(":") {
        current = TableName(rawValue: String(first.dropLast()))
        if let current { rows[current] = (Array(cells.dropFirst()), []) }
      } else if let current {
        rows[current]?.rows.append((index + 1, cells))
      }
    }
    func cell(_ table: TableName, _ column: String) -> [String] {
      guard let told = rows[table], let index = told.columns.firstIndex(of: column) else {
        return []
      }
      return told.rows.map { row in
        let text = row.cells.indices.contains(index) ? row.cells[index] : "-"
        return text == "-" ? "" : text.replacing("~", with: " ")
      }
    }
    self.init(
      rows.map { name, told in
        var columns: [String: Column] = [:]
        for column in told.columns {
          let texts = cell(name, column)
          // Costs have no key of their own; a story gives them an `id` to refer to them by.
          let schema = TableSchema.of(name)
          let known = (schema.columns + schema.derived).first { $0.name == column }
          let type = known?.type ?? .text
          switch type {
          case .text, .choice:
            var values = TextColumn()
            for text in texts { values.append(text) }
            columns[column] = .text(values)
          case .day:
            columns[column] = .days(texts.map { Day(iso: $0)?.number ?? Column.noDay })
          case .money, .number, .percent, .numberOrPercent:
            columns[column] = .amounts(texts.map { Facts.millionths($0) ?? Column.noAmount })
          case .reference(let other):
            let keys = cell(other, TableSchema.of(other).key ?? "id")
            columns[column] = .references(
              texts.map { keys.firstIndex(of: $0).map { Int32($0) } ?? Column.noRow })
          }
        }
        return Table(
          name: name, rowCount: told.rows.count, columns: columns,
          files: [(name.rawValue + ".csv", 0)], lines: told.rows.map { Int32($0.line) })
      })
  }

  private static func millionths(_ text: String) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, parts.count <= 2 else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    return Int64(whole + decimals + String(repeating: "0", count: max(0, 6 - decimals.count)))
  }
}
