import Facts
import Problems

/// The amounts of orders that have none of their own.
enum OrderAmounts {
  /// Gives the orders the column `amount` where they have none: the sum of their lines' nets.
  ///
  /// An order without lines has no amount. Tells where there are no lines to sum.
  static func complete(_ facts: inout Facts, at place: Place, _ problems: inout Problems) {
    let orders = facts[.orders]
    guard orders.rowCount > 0, orders.columns["amount"] == nil else { return }
    let lines = facts[.orderLines]
    guard lines.rowCount > 0, case .references(let rows)? = lines.columns["order"],
      case .amounts(let nets)? = lines.columns["net"]
    else {
      problems.add(
        .missingKey("amount", at: place, example: "amount: a column of the file"))
      return
    }
    var sums = [Int128?](repeating: nil, count: orders.rowCount)
    for line in 0..<lines.rowCount {
      guard let order = rows[line], let net = nets[line] else { continue }
      sums[Int(order)] = (sums[Int(order)] ?? 0) + Int128(net)
    }
    var amounts = AmountColumn()
    amounts.reserve(orders.rowCount)
    for sum in sums { amounts.append(sum.flatMap { Int64(exactly: $0) }) }
    facts[.orders].columns["amount"] = .amounts(amounts)
  }
}
