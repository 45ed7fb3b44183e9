import Facts
import Problems
import Quantities

/// Tells about durations below zero.
enum NegativeDurations: DataCheck {
  private static let columns: [TableName: String] = [.activities: "minutes", .trainings: "hours"]

  static func look(at table: Table, _ data: CheckedData, _ problems: inout Problems) {
    guard let name = columns[table.name], case .amounts(let amounts)? = table.columns[name]
    else { return }
    var tally = RowTally()
    for row in 0..<table.rowCount where amounts[row] ?? 0 < 0 { tally.add(row) }
    tally.tell(&problems) { row in
      .negativeDuration(
        Money(millionths: Int128(amounts[row] ?? 0)).description, column: name,
        at: table.place(ofRow: row))
    }
  }
}
