import Facts
import Problems
import Quantities

/// Checks of ids that stay text because they may name rows of several tables.
struct PeopleChecks {
  let facts: Facts
  let indices: [TableName: KeyIndex]

  /// Tells about managers who are no reps.
  func tellUnknownManagers(_ problems: inout Problems) {
    guard let reps = indices[.reps] else { return }
    for name in [TableName.reps, .teams] {
      // Whoever leads managers need not sell, and so need not be a rep.
      tellUnknowns(in: facts[name], "manager", of: .reps, severity: .note, &problems) { id, _ in
        reps.row(id) != nil
      }
    }
  }

  /// Tells about targets of reps and teams that are not there; a team may be named by its
  /// manager.
  func tellUnknownTargets(_ problems: inout Problems) {
    guard let reps = indices[.reps] else { return }
    let targets = facts[.targets]
    tellUnknowns(in: targets, "id", of: .reps, &problems) { id, row in
      switch targets.text("scope", row: row) {
      case "rep": reps.row(id) != nil
      default: true
      }
    }
    tellUnknowns(in: targets, "id", of: .teams, &problems) { id, row in
      switch targets.text("scope", row: row) {
      // Where managers make teams, a team has its manager's id and there is no table of teams.
      case "team": indices[.teams].map { $0.row(id) != nil } ?? (reps.row(id) != nil)
      default: true
      }
    }
  }

  /// Tells about reps who belong to two teams on one day: their sales would count twice.
  func tellOverlaps(_ problems: inout Problems) {
    let (table, reps) = (facts[.memberships], facts[.reps])
    var rowsOfRep: [Int: [(from: Int32, to: Int32, row: Int)]] = [:]
    for row in 0..<table.rowCount {
      guard let rep = table.reference("rep", row: row), let from = table.day("from", row: row)
      else { continue }
      let to = table.day("to", row: row)?.number ?? .max
      rowsOfRep[rep, default: []].append((from.number, to, row))
    }
    for rep in rowsOfRep.keys.sorted() {
      let rows = (rowsOfRep[rep] ?? []).sorted { ($0.from, $0.row) < ($1.from, $1.row) }
      for (earlier, later) in zip(rows, rows.dropFirst()) where earlier.to >= later.from {
        problems.add(
          .overlappingMemberships(
            rep: reps.text("id", row: rep), day: Day(number: later.from).description,
            other: table.place(ofRow: earlier.row).description,
            at: table.place(ofRow: later.row)))
      }
    }
  }

  private func tellUnknowns(
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
