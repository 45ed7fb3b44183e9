import Facts
import Problems
import Quantities

/// Tells about days that lie before the day they follow.
enum DateOrder: DataCheck {
  private static let pairs: [TableName: [(earlier: String, later: String)]] = [
    .reps: [("hired", "left")],
    .deals: [("created", "closes")],
    .leads: [("created", "touched"), ("created", "converted")],
    .products: [("launched", "discontinued")],
    .trainings: [("date", "completed")],
  ]

  static func look(at table: Table, _ data: CheckedData, _ problems: inout Problems) {
    for (earlier, later) in pairs[table.name] ?? [] {
      guard case .days(let firsts)? = table.columns[earlier],
        case .days(let lasts)? = table.columns[later]
      else { continue }
      var tally = RowTally()
      for row in 0..<table.rowCount
      where lasts[row] < firsts[row] && lasts[row] != Column.noDay {
        tally.add(row)
      }
      tally.tell(&problems) { row in
        .datesOutOfOrder(
          later, Day(number: lasts[row]).description, before: earlier,
          Day(number: firsts[row]).description, at: table.place(ofRow: row))
      }
    }
    if table.name == .payments { tellEarlyPayments(table, data.facts[.orders], &problems) }
  }

  /// A payment may be made in advance, so it is worth a note only.
  private static func tellEarlyPayments(
    _ table: Table, _ orders: Table, _ problems: inout Problems
  ) {
    guard case .days(let paid)? = table.columns["date"],
      case .references(let rows)? = table.columns["order"],
      case .days(let ordered)? = orders.columns["date"]
    else { return }
    var tally = RowTally()
    for row in 0..<table.rowCount where paid[row] != Column.noDay {
      guard let order = rows[row], paid[row] < ordered[Int(order)] else { continue }
      tally.add(row)
    }
    tally.tell(&problems) { row in
      let order = rows[row].map { Int($0) } ?? 0
      return .datesOutOfOrder(
        "date", Day(number: paid[row]).description, before: "orders.date",
        Day(number: ordered[order]).description, severity: .note, at: table.place(ofRow: row))
    }
  }
}
