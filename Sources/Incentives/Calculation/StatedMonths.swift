import Evaluation
import Facts
import Quantities

/// What was stated of months that are closed, by month, rep and plan.
struct StatedMonths: Sendable {
  private var entries: [Int: [String: [Int: StatedPay.Entry]]] = [:]
  private(set) var months: [Int] = []

  init(_ stated: StatedPay, _ organization: Organization) {
    var reps: [String: Int] = [:]
    for (index, rep) in organization.reps.enumerated() where reps[rep.id] == nil {
      reps[rep.id] = index
    }
    for entry in stated.entries {
      guard let month = Period(entry.month)?.months.lowerBound, let rep = reps[entry.rep] else {
        continue
      }
      // Of a month that was closed alone and with its quarter, the month's own folder comes first.
      if self.entry(month, rep, entry.plan) != nil { continue }
      entries[month, default: [:]][entry.plan, default: [:]][rep] = entry
    }
    months = entries.keys.sorted()
  }

  func has(_ month: Int) -> Bool { entries[month] != nil }

  func entry(_ month: Int, _ rep: Int, _ plan: String) -> StatedPay.Entry? {
    entries[month]?[plan]?[rep]
  }

  /// What months were stated with when they were closed, by rep.
  func stated(in window: Range<Int>) -> [Int: Money] {
    var sums: [Int: Money] = [:]
    for month in months where window.contains(month) {
      for (rep, entry) in (entries[month] ?? [:]).values.flatMap({ $0 }) {
        let amounts = Array(entry.lines.values) + Array(entry.earlier.values)
        sums[rep, default: .zero] += .sum(amounts.map { Money(millionths: Int128($0)) })
      }
    }
    return sums
  }

  func balances(_ month: Int, _ plan: String) -> [Int: Money] {
    (entries[month]?[plan] ?? [:]).mapValues { Money(millionths: Int128($0.balance)) }
  }

  /// What was stated of a month then, and in the statements after it before `next`.
  func settled(_ month: Int, _ plan: String, before next: Int) -> [Int: Money] {
    var sums: [Int: Money] = [:]
    for (rep, entry) in entries[month]?[plan] ?? [:] {
      sums[rep, default: .zero] += .sum(
        entry.lines.values.map { Money(millionths: Int128($0)) })
    }
    let name = PayMonths.period(month, .january).description
    for later in months where later > month && later < next {
      for (rep, entry) in entries[later]?[plan] ?? [:] {
        if let amount = entry.earlier[name] {
          sums[rep, default: .zero] += Money(millionths: Int128(amount))
        }
      }
    }
    return sums
  }
}
