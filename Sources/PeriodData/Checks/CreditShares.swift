import Facts
import Problems
import Quantities

/// Tells about orders and deals whose shares do not come to 100 %.
enum CreditShares: DataCheck {
  private static let whole: Int128 = 1_000_000
  /// A hundredth of a percent, for thirds that were rounded.
  private static let tolerance: Int128 = 100

  static func look(at table: Table, _ data: CheckedData, _ problems: inout Problems) {
    guard table.name == .creditSplits, case .amounts(let shares)? = table.columns["share"]
    else { return }
    for (column, target) in [("order", TableName.orders), ("deal", .deals)] {
      guard case .references(let rows)? = table.columns[column] else { continue }
      var totals: [Int64: (sum: Int128, firstRow: Int)] = [:]
      for row in 0..<table.rowCount {
        guard let shared = rows[row] else { continue }
        totals[shared, default: (0, row)].sum += Int128(shares[row] ?? 0)
      }
      let parted = totals.values.filter { ($0.sum - whole).magnitude > tolerance.magnitude }
        .sorted { $0.firstRow < $1.firstRow }
      var tally = RowTally()
      for index in parted.indices { tally.add(index) }
      tally.tell(&problems) { index in
        .splitsNotWhole(
          of: target.rawValue, total: Money(millionths: parted[index].sum * 100).description,
          at: table.place(ofRow: parted[index].firstRow))
      }
    }
  }
}
