import Evaluation
import Facts
import Measures
import Quantities

extension Sight {
  /// After how many days what is owed counts as long owed.
  static let longOwed = 90

  /// The customer who owes most for more than ninety days, and what all of them owe: for the
  /// organization, and for the rep who sold.
  var unpaid: [Observation] {
    guard evaluation.hasAgeing else { return [] }
    struct Debt {
      var amount: Int64 = 0
      var orders = 0
      var oldest: Day
    }
    let end = evaluation.days.current.upperBound
    let receivables = Receivables(facts, before: end)
    let orders = facts[.orders]
    var debts: [Subject: [Int: Debt]] = [:]
    for row in 0..<orders.rowCount where receivables.owed[row] > 0 {
      guard let day = orders.day("date", row: row), day.distance(to: end) - 1 > Sight.longOwed,
        let account = orders.reference("account", row: row)
      else { continue }
      var subjects = [Subject.organization]
      if let rep = orders.reference("rep", row: row) { subjects.append(.rep(rep)) }
      for subject in subjects {
        var debt = debts[subject]?[account] ?? Debt(oldest: day)
        debt.amount += receivables.owed[row]
        debt.orders += 1
        debt.oldest = min(debt.oldest, day)
        debts[subject, default: [:]][account] = debt
      }
    }
    return evaluation.all.compactMap { result in
      let own = debts[result.subject] ?? [:]
      let largest = own.max {
        $0.value.amount == $1.value.amount ? $0.key > $1.key : $0.value.amount < $1.value.amount
      }
      guard let (account, debt) = largest, let name = customer(account) else { return nil }
      let amount = Fraction(Int128(debt.amount), Money.scale)
      let all = own.values.reduce(Int128(0)) { $0 + Int128($1.amount) }
      var values: [String: SignalValue] = [
        "customer": .text(name), "largest": .money(amount),
        "days": .days(Fraction(Int128(debt.oldest.distance(to: end) - 1))),
        "orders": .count(debt.orders), "customers": .count(own.count),
        "all": .money(Fraction(all, Money.scale)),
      ]
      if case .rep = result.subject {
        values["size"] = .money(amount)
      } else {
        values["size"] = .money(Fraction(all, Money.scale))
      }
      // It matters by what is sold in a month.
      let month = year.total(.salesAmount, slot: slot(result.subject)) * Fraction(1, 12)
      if let share = amount.divided(by: month) { values["share"] = .share(share) }
      return Observation(.unpaid, of: result.subject, values)
    }
  }
}
