import Facts
import Problems
import Quantities

extension TableChecks {
  /// What a whole scorecard comes to; nobody gives or takes more of it by hand.
  private static let mostPoints = 100

  /// Takes out adjustments that have no last day, that are for nobody, or that are of more points
  /// than a scorecard has.
  mutating func leaveOutUnusable(_ table: Table, _ problems: inout Problems) {
    for row in keep.indices where keep[row] {
      let place = table.place(ofRow: row)
      if table.day("to", row: row) == nil {
        leaveOut(row, of: table, .emptyValue(column: "to", at: place), &problems)
      } else if table.text("id", row: row).isEmpty,
        table.text("scope", row: row) != "organization"
      {
        leaveOut(row, of: table, .emptyValue(column: "id", at: place), &problems)
      } else if let points = table.amount("points", row: row),
        points.magnitude > TableChecks.mostPoints * 1_000_000
      {
        let told = Fraction(Int128(points), Money.scale).decimalText(atMost: 6)
        leaveOut(
          row, of: table,
          .adjustmentPoints(told, most: TableChecks.mostPoints, at: place), &problems)
      }
    }
  }
}
