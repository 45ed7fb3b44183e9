import Facts
import Measures
import Quantities

// What customers come to, and what they owe.
extension RowOracle {
  func customers(
    _ measure: Measure, _ path: Measure.Path, _ rule: Measure.CustomerRule, _ span: Span
  ) -> PlaceTotals {
    let always = Measure(
      measure.id, measure.table, measure.aggregate, unit: measure.unit, where: measure.filter,
      date: measure.date, .byEnd, credit: measure.credit, orElse: measure.creditElse,
      orTeam: measure.creditTeam)
    let end = Day(firstOfMonth: 1, year: 2100)
    let all = entries(
      always, rule.amount.map { .amount($0) } ?? .one, Span(end..<end.next))
    var (window, base) = (span.days, span.base)
    let past = Day(firstOfMonth: 1, year: 1900)
    switch measure.timing {
    case .trailing(let months):
      let middle = span.days.upperBound.adding(months: -months)
      window = middle..<span.days.upperBound
      base = span.days.upperBound.adding(months: -2 * months)..<middle
    case .byEnd: window = past..<span.days.upperBound
    case .beforeStart: window = past..<span.days.lowerBound
    case .during, .standing, .spread: break
    }
    var totals: PlaceTotals = [:]
    var customers: [Int: [Entry]] = [:]
    for entry in all {
      if case .row(let customer)? = cell(path, entry.row, of: measure.table) {
        customers[customer, default: []].append(entry)
      }
    }
    for own in customers.values {
      let firstDay = own.map(\.day).min()
      var byPlace: [Place: [Entry]] = [:]
      for entry in own {
        for place in places(entry, measure, span) { byPlace[place, default: []].append(entry) }
      }
      for (place, rows) in byPlace {
        let now = rows.filter { window.contains($0.day) }
        let before = rows.filter { base.contains($0.day) }
        let amountNow = now.reduce(Int128(0)) { $0 + $1.value }
        let amountBefore = before.reduce(Int128(0)) { $0 + $1.value }
        let value: Int128
        switch rule {
        case .rows(let least): value = now.count >= least ? 1_000_000 : 0
        case .stayed: value = !now.isEmpty && !before.isEmpty ? 1_000_000 : 0
        case .before: value = before.isEmpty ? 0 : 1_000_000
        case .new: value = now.contains { $0.day == firstDay } ? 1_000_000 : 0
        case .amountBefore: value = max(0, amountBefore)
        case .amountOfStayed: value = amountBefore > 0 ? amountNow : 0
        case .smallerAmount:
          value = amountBefore > 0 ? max(0, min(amountBefore, amountNow)) : 0
        }
        totals[place, default: 0] += value
      }
    }
    return totals
  }

  /// What is owed of each order: each customer's money is spent on the oldest order that is open,
  /// until there is no money or no such order.
  func owed(_ measure: Measure, _ ages: Measure.Ages, _ span: Span) -> [Entry] {
    let (orders, payments) = (facts[.orders], facts[.payments])
    if span.days.isEmpty { return [] }
    let last = span.days.upperBound.previous
    var rest: [Int: Int128] = [:]
    var money: [Int: Int128] = [:]
    func isKnown(_ order: Int) -> Bool {
      orders.day("date", row: order).map { $0 <= last } ?? false
        && orders.amount("amount", row: order) != nil
    }
    for order in 0..<orders.rowCount where isKnown(order) {
      let amount = Int128(orders.amount("amount", row: order) ?? 0)
      var paid: Int128 = 0
      for payment in 0..<payments.rowCount where payments.reference("order", row: payment) == order
      {
        if payments.day("date", row: payment).map({ $0 <= last }) ?? false {
          paid += Int128(payments.amount("amount", row: payment) ?? 0)
        }
      }
      if amount >= 0, paid < amount { rest[order] = amount - paid }
      if amount < 0 || paid > amount, let account = orders.reference("account", row: order) {
        money[account, default: 0] += paid - amount
      }
    }
    for payment in 0..<payments.rowCount {
      guard payments.day("date", row: payment).map({ $0 <= last }) ?? false,
        let amount = payments.amount("amount", row: payment),
        let account = payments.reference("account", row: payment),
        !(payments.reference("order", row: payment).map { isKnown($0) } ?? false)
      else { continue }
      money[account, default: 0] += Int128(amount)
    }
    func age(_ order: Int) -> Int {
      orders.day("date", row: order).map { $0.distance(to: last) } ?? 0
    }
    for account in 0..<facts[.accounts].rowCount {
      while let left = money[account], left > 0 {
        let open = rest.keys.filter {
          orders.reference("account", row: $0) == account && rest[$0] ?? 0 > 0
        }
        let oldest = open.max {
          (age($0), orders.text("id", row: $1)) < (age($1), orders.text("id", row: $0))
        }
        guard let oldest, let owed = rest[oldest] else { break }
        rest[oldest] = owed - min(owed, left)
        money[account] = left - min(owed, left)
      }
    }
    return rest.keys.sorted().compactMap { order in
      guard let owed = rest[order], owed > 0, ages.contains(age(order)),
        measure.filter.allSatisfy({ holds($0, order, of: .orders) }),
        let day = orders.day("date", row: order)
      else { return nil }
      return Entry(row: order, day: day, value: owed)
    }
  }
}
