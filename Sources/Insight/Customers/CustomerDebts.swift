import Evaluation
import Facts
import Measures
import Quantities

/// What customers owe of orders of more than 60 days ago.
struct CustomerDebts {
  private var debts: [Int: AccountRisk.Debt] = [:]

  /// Nobody owes anything where it is not known what was paid, or sales are no orders.
  init(facts: Facts, evaluation: Evaluation, rows: CustomerRows, end: Day) {
    guard evaluation.hasAgeing, evaluation.catalogue.rules.salesBasis == .orders,
      !evaluation.days.current.isEmpty
    else { return }
    let owed = Receivables(facts, before: end).owed
    for account in 0..<rows.count {
      var debt = AccountRisk.Debt(amount: 0, age: 0)
      for place in rows[account] {
        let age = Int(end.number - 1 - rows.days[place])
        if age <= AccountRisk.overdueDays { break }
        let amount = owed[Int(rows.rows[place])]
        guard amount > 0 else { continue }
        debt.age = max(debt.age, age)
        debt.amount += Int128(amount)
      }
      if debt.amount > 0 { debts[account] = debt }
    }
  }

  func debt(of account: Int) -> AccountRisk.Debt? { debts[account] }
}
