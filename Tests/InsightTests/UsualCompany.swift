import Facts
import Quantities
import TestSupport

/// A company in which nothing is unusual: all reps sell, win, answer and are paid alike, month after
/// month, and only chance makes them differ.
struct UsualCompany {
  static let reps = 24
  static let months = 24
  static let categories = ["Valves", "Pumps", "Drives", "Tools"]
  static let channels = ["direct", "dealer", "online"]
  static let segments = ["Food", "Paper", "Water"]

  let facts: Facts

  private final class Draws {
    var numbers: SeededNumbers
    init(_ seed: UInt64) { numbers = SeededNumbers(seed: seed) }
    func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
    func share() -> Double { Double.random(in: 0..<1, using: &numbers) }
    /// About what orders come to: most small, a few large.
    func amount() -> Int64 {
      let middle = (0..<6).reduce(0.0) { sum, _ in sum + share() } / 6
      return Int64(20_000 * (1 + 12 * middle * middle * middle)) * 1_000_000
    }
  }

  init(seed: UInt64) {
    let draws = Draws(seed)
    let first = Day(firstOfMonth: 11, year: 2024)
    func texts(_ values: [String]) -> Column {
      var column = TextColumn()
      for value in values { column.append(value) }
      return .text(column)
    }
    let repCount = UsualCompany.reps
    let accountCount = repCount * 8
    var tables = [
      Table(
        name: .teams, rowCount: 3,
        columns: ["id": texts(["T1", "T2", "T3"]), "name": texts(["One", "Two", "Three"])]),
      Table(
        name: .reps, rowCount: repCount,
        columns: [
          "id": texts((0..<repCount).map { "R\($0)" }),
          "name": texts((0..<repCount).map { "Rep \($0)" }),
          "team": .references((0..<repCount).map { Int32($0 % 3) }),
        ]),
      Table(
        name: .accounts, rowCount: accountCount,
        columns: [
          "id": texts((0..<accountCount).map { "A\($0)" }),
          "name": texts((0..<accountCount).map { "Customer \($0)" }),
          "segment": texts((0..<accountCount).map { UsualCompany.segments[$0 % 3] }),
        ]),
      Table(
        name: .products, rowCount: 12,
        columns: [
          "id": texts((0..<12).map { "P\($0)" }), "name": texts((0..<12).map { "Product \($0)" }),
          "category": texts((0..<12).map { UsualCompany.categories[$0 % 4] }),
        ]),
    ]
    var orders: (days: [Int32], reps: [Int32], accounts: [Int32], amounts: [Int64]) = (
      [], [], [], []
    )
    var channels: [String] = []
    var lines: (orders: [Int32], products: [Int32], amounts: [Int64]) = ([], [], [])
    var payments: (days: [Int32], orders: [Int32], amounts: [Int64]) = ([], [], [])
    var deals: (created: [Int32], closed: [Int32], reps: [Int32], amounts: [Int64]) = (
      [], [], [], []
    )
    var statuses: [String] = []
    var leads: (created: [Int32], touched: [Int32], reps: [Int32]) = ([], [], [])
    var answers: (days: [Int32], accounts: [Int32], reps: [Int32], scores: [Int64]) = (
      [], [], [], []
    )
    let last = first.adding(months: UsualCompany.months).previous
    for month in 0..<UsualCompany.months {
      let start = first.adding(months: month)
      for rep in 0..<repCount {
        for _ in 0..<draws.whole(5...9) {
          let day = start.advanced(by: draws.whole(0...27))
          let account = Int32(rep * 8 + draws.whole(0...7))
          let row = Int32(orders.days.count)
          var sum: Int64 = 0
          for _ in 0..<2 {
            let amount = draws.amount()
            lines.orders.append(row)
            lines.products.append(Int32(draws.whole(0...11)))
            lines.amounts.append(amount)
            sum += amount
          }
          orders.days.append(day.number)
          orders.reps.append(Int32(rep))
          orders.accounts.append(account)
          orders.amounts.append(sum)
          channels.append(UsualCompany.channels[draws.whole(0...2)])
          let paid = day.advanced(by: draws.whole(10...60))
          if paid <= last {
            payments.days.append(paid.number)
            payments.orders.append(row)
            payments.amounts.append(sum)
          }
          if draws.share() < 0.3 {
            answers.days.append(min(day.advanced(by: 5), last).number)
            answers.accounts.append(account)
            answers.reps.append(Int32(rep))
            answers.scores.append(Int64(draws.share() < 0.85 ? draws.whole(4...5) : 3) * 1_000_000)
          }
        }
        for _ in 0..<3 {
          let created = start.advanced(by: draws.whole(0...27))
          let closed = created.advanced(by: draws.whole(20...80))
          deals.created.append(created.number)
          deals.closed.append(closed.number)
          deals.reps.append(Int32(rep))
          deals.amounts.append(draws.amount() * 2)
          statuses.append(closed > last ? "open" : draws.share() < 0.5 ? "won" : "lost")
          leads.created.append(created.number)
          leads.touched.append(created.advanced(by: draws.whole(0...3)).number)
          leads.reps.append(Int32(rep))
        }
      }
    }
    tables += [
      Table(
        name: .deals, rowCount: statuses.count,
        columns: [
          "created": .days(deals.created), "closes": .days(deals.closed),
          "rep": .references(deals.reps), "amount": .amounts(deals.amounts),
          "status": texts(statuses),
        ]),
      Table(
        name: .leads, rowCount: leads.reps.count,
        columns: [
          "created": .days(leads.created), "touched": .days(leads.touched),
          "rep": .references(leads.reps),
        ]),
      Table(
        name: .orders, rowCount: channels.count,
        columns: [
          "date": .days(orders.days), "rep": .references(orders.reps),
          "account": .references(orders.accounts), "amount": .amounts(orders.amounts),
          "channel": texts(channels),
        ]),
      Table(
        name: .orderLines, rowCount: lines.orders.count,
        columns: [
          "order": .references(lines.orders), "product": .references(lines.products),
          "quantity": .amounts([Int64](repeating: 1_000_000, count: lines.orders.count)),
          "unit_price": .amounts(lines.amounts), "net": .amounts(lines.amounts),
        ]),
      Table(
        name: .payments, rowCount: payments.days.count,
        columns: [
          "date": .days(payments.days), "order": .references(payments.orders),
          "amount": .amounts(payments.amounts),
        ]),
      Table(
        name: .feedback, rowCount: answers.days.count,
        columns: [
          "date": .days(answers.days), "account": .references(answers.accounts),
          "rep": .references(answers.reps), "score": .amounts(answers.scores),
          "kind": texts([String](repeating: "csat", count: answers.days.count)),
        ]),
    ]
    facts = Facts(tables)
  }
}
