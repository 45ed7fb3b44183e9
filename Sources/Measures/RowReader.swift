import Facts

/// Reads one path of a measure row by row, through the reference if it has one.
struct RowReader {
  enum Values {
    case amounts(AmountColumn)
    case days([Int32])
    case references(NarrowIntegers)
    case missing
  }

  let through: NarrowIntegers?
  let values: Values

  init(_ path: Measure.Path, table: TableName, facts: Facts) {
    var source = facts[table]
    if let reference = path.reference {
      guard case .references(let rows)? = source.columns[reference],
        let other = TableSchema.of(table).target(ofReference: reference)
      else {
        through = nil
        values = .missing
        return
      }
      through = rows
      source = facts[other]
    } else {
      through = nil
    }
    switch source.columns[path.column] {
    case .amounts(let amounts): values = .amounts(amounts)
    case .days(let days): values = .days(days)
    case .references(let rows): values = .references(rows)
    case .text, nil: values = .missing
    }
  }

  private func row(_ row: Int) -> Int? {
    guard let through else { return row }
    return through[row].map { Int($0) }
  }

  func amount(_ row: Int) -> Int64? {
    guard case .amounts(let amounts) = values, let row = self.row(row) else { return nil }
    return amounts[row]
  }

  func day(_ row: Int) -> Int32? {
    guard case .days(let days) = values, let row = self.row(row), days[row] != Column.noDay else {
      return nil
    }
    return days[row]
  }

  func reference(_ row: Int) -> Int? {
    guard case .references(let rows) = values, let row = self.row(row) else { return nil }
    return rows[row].map { Int($0) }
  }

  /// Whether the row has any value here.
  func isPresent(_ row: Int) -> Bool {
    switch values {
    case .amounts: amount(row) != nil
    case .days: day(row) != nil
    case .references: reference(row) != nil
    case .missing: false
    }
  }
}
