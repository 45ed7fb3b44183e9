import Facts
import Problems

/// Tells about mapped columns of a table that are empty in every row.
enum EmptyColumns: DataCheck {
  /// Columns in which nothing says something: still there, not yet, as usual.
  private static let mayBeEmpty: Set = [
    "to", "left", "discontinued", "done", "completed", "currency", "latin", "kpi", "from",
  ]
  private static let fewestRows = 20

  static func look(at table: Table, _ data: CheckedData, _ problems: inout Problems) {
    guard table.rowCount >= fewestRows else { return }
    let referring = data.referring[table.name] ?? []
    for column in TableSchema.of(table.name).columns where !mayBeEmpty.contains(column.name) {
      // A reference without a value may name what is not there, which is told elsewhere.
      guard let values = table.columns[column.name], !referring.contains(column.name),
        isEmpty(values)
      else { continue }
      problems.add(
        .emptyColumn(
          column.name, of: table.name.rawValue, rows: table.rowCount,
          at: Place(table.place(ofRow: 0).file)))
    }
  }

  private static func isEmpty(_ column: Column) -> Bool {
    switch column {
    case .text(let texts): (0..<texts.count).allSatisfy { texts.code(ofRow: $0) == 0 }
    case .days(let days): days.allSatisfy { $0 == Column.noDay }
    case .amounts(let amounts): (0..<amounts.count).allSatisfy { amounts[$0] == nil }
    case .references(let rows): (0..<rows.count).allSatisfy { rows[$0] == nil }
    }
  }
}
