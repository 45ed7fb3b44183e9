import Facts
import Problems
import Quantities

/// What was charged for order lines that tell a price and a discount, and no net amount.
enum LineNets {
  private static let one: Int128 = 1_000_000

  /// Gives the lines the column `net` where they have none: quantity × unit price × (1 − discount),
  /// rounded to a millionth. Without a column `discount` there is none.
  static func complete(_ table: inout Table, _ intake: inout Intake, _ problems: inout Problems) {
    guard table.columns["net"] == nil, table.rowCount > 0 else { return }
    var checks = TableChecks(schema: TableSchema.of(.orderLines), rowCount: table.rowCount)
    var nets = AmountColumn()
    nets.reserve(table.rowCount)
    for row in 0..<table.rowCount {
      let quantity = Int128(table.amount("quantity", row: row) ?? 0)
      let price = Int128(table.amount("unit_price", row: row) ?? 0)
      let discount = Int128(table.amount("discount", row: row) ?? 0)
      let net = net(quantity: quantity, price: price, kept: one - discount)
      nets.append(net)
      if net == nil {
        checks.leaveOut(
          row, of: table,
          .unreadableValue(
            "", column: "net", expected: AmountText.expectedMoney, at: table.place(ofRow: row)),
          &problems)
      }
    }
    table.columns["net"] = .amounts(nets)
    table.compact(checks.keep)
    intake.quarantine.add(contentsOf: checks.quarantine)
    intake.used = table.rowCount
  }

  /// All in millionths; nil where the product does not fit.
  private static func net(quantity: Int128, price: Int128, kept: Int128) -> Int64? {
    let (gross, overflow) = quantity.multipliedReportingOverflow(by: price)
    let (net, overflows) = gross.multipliedReportingOverflow(by: kept)
    if overflow || overflows { return nil }
    return Int64(exactly: Fraction(net, one * one).rounded(scale: 1))
  }
}
