import Facts
import Measures
import Quantities

/// Which product category, channel and segment each answer is about.
///
/// An answer that names no order is put to the last one that its customer had placed by then. An
/// order of several categories counts for the one of which it has most.
struct FeedbackLabels {
  private var codes: [Satisfaction.Dimension: [Int32]] = [:]
  private var labels: [Satisfaction.Dimension: [String]] = [:]
  private(set) var usesLastOrders = false

  /// - Parameter days: those whose answers are asked for.
  init(facts: Facts, orders: CustomerRows, days: Range<Day>) {
    let feedback = facts[.feedback]
    let accounts = facts[.accounts]
    let orderTable = facts[.orders]
    var orderOf = [Int?](repeating: nil, count: feedback.rowCount)
    for row in orderOf.indices {
      guard let day = feedback.day("date", row: row), days.contains(day) else { continue }
      if let order = feedback.reference("order", row: row) {
        orderOf[row] = order
      } else if let account = feedback.reference("account", row: row), account < orders.count,
        let place = orders.last(of: account, through: day)
      {
        orderOf[row] = Int(orders.rows[place])
        usesLastOrders = true
      }
    }
    add(.channel, Self.texts(orderTable, "channel"), feedback.rowCount) { orderOf[$0] }
    let products = facts[.products]
    let productOf = Self.products(of: Set(orderOf.compactMap { $0 }), facts)
    add(.category, Self.texts(products, "category"), feedback.rowCount) {
      orderOf[$0].flatMap { productOf[$0] }
    }
    add(.segment, Self.texts(accounts, "segment"), feedback.rowCount) { row in
      feedback.reference("account", row: row)
        ?? orderOf[row].flatMap { orderTable.reference("account", row: $0) }
    }
  }

  func count(_ dimension: Satisfaction.Dimension) -> Int { labels[dimension]?.count ?? 1 }
  func label(_ dimension: Satisfaction.Dimension, _ code: Int) -> String {
    labels[dimension]?[code] ?? ""
  }
  func code(_ dimension: Satisfaction.Dimension, row: Int) -> Int {
    codes[dimension].map { Int($0[row]) } ?? 0
  }

  private mutating func add(
    _ dimension: Satisfaction.Dimension, _ texts: TextColumn?, _ rows: Int, row: (Int) -> Int?
  ) {
    guard let texts else { return }
    labels[dimension] = texts.values
    codes[dimension] = (0..<rows).map { row($0).map { Int32(texts.code(ofRow: $0)) } ?? 0 }
  }

  private static func texts(_ table: Table, _ column: String) -> TextColumn? {
    guard case .text(let texts)? = table.columns[column] else { return nil }
    return texts
  }

  /// A product of the category of which each order has most; of equals that of the first line.
  private static func products(of orders: Set<Int>, _ facts: Facts) -> [Int: Int] {
    let lines = facts[.orderLines]
    guard !orders.isEmpty, case .references(let references)? = lines.columns["order"],
      let categories = texts(facts[.products], "category")
    else { return [:] }
    var isAsked = [Bool](repeating: false, count: facts[.orders].rowCount)
    for order in orders { isAsked[order] = true }
    var amounts: [Int: [(product: Int, code: UInt32, amount: Int64)]] = [:]
    for row in 0..<lines.rowCount {
      guard let order = references[row].map({ Int($0) }), isAsked[order],
        let product = lines.reference("product", row: row)
      else { continue }
      let (code, net) = (
        categories.code(ofRow: product), lines.amount("net", row: row) ?? 0
      )
      var own = amounts[order] ?? []
      if let index = own.firstIndex(where: { $0.code == code }) {
        own[index].amount += net
      } else {
        own.append((product, code, net))
      }
      amounts[order] = own
    }
    return amounts.compactMapValues { own in
      var most = own.first
      for entry in own.dropFirst() where entry.amount > most?.amount ?? 0 { most = entry }
      return most?.product
    }
  }
}
