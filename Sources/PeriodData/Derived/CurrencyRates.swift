import Facts
import Problems
import Quantities

/// What other currencies are worth in the organization's own, each rate until the next.
struct CurrencyRates {
  /// By currency in capital letters, in the order of days; rates in millionths.
  private var rates: [String: [(day: Int32, rate: Int64)]] = [:]
  private let own: String

  /// - Parameter own: the organization's currency.
  init(_ table: Table, own: String) {
    self.own = own
    for row in 0..<table.rowCount {
      guard let day = table.day("day", row: row)?.number,
        let rate = table.amount("rate", row: row), rate > 0
      else { continue }
      rates[CurrencyRates.name(table.text("currency", row: row)), default: []].append((day, rate))
    }
    for currency in rates.keys { rates[currency]?.sort { $0.day < $1.day } }
  }

  private static func name(_ text: String) -> String {
    let name = text.uppercased()
    return ["RMB", "人民币"].contains(name) ? "CNY" : name
  }

  /// Turns the money of a table's rows into the organization's currency, each by the rate of its
  /// day; rows for whose day there is no rate are left out and told.
  ///
  /// - Returns: the rates of rows that were in another currency.
  func convert(_ table: inout Table, _ intake: inout Intake, _ problems: inout Problems)
    -> [Int: Int64]
  {
    guard case .text(let texts)? = table.columns["currency"] else { return [:] }
    let names = texts.values.map(CurrencyRates.name)
    guard names.contains(where: { !$0.isEmpty && $0 != own }) else { return [:] }
    let schema = TableSchema.of(table.name)
    let days = (schema.days.reversed() + ["from"]).compactMap { name -> [Int32]? in
      guard case .days(let days)? = table.columns[name] else { return nil }
      return days
    }
    var rateOfRow: [Int: Int64] = [:]
    var without: [String: [Int]] = [:]
    for row in 0..<table.rowCount {
      let name = names[Int(texts.code(ofRow: row))]
      guard !name.isEmpty, name != own else { continue }
      let day = days.lazy.map { $0[row] }.first { $0 != Column.noDay }
      if let day, let rate = rates[name]?.last(where: { $0.day <= day })?.rate {
        rateOfRow[row] = rate
      } else {
        without[name, default: []].append(row)
      }
    }
    for column in schema.columns where column.type == .money {
      CurrencyRates.convert(column.name, of: &table) { rateOfRow[$0] }
    }
    var checks = TableChecks(schema: schema, rowCount: table.rowCount)
    for name in without.keys.sorted() {
      let rows = without[name] ?? []
      let problem = Problem.missingRates(
        table: table.name.rawValue, currency: name, rows: rows.count,
        at: table.place(ofRow: rows[0]))
      problems.add(problem)
      for row in rows { checks.leaveOut(row, of: table, because: problem) }
    }
    table.compact(checks.keep)
    intake.quarantine.add(contentsOf: checks.quarantine)
    intake.used = table.rowCount
    return CurrencyRates.moved(rateOfRow, keep: checks.keep)
  }

  /// Rates by what rows are once others are gone.
  private static func moved(_ rates: [Int: Int64], keep: [Bool]) -> [Int: Int64] {
    guard keep.contains(false) else { return rates }
    var moved: [Int: Int64] = [:]
    var next = 0
    for row in keep.indices where keep[row] {
      moved[next] = rates[row]
      next += 1
    }
    return moved
  }

  /// Turns the prices of order lines into the organization's currency, as their orders were.
  static func convertLines(_ table: inout Table, rateOfOrder: [Int: Int64]) {
    guard !rateOfOrder.isEmpty, case .references(let orders)? = table.columns["order"] else {
      return
    }
    for column in TableSchema.of(.orderLines).columns where column.type == .money {
      convert(column.name, of: &table) { row in orders[row].flatMap { rateOfOrder[Int($0)] } }
    }
  }

  private static func convert(
    _ column: String, of table: inout Table, rate: (Int) -> Int64?
  ) {
    guard case .amounts(let amounts)? = table.columns[column] else { return }
    var converted = AmountColumn()
    converted.reserve(amounts.count)
    for row in 0..<amounts.count {
      guard let amount = amounts[row], let rate = rate(row) else {
        converted.append(amounts[row])
        continue
      }
      let product = Fraction(Int128(amount) * Int128(rate), 1_000_000).rounded(scale: 1)
      converted.append(Int64(exactly: product))
    }
    table.columns[column] = .amounts(converted)
  }
}
