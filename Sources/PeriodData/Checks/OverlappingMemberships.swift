import Facts
import Problems
import Quantities

/// Tells about reps who belong to two teams on one day: their sales would count twice.
enum OverlappingMemberships: DataCheck {
  static func look(at data: CheckedData, _ problems: inout Problems) {
    let (table, reps) = (data.facts[.memberships], data.facts[.reps])
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
}
