import Facts
import Problems
import Quantities
import Workspaces

extension Facts {
  /// `12 tables, 48,210 rows`
  var tally: Phrase {
    let digits = String(rowCount)
    var rows = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { rows += "," }
      rows.append(digit)
    }
    return Phrase(
      "\(tableCount) tables, \(rows) rows", "\(tableCount) 张表，\(rows) 行")
  }

  /// The days on which something of `schema`'s table happened, one for each row and column of them.
  private func days(of schema: TableSchema) -> [Int32] {
    schema.days.flatMap { name -> [Int32] in
      guard case .days(let days)? = self[schema.table].columns[name] else { return [] }
      return days.filter { $0 != Column.noDay }
    }
  }

  /// Each table of facts with the first and last day on which something of it happened; tables
  /// without any are left out.
  var reach: [(table: TableName, days: ClosedRange<Day>)] {
    TableSchema.ofFacts.compactMap { schema in
      let days = days(of: schema)
      guard let first = days.min(), let last = days.max() else { return nil }
      return (schema.table, Day(number: first)...Day(number: last))
    }
  }

  /// Whether anything happened in `period`; adds a problem where nothing did.
  func covers(_ period: Period, problems: inout Problems) -> Bool {
    let isCovered = TableSchema.ofFacts.contains { schema in
      days(of: schema).contains { period.days.contains(Day(number: $0)) }
    }
    if isCovered { return true }
    let ranges = reach.map(\.days)
    var reached: (first: String, last: String)?
    if let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max() {
      reached = (first.description, last.description)
    }
    problems.add(.emptyPeriod(period.description, days: reached))
    return false
  }
}

extension Problem {
  /// A character that no installed font has.
  static func missingGlyph(_ scalar: Unicode.Scalar) -> Problem {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return .missingGlyph(
      String(Character(scalar)),
      code: "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits,
      at: Place("fonts"))
  }
}
