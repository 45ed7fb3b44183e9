import Facts
import Problems

/// Tells about managers who are no reps.
enum UnknownManagers: DataCheck {
  static func look(at data: CheckedData, _ problems: inout Problems) {
    guard let reps = data.indices[.reps] else { return }
    for name in [TableName.reps, .teams] {
      // Whoever leads managers need not sell, and so need not be a rep.
      data.tellUnknowns(in: data.facts[name], "manager", of: .reps, severity: .note, &problems) {
        id, _ in reps.row(id) != nil
      }
    }
  }
}

extension CheckedData {
  /// Tells about ids of `table` that stay text because they may name rows of several tables.
  func tellUnknowns(
    in table: Table, _ column: String, of target: TableName,
    severity: Problem.Severity = .warning, _ problems: inout Problems,
    isKnown: (String, Int) -> Bool
  ) {
    guard let column = TableSchema.of(table.name).column(column) else { return }
    var unknowns = UnknownIDs()
    for row in 0..<table.rowCount {
      var id = table.text(column.name, row: row)
      guard !id.isEmpty, !isKnown(id, row) else { continue }
      id.withUTF8 { unknowns.add($0, row: row) }
    }
    TableChecks(schema: TableSchema.of(table.name), rowCount: 0)
      .tell(
        unknowns, of: target.rawValue, in: column, known: indices[target]?.ids,
        severity: severity, table, &problems)
  }
}
