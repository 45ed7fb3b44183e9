import Facts
import Measures
import Quantities

/// Adds up any measure the slow and obvious way: for each place, over all rows.
struct RowOracle {
  enum Cell: Hashable {
    case text(String)
    case day(Day)
    case amount(Int64)
    case row(Int)
  }

  /// A row that counts on a day and brings something in.
  struct Entry {
    let row: Int
    let day: Day
    let value: Int128
  }

  let facts: Facts
  let credit: CreditRules
  var teamsByManager = false

  func totals(of measure: Measure, in span: Span) -> PlaceTotals {
    var totals: PlaceTotals = [:]
    switch measure.aggregate {
    case .sum(let value):
      for entry in entries(measure, value, span) { add(entry, measure, span, &totals) }
    case .outstanding(let ages):
      for entry in owed(measure, ages, span) { add(entry, measure, span, &totals) }
    case .median(let value):
      var values: [Place: [Int128]] = [:]
      for entry in entries(measure, value, span) {
        for place in places(entry, measure, span) { values[place, default: []].append(entry.value) }
      }
      for (place, all) in values {
        let sorted = all.sorted()
        let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        totals[place] = halfAway(Fraction(low + high, 2))
      }
    case .distinct(let path): totals = customers(measure, path, .rows(atLeast: 1), span)
    case .customers(let path, let rule): totals = customers(measure, path, rule, span)
    }
    return totals.filter { $0.value != 0 }
  }

  // Cells and conditions.

  func cell(_ path: Measure.Path, _ row: Int, of name: TableName) -> Cell? {
    var (name, row) = (name, row)
    if let reference = path.reference {
      guard case .row(let other)? = cell(Measure.Path(reference), row, of: name),
        let target = TableSchema.of(name).target(ofReference: reference)
      else { return nil }
      (name, row) = (target, other)
    }
    let table = facts[name]
    if let text = table.columns[path.column], case .text = text {
      let value = table.text(path.column, row: row)
      return value.isEmpty ? nil : .text(value)
    }
    if let day = table.day(path.column, row: row) { return .day(day) }
    if let amount = table.amount(path.column, row: row) { return .amount(amount) }
    return table.reference(path.column, row: row).map { .row($0) }
  }

  func day(_ path: Measure.Path, _ row: Int, of table: TableName) -> Day? {
    if case .day(let day)? = cell(path, row, of: table) { return day }
    return nil
  }

  func amount(_ path: Measure.Path, _ row: Int, of table: TableName) -> Int64? {
    if case .amount(let amount)? = cell(path, row, of: table) { return amount }
    return nil
  }

  func text(_ path: Measure.Path, _ row: Int, of table: TableName) -> String {
    if case .text(let text)? = cell(path, row, of: table) { return text }
    return ""
  }

  func holds(_ condition: Measure.Condition, _ row: Int, of table: TableName) -> Bool {
    switch condition {
    case .notNegative(let path): amount(path, row, of: table).map { $0 >= 0 } ?? false
    case .atLeast(let path, let limit): amount(path, row, of: table).map { $0 >= limit } ?? false
    case .atMost(let path, let limit): amount(path, row, of: table).map { $0 <= limit } ?? false
    case .present(let path): cell(path, row, of: table) != nil
    case .absent(let path): cell(path, row, of: table) == nil
    case .eitherPresent(let a, let b):
      cell(a, row, of: table) != nil || cell(b, row, of: table) != nil
    case .oneOf(let path, let words): words.contains(text(path, row, of: table))
    case .noneOf(let path, let words): !words.contains(text(path, row, of: table))
    case .within(let days, let from, let to):
      if let first = day(from, row, of: table), let last = day(to, row, of: table) {
        first.distance(to: last) <= days
      } else {
        false
      }
    }
  }

  func value(_ value: Measure.Value, _ row: Int, of table: TableName) -> Int128? {
    switch value {
    case .one: return 1_000_000
    case .amount(let path): return amount(path, row, of: table).map { Int128($0) }
    case .product(let a, let b):
      guard let a = amount(a, row, of: table), let b = amount(b, row, of: table) else { return nil }
      return halfAway(Fraction(Int128(a) * Int128(b), 1_000_000))
    case .difference(let a, let b):
      guard let a = amount(a, row, of: table), let b = amount(b, row, of: table) else { return nil }
      return Int128(a) - Int128(b)
    case .days(let from, let to):
      guard let from = day(from, row, of: table), let to = day(to, row, of: table) else {
        return nil
      }
      return Int128(from.distance(to: to)) * 1_000_000
    }
  }

  /// The whole number nearest to `value`, halves away from zero: counted down to, then looked at.
  func halfAway(_ value: Fraction) -> Int128 {
    let sign: Int128 = value.numerator < 0 ? -1 : 1
    let twice = Int128(value.numerator.magnitude) * 2
    var whole = twice / (value.denominator * 2)
    if twice - whole * value.denominator * 2 >= value.denominator { whole += 1 }
    return sign * whole
  }

  // Rows.

  /// Rows that count in `span`, with what they bring in.
  func entries(_ measure: Measure, _ asked: Measure.Value, _ span: Span) -> [Entry] {
    (0..<facts[measure.table].rowCount).compactMap { row in
      guard let day = day(measure.date, row, of: measure.table),
        measure.filter.allSatisfy({ holds($0, row, of: measure.table) }),
        let value = value(asked, row, of: measure.table),
        let counted = part(value, measure, row, day, span)
      else { return nil }
      return Entry(row: row, day: day, value: counted)
    }
  }

  /// What of `value` falls into `span`; nil where the row does not.
  func part(_ value: Int128, _ measure: Measure, _ row: Int, _ day: Day, _ span: Span) -> Int128? {
    let last = span.days.upperBound.previous
    switch measure.timing {
    case .during: return span.days.contains(day) ? value : nil
    case .byEnd: return day <= last ? value : nil
    case .beforeStart: return day < span.days.lowerBound ? value : nil
    case .trailing(let months):
      return day <= last && day >= span.days.upperBound.adding(months: -months) ? value : nil
    case .standing(let until, let unless, let due):
      guard !span.days.isEmpty, day <= last else { return nil }
      if !unless.allSatisfy({ holds($0, row, of: measure.table) }) {
        guard let end = self.day(until, row, of: measure.table), end > last else { return nil }
      }
      if let due {
        guard let due = self.day(due, row, of: measure.table), due < span.end else { return nil }
      }
      return value
    case .spread(let until):
      guard let end = self.day(until, row, of: measure.table), day <= end else { return nil }
      let all = Array(day...end)
      let held = all.count { span.days.contains($0) }
      return held == 0 ? nil : halfAway(Fraction(value * Int128(held), Int128(all.count)))
    }
  }
}
