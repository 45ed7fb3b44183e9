import Facts
import Quantities

/// Sums up customers by the places that count them.
struct CustomerBook {
  let records: [BuyingRecord]
  let values: [CustomerValues.Value]
  let owners: CustomerOwners
  private let end: Day
  private let classes: [CustomerClass?]
  private(set) var summaries: [Int: CustomerSummary] = [:]

  init(
    records: [BuyingRecord], values: [CustomerValues.Value], owners: CustomerOwners, end: Day
  ) {
    self.records = records
    self.values = values
    self.owners = owners
    self.end = end
    classes = CustomerClass.classes(of: records.map(\.now), before: end)
    let year = end.advanced(by: -BuyingTimes.year).number
    for (index, record) in records.enumerated() {
      for slot in owners.slots(index) {
        var summary = summaries[slot] ?? CustomerSummary()
        summary.customers += 1
        if record.last >= year { summary.active += 1 }
        summary.worth += values[index].worth ?? 0
        summary.expectedPurchases += values[index].expectedPurchases ?? 0
        summaries[slot] = summary
      }
    }
  }

  /// - Parameter end: the day after the last one of the period before.
  mutating func addClasses(before end: Day) {
    guard classes.contains(where: { $0 != nil }) else { return }
    let before = CustomerClass.classes(of: records.map(\.before), before: end)
    let places = Dictionary(
      uniqueKeysWithValues: CustomerClass.allCases.enumerated().map { ($1, $0) })
    var sums: [Int: [CustomerSummary.OfClass]] = [:]
    var sales: [Int: [Int128]] = [:]
    let none = Array(repeating: CustomerSummary.OfClass(), count: places.count)
    for index in records.indices {
      let now = classes[index].flatMap { places[$0] }
      let then = before[index].flatMap { places[$0] }
      for slot in owners.slots(index) {
        if let now {
          sums[slot, default: none][now].customers += 1
          sums[slot, default: none][now].expectedPurchases += values[index].expectedPurchases ?? 0
          sums[slot, default: none][now].worth += values[index].worth ?? 0
          sales[slot, default: Array(repeating: 0, count: places.count)][now] +=
            records[index].now?.sales ?? 0
        }
        if let then { sums[slot, default: none][then].before += 1 }
      }
    }
    for (slot, own) in sums {
      summaries[slot]?.classes = own.enumerated().map { place, sum in
        var sum = sum
        sum.sales = Fraction(sales[slot]?[place] ?? 0, Money.scale)
        return sum
      }
    }
  }

  mutating func addRisks(
    mood: (Int) -> AccountRisk.Reason?, debt: (Int) -> AccountRisk.Debt?
  ) {
    for (index, record) in records.enumerated() {
      guard
        let risk = AccountRisk(
          record, rep: owners.reps[index], values[index], mood: mood(record.account),
          debt: debt(record.account), end: end)
      else { continue }
      for slot in owners.slots(index) { summaries[slot]?.add(risk) }
    }
  }

  mutating func addOverdue(_ debt: (Int) -> AccountRisk.Debt?) {
    for (index, record) in records.enumerated() {
      guard let debt = debt(record.account) else { continue }
      let overdue = CustomerSummary.Overdue(
        account: record.account, rep: owners.reps[index],
        amount: Fraction(debt.amount, Money.scale), oldest: debt.age)
      for slot in owners.slots(index) where !owners.isRep(slot) {
        summaries[slot]?.overdue.append(overdue)
      }
    }
  }

  mutating func addTop(ofSlot slot: Int) {
    summaries[slot]?.top = records.indices.compactMap { index in
      values[index].worth.map { worth in
        CustomerSummary.Valued(
          account: records[index].account, rep: owners.reps[index], worth: worth,
          expectedPurchases: values[index].expectedPurchases,
          chanceAlive: values[index].chanceAlive,
          sales: Fraction(records[index].year, Money.scale), customerClass: classes[index])
      }
    }
  }

  /// The names of all who bought.
  func names(in accounts: Table) -> [Int: String] {
    var names: [Int: String] = [:]
    for record in records { names[record.account] = accounts.text("name", row: record.account) }
    return names
  }

  /// Puts lists in order and cuts them; equal customers by name, then in the order of the table.
  mutating func sort(names: [Int: String]) {
    func precedes<Value: Comparable>(_ a: (Value, Int), _ b: (Value, Int)) -> Bool {
      if a.0 != b.0 { return a.0 > b.0 }
      let (left, right) = (names[a.1] ?? "", names[b.1] ?? "")
      if left != right { return left.utf8.lexicographicallyPrecedes(right.utf8) }
      return a.1 < b.1
    }
    for slot in summaries.keys {
      guard var summary = summaries[slot] else { continue }
      summary.risks.sort { precedes(($0.amount, $0.account), ($1.amount, $1.account)) }
      summary.overdue.sort { precedes(($0.amount, $0.account), ($1.amount, $1.account)) }
      summary.top.sort { precedes(($0.worth, $0.account), ($1.worth, $1.account)) }
      summary.risks = Array(
        summary.risks.prefix(owners.isRep(slot) ? Customers.mostOfRep : Customers.most))
      summary.overdue = Array(summary.overdue.prefix(Customers.mostOverdue))
      summary.top = Array(summary.top.prefix(Customers.most))
      summaries[slot] = summary
    }
  }
}

extension CustomerSummary {
  fileprivate mutating func add(_ risk: AccountRisk) {
    riskCount += 1
    amountAtRisk = amountAtRisk + risk.amount
    risks.append(risk)
  }
}
