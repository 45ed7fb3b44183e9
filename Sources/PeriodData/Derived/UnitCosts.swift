import Facts
import Problems

/// What one unit of each product costs on which days.
struct UnitCosts {
  private struct Stretch {
    let first: Int32
    let last: Int32
    /// Of costs.
    let row: Int64
  }

  /// For each row of products, by first day.
  private var stretches: [[Stretch]]

  init(_ costs: Table, products: Int) {
    stretches = Array(repeating: [], count: products)
    guard case .references(let rows)? = costs.columns["product"],
      case .days(let firsts)? = costs.columns["from"]
    else { return }
    var lasts = [Int32](repeating: Int32.max, count: costs.rowCount)
    if case .days(let days)? = costs.columns["to"] {
      for row in days.indices where days[row] != Column.noDay { lasts[row] = days[row] }
    }
    for row in 0..<costs.rowCount {
      guard let product = rows[row] else { continue }
      stretches[Int(product)].append(
        Stretch(first: firsts[row], last: lasts[row], row: Int64(row)))
    }
    for product in stretches.indices {
      // Equal first days keep the order of their rows, so the later row holds.
      stretches[product].sort { ($0.first, $0.row) < ($1.first, $1.row) }
    }
  }

  /// The row of the cost that began last of those that hold on `day`.
  func row(ofProduct product: Int64, on day: Int32) -> Int64? {
    stretches[Int(product)].last { $0.first <= day && day <= $0.last }?.row
  }

  /// Gives the order lines the column `cost`: the row of costs that holds for the line's product
  /// on the day of its order.
  ///
  /// - Parameter isTold: whether lines without a cost are worth a problem; they are not where
  ///   there are no costs at all.
  static func addColumn(to facts: inout Facts, isTold: Bool, _ problems: inout Problems) {
    let lines = facts[.orderLines]
    guard lines.rowCount > 0, case .references(let orders)? = lines.columns["order"],
      case .days(let days)? = facts[.orders].columns["date"]
    else { return }
    let costs = UnitCosts(facts[.costs], products: facts[.products].rowCount)
    var products = NarrowIntegers()
    if case .references(let rows)? = lines.columns["product"] { products = rows }
    var rows = NarrowIntegers()
    rows.reserve(lines.rowCount)
    var missing = 0
    var firstMissing = 0
    for line in 0..<lines.rowCount {
      let product = line < products.count ? products[line] : nil
      let day = orders[line].map { days[Int($0)] }
      let row = product.flatMap { product in
        day.flatMap { costs.row(ofProduct: product, on: $0) }
      }
      if row == nil {
        if missing == 0 { firstMissing = line }
        missing += 1
      }
      rows.append(row)
    }
    if missing > 0, isTold {
      problems.add(.missingCosts(count: missing, at: lines.place(ofRow: firstMissing)))
    }
    facts[.orderLines].columns["cost"] = .references(rows)
  }
}
