import Facts
import Quantities

/// What customers still owed of each order on a day.
///
/// A payment that names its order pays that one. Other payments, returns and what was paid beyond
/// an order go to the customer's oldest open orders. What is left over is owed to the customer and
/// in no order. What was paid back for a return is taken from what it brought.
public struct Receivables {
  /// In millionths, by row of orders; never below zero.
  public let owed: [Int64]
  /// The age of each order in days; nil where it is younger than the day or counts nowhere.
  let ages: [Int?]

  /// - Parameter end: the day after the last one that counts.
  public init(_ facts: Facts, before end: Day) {
    let (orders, payments) = (facts[.orders], facts[.payments])
    var owed = [Int64](repeating: 0, count: orders.rowCount)
    var ages = [Int?](repeating: nil, count: orders.rowCount)
    // By customer's row.
    var credits: [Int: Int64] = [:]
    var own: [Int: [Int]] = [:]
    for row in 0..<orders.rowCount {
      guard let day = orders.day("date", row: row), day < end,
        let amount = orders.amount("amount", row: row)
      else { continue }
      ages[row] = Int(end.number - day.number) - 1
      let account = orders.reference("account", row: row)
      if amount < 0 {
        if let account { credits[account, default: 0] -= amount }
        continue
      }
      owed[row] = amount
      if let account { own[account, default: []].append(row) }
    }
    var paid = [Int64](repeating: 0, count: orders.rowCount)
    for row in 0..<payments.rowCount {
      guard let day = payments.day("date", row: row), day < end,
        let amount = payments.amount("amount", row: row)
      else { continue }
      if let order = payments.reference("order", row: row), ages[order] != nil {
        paid[order] += amount
      } else if let account = payments.reference("account", row: row) {
        credits[account, default: 0] += amount
      }
    }
    for order in owed.indices where paid[order] != 0 {
      if orders.amount("amount", row: order) ?? 0 < 0 {
        // What was paid back for a return is no longer to the customer's credit.
        if let account = orders.reference("account", row: order) {
          credits[account, default: 0] += paid[order]
        }
        continue
      }
      let rest = owed[order] - paid[order]
      owed[order] = max(0, rest)
      if rest < 0, let account = orders.reference("account", row: order) {
        credits[account, default: 0] -= rest
      }
    }
    for (account, credit) in credits {
      var left = credit
      let open = (own[account] ?? []).sorted { a, b in
        let (first, second) = (ages[a] ?? 0, ages[b] ?? 0)
        return first == second ? Receivables.precedes(a, b, orders) : first > second
      }
      for order in open where left > 0 {
        let paid = min(left, owed[order])
        owed[order] -= paid
        left -= paid
      }
    }
    self.owed = owed
    self.ages = ages
  }

  /// Orders of one day by the bytes of their ids, where ids are kept; else by row.
  private static func precedes(_ a: Int, _ b: Int, _ orders: Table) -> Bool {
    guard case .text(let ids)? = orders.columns["id"] else { return a < b }
    return ids[a].utf8.lexicographicallyPrecedes(ids[b].utf8)
  }

  /// Whether the order is owed and of an age.
  func isOwed(_ row: Int, of ages: Measure.Ages) -> Bool {
    owed[row] > 0 && self.ages[row].map { ages.contains($0) } ?? false
  }
}
