import Evaluation
import Facts
import Measures
import Quantities

extension Sight {
  /// What was given back in the period.
  var returns: [Observation] {
    guard let sales = evaluation.catalogue.measure(.salesAmount), sales.table == .orders else {
      return []
    }
    struct Given {
      var sum: Int128 = 0
      var count = 0
      var largest: (row: Int, amount: Int128)?
    }
    var given = [Given](repeating: Given(), count: engine.subjects.count)
    engine.visitRows(of: sales, in: Span(evaluation.days.current)) { row, parts in
      for (slots, part) in parts where part < 0 {
        for slot in slots {
          given[slot].sum -= part
          given[slot].count += 1
          if -part > given[slot].largest?.amount ?? 0 { given[slot].largest = (row, -part) }
        }
      }
    }
    let products = productOfLargestReturn(given.compactMap { $0.largest?.row })
    let orders = facts[.orders]
    return evaluation.all.compactMap { result in
      let own = given[slot(result.subject)]
      guard let largest = own.largest else { return nil }
      let (sum, net) = (
        Fraction(own.sum, Money.scale),
        evaluation.total(.salesAmount, slot: slot(result.subject))
      )
      var values: [String: SignalValue] = [
        "size": .money(sum), "count": .count(own.count),
        "largest": .money(Fraction(largest.amount, Money.scale)),
      ]
      if let share = sum.divided(by: net + sum) { values["share"] = .share(share) }
      if let day = orders.day("date", row: largest.row) { values["day"] = .day(day) }
      if let name = orders.reference("account", row: largest.row).flatMap({ customer($0) }) {
        values["customer"] = .text(name)
      }
      if let name = products[largest.row] { values["product"] = .text(name) }
      return Observation(.returns, of: result.subject, values)
    }
  }

  /// By order, of its first line that came back.
  private func productOfLargestReturn(_ orders: [Int]) -> [Int: String] {
    let wanted = Set(orders)
    var products: [Int: String] = [:]
    guard !wanted.isEmpty, case .references(let owners)? = facts[.orderLines].columns["order"],
      case .references(let sold)? = facts[.orderLines].columns["product"]
    else { return [:] }
    for row in 0..<facts[.orderLines].rowCount {
      guard let order = owners[row].map({ Int($0) }), wanted.contains(order),
        products[order] == nil, let product = sold[row]
      else { continue }
      products[order] = self.product(Int(product))
    }
    return products
  }
}
