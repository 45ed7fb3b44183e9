import Facts
import Problems

extension TableChecks {
  /// Takes out adjustments that have no last day, or that are for nobody.
  mutating func leaveOutUnaddressed(_ table: Table, _ problems: inout Problems) {
    for row in keep.indices where keep[row] {
      let place = table.place(ofRow: row)
      if table.day("to", row: row) == nil {
        leaveOut(row, of: table, .emptyValue(column: "to", at: place), &problems)
      } else if table.text("id", row: row).isEmpty,
        table.text("scope", row: row) != "organization"
      {
        leaveOut(row, of: table, .emptyValue(column: "id", at: place), &problems)
      }
    }
  }
}
