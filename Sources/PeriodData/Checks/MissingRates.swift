import Facts
import Problems

/// Tells about rows in another currency than the organization's that have no rate on their day.
enum MissingRates: DataCheck {
  static func look(at table: Table, _ data: CheckedData, _ problems: inout Problems) {
    if table.name == .currencyRates { tell(rates: table, data, &problems) }
  }

  static func look(at data: CheckedData, _ problems: inout Problems) {
    let rates = data.facts[.currencyRates]
    if rates.rowCount == 0 { tell(rates: rates, data, &problems) }
  }

  private static func tell(rates: Table, _ data: CheckedData, _ problems: inout Problems) {
    guard let own = data.expectations.currency else { return }
    // A rate holds until the next one, so only days before the first one have none.
    var begins: [String: Int32] = [:]
    for row in 0..<rates.rowCount {
      guard let day = rates.day("day", row: row)?.number else { continue }
      let currency = rates.text("currency", row: row).uppercased()
      begins[currency] = min(day, begins[currency] ?? day)
    }
    var findings: [(table: Table, row: Int, currency: String, rows: Int)] = []
    for (key, days) in data.recollection.foreign {
      let bare = days.filter { $0.key < begins[key.currency] ?? .max }.values
      guard let row = bare.map(\.firstRow).min() else { continue }
      findings.append(
        (data.facts[key.table], row, key.currency, bare.reduce(0) { $0 + $1.count }))
    }
    let all = TableName.allCases
    findings.sort {
      (all.firstIndex(of: $0.table.name) ?? 0, $0.row, $0.currency)
        < (all.firstIndex(of: $1.table.name) ?? 0, $1.row, $1.currency)
    }
    for (table, row, currency, rows) in findings {
      problems.add(
        .missingRates(
          table: table.name.rawValue, currency: currency, own: own, rows: rows,
          at: table.place(ofRow: row)))
    }
  }
}
