import Facts
import Problems

/// What one unit of each product costs on which days.
struct UnitCosts {
  private struct Stretch {
    let first: Int32
    let last: Int32
    let cost: Int64
  }

  /// For each row of products, by first day.
  private var stretches: [[Stretch]]

  init(_ costs: Table, products: Int) {
    stretches = Array(repeating: [], count: products)
    guard case .references(let rows)? = costs.columns["product"],
      case .days(let firsts)? = costs.columns["from"],
      case .amounts(let amounts)? = costs.columns["cost"]
    else { return }
    var lasts = [Int32](repeating: Int32.max, count: costs.rowCount)
    if case .days(let days)? = costs.columns["to"] {
      for row in days.indices where days[row] != Column.noDay { lasts[row] = days[row] }
    }
    for row in rows.indices where rows[row] != Column.noRow {
      stretches[Int(rows[row])].append(
        Stretch(first: firsts[row], last: lasts[row], cost: amounts[row]))
    }
    for product in stretches.indices {
      // Equal first days keep the order of their rows, so the later row holds.
      let sorted = stretches[product].enumerated().sorted {
        ($0.element.first, $0.offset) < ($1.element.first, $1.offset)
      }
      stretches[product] = sorted.map(\.element)
    }
  }

  /// The cost that began last of those that hold on `day`.
  func cost(ofProduct product: Int32, on day: Int32) -> Int64? {
    guard product != Column.noRow else { return nil }
    return stretches[Int(product)].last { $0.first <= day && day <= $0.last }?.cost
  }

  /// Gives the order lines the column `unit_cost`: the cost of the line's product on the day of its
  /// order.
  ///
  /// - Parameter isTold: whether lines without a cost are worth a problem; they are not where
  ///   there are no costs at all.
  static func addColumn(to facts: inout Facts, isTold: Bool, _ problems: inout Problems) {
    var lines = facts[.orderLines]
    guard lines.rowCount > 0, case .references(let orders)? = lines.columns["order"],
      case .days(let days)? = facts[.orders].columns["date"]
    else { return }
    let costs = UnitCosts(facts[.costs], products: facts[.products].rowCount)
    var products = [Int32](repeating: Column.noRow, count: lines.rowCount)
    if case .references(let rows)? = lines.columns["product"] { products = rows }
    var amounts = [Int64](repeating: Column.noAmount, count: lines.rowCount)
    var missing = 0
    var firstMissing = 0
    for row in 0..<lines.rowCount {
      let day = days[Int(orders[row])]
      if let cost = costs.cost(ofProduct: products[row], on: day) {
        amounts[row] = cost
      } else {
        if missing == 0 { firstMissing = row }
        missing += 1
      }
    }
    if missing > 0, isTold {
      problems.add(.missingCosts(count: missing, at: lines.place(ofRow: firstMissing)))
    }
    lines.columns["unit_cost"] = .amounts(amounts)
    facts[.orderLines] = lines
  }
}
