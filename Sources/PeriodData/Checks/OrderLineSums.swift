import Facts
import Problems
import Quantities

/// Tells about orders without lines, and lines that do not sum to their order's amount.
enum OrderLineSums: DataCheck {
  /// In millionths: each line may have been rounded by a cent.
  private static let tolerance: Int64 = 10_000
  /// A sum that is too large to compare.
  private static let overflow = Int64.min

  static func look(at data: CheckedData, _ problems: inout Problems) {
    let (orders, lines) = (data.facts[.orders], data.facts[.orderLines])
    guard orders.rowCount > 0, lines.rowCount > 0,
      case .references(let rows)? = lines.columns["order"],
      case .amounts(let nets)? = lines.columns["net"]
    else { return }
    var sums = [Int64](repeating: 0, count: orders.rowCount)
    var counts = [Int32](repeating: 0, count: orders.rowCount)
    for line in 0..<lines.rowCount {
      guard let row = rows[line] else { continue }
      let order = Int(row)
      counts[order] += 1
      guard sums[order] != overflow else { continue }
      let (sum, isTooLarge) = sums[order].addingReportingOverflow(nets[line] ?? 0)
      sums[order] = isTooLarge ? overflow : sum
    }
    tellMissing(counts, orders, &problems)
    // Where orders have no amount of their own they will have that of their lines.
    guard case .amounts(let amounts)? = orders.columns["amount"] else { return }
    var tally = RowTally()
    for order in 0..<orders.rowCount where counts[order] > 0 && sums[order] != overflow {
      guard let amount = amounts[order] else { continue }
      let (difference, isTooLarge) = sums[order].subtractingReportingOverflow(amount)
      if isTooLarge || difference.magnitude > UInt64(tolerance) * UInt64(counts[order]) {
        tally.add(order)
      }
    }
    tally.tell(&problems) { order in
      .linesDoNotSum(
        lines: Money(millionths: Int128(sums[order])).description,
        order: Money(millionths: Int128(amounts[order] ?? 0)).description,
        at: orders.place(ofRow: order))
    }
  }

  private static func tellMissing(
    _ counts: [Int32], _ orders: Table, _ problems: inout Problems
  ) {
    guard let first = counts.firstIndex(of: 0) else { return }
    problems.add(
      .orderWithoutLines(count: counts.count { $0 == 0 }, at: orders.place(ofRow: first)))
  }
}
