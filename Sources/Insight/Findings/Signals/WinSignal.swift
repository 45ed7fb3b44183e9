import Evaluation
import Facts
import Measures
import Quantities

extension Sight {
  /// The largest order of the period of each rep, and of the organization its three largest: told
  /// where it is among the largest fiftieth of a year's, one that several share among the largest
  /// tenth.
  func wins(before customersBefore: CustomerSums) -> [Observation] {
    guard let sales = evaluation.catalogue.measure(.salesAmount), sales.table == .orders else {
      return []
    }
    let orders = facts[.orders]
    let amounts = amountsOfYear(sales)
    func limit(_ share: Int) -> Int64 {
      amounts.isEmpty ? .max : amounts[amounts.count * share / 100]
    }
    let (large, larger) = (limit(90), limit(98))
    struct Win {
      let row: Int
      let part: Int128
    }
    var largest = [[Win]](repeating: [], count: engine.subjects.count)
    engine.visitRows(of: sales, in: Span(evaluation.days.current)) { row, parts in
      guard let amount = orders.amount("amount", row: row),
        amount >= (parts.count > 1 ? large : larger)
      else { return }
      var own: [Int: Int128] = [:]
      for (slots, part) in parts {
        for slot in slots { own[slot, default: 0] += part }
      }
      for (slot, part) in own { largest[slot].append(Win(row: row, part: part)) }
    }
    for slot in largest.indices {
      largest[slot].sort { $0.part == $1.part ? $0.row < $1.row : $0.part > $1.part }
      largest[slot] = Array(
        largest[slot].prefix(slot == engine.subjects.organization ? 3 : 1))
    }
    let products = products(ofOrders: Set(largest.joined().map(\.row)))
    return evaluation.all.flatMap { result -> [Observation] in
      let slot = slot(result.subject)
      let all = evaluation.total(.salesAmount, slot: slot)
      return largest[slot].compactMap { win in
        guard let day = orders.day("date", row: win.row),
          let account = orders.reference("account", row: win.row),
          let whole = orders.amount("amount", row: win.row), let name = customer(account)
        else { return nil }
        let size = Fraction(win.part, Money.scale)
        let isNew = customersBefore.amount(account, slot: engine.subjects.organization) == .zero
        var values: [String: SignalValue] = [
          "customer": .text(name), "size": .money(size), "day": .day(day),
          "things": .list((products[win.row] ?? []).map { .text($0) }),
          "part": .share(Fraction(win.part, Int128(whole))), "isNew": .count(isNew ? 1 : 0),
        ]
        if let rep = orders.reference("rep", row: win.row) { values["who"] = .subject(.rep(rep)) }
        if let share = size.divided(by: all) { values["share"] = .share(share) }
        return Observation(.win, of: result.subject, topic: "\(win.row)", values)
      }
    }
  }

  /// In millionths, rising; without returns.
  private func amountsOfYear(_ sales: Measure) -> [Int64] {
    var amounts: [Int64] = []
    guard case .amounts(let column)? = facts[.orders].columns["amount"] else { return [] }
    engine.visitRows(of: sales, in: Span(year.days.current)) { row, _ in
      if let amount = column[row], amount > 0 { amounts.append(amount) }
    }
    return amounts.sorted()
  }

  /// At most three names of each, in the order of the lines.
  private func products(ofOrders wanted: Set<Int>) -> [Int: [String]] {
    guard !wanted.isEmpty, case .references(let owners)? = facts[.orderLines].columns["order"],
      case .references(let sold)? = facts[.orderLines].columns["product"]
    else { return [:] }
    var names: [Int: [String]] = [:]
    for row in 0..<facts[.orderLines].rowCount {
      guard let order = owners[row].map({ Int($0) }), wanted.contains(order),
        let name = sold[row].flatMap({ product(Int($0)) }),
        (names[order]?.count ?? 0) < 3, names[order]?.contains(name) != true
      else { continue }
      names[order, default: []].append(name)
    }
    return names
  }
}
