import Facts

/// Gives one path of a measure as whole numbers, a block of rows at a time, through the reference
/// if it has one: millionths, day numbers, rows of another table or codes of texts.
struct ColumnDecoder {
  /// Stands for no value; a text that is not there has the code 0, that of the empty text.
  static let none = NarrowIntegers.none

  private enum Values {
    case amounts(AmountColumn)
    case days([Int32])
    case references(NarrowIntegers)
    case text(TextColumn)
    case missing
  }

  private let through: NarrowIntegers?
  private let values: Values
  /// Whether it gives codes of texts, be the column there or not.
  let isText: Bool

  init(_ path: Measure.Path, table: TableName, facts: Facts) {
    var source = facts[table]
    var schema = TableSchema.of(table)
    var references: NarrowIntegers?
    if let reference = path.reference {
      let other = schema.target(ofReference: reference)
      if case .references(let rows)? = source.columns[reference], let other {
        references = rows
        source = facts[other]
      } else {
        source = Table(name: table)
      }
      if let other { schema = TableSchema.of(other) }
    }
    through = references
    let type = (schema.columns + schema.derived).first { $0.name == path.column }?.type
    isText = type?.isText ?? false
    switch source.columns[path.column] {
    case .amounts(let amounts): values = .amounts(amounts)
    case .days(let days): values = .days(days)
    case .references(let rows): values = .references(rows)
    case .text(let texts): values = .text(texts)
    case nil: values = .missing
    }
  }

  /// The text column whose codes it gives, if any.
  var texts: TextColumn? {
    if case .text(let texts) = values { return texts }
    return nil
  }

  /// Writes the values of `rows` to `target`.
  func decode(_ rows: Range<Int>, to target: UnsafeMutablePointer<Int64>) {
    guard let through else {
      switch values {
      case .amounts(let amounts): amounts.copy(rows, to: target)
      case .references(let references): references.copy(rows, to: target)
      case .text(let texts): texts.copyCodes(rows, to: target)
      case .days(let days):
        days.withUnsafeBufferPointer { days in
          for row in rows {
            let day = days[row]
            target[row - rows.lowerBound] = day == Column.noDay ? ColumnDecoder.none : Int64(day)
          }
        }
      case .missing: target.update(repeating: isText ? 0 : ColumnDecoder.none, count: rows.count)
      }
      return
    }
    through.copy(rows, to: target)
    follow(rows.count, target)
  }

  /// Writes the values of the rows that are listed to `target`.
  func decode(_ rows: ArraySlice<Int32>, to target: UnsafeMutablePointer<Int64>) {
    if let through {
      through.copy(rows, to: target)
      follow(rows.count, target)
      return
    }
    switch values {
    case .amounts(let amounts): amounts.copy(rows, to: target)
    case .references(let references): references.copy(rows, to: target)
    case .text(let texts): texts.copyCodes(rows, to: target)
    case .days(let days):
      for (index, row) in rows.enumerated() {
        let day = days[Int(row)]
        target[index] = day == Column.noDay ? ColumnDecoder.none : Int64(day)
      }
    case .missing: target.update(repeating: isText ? 0 : ColumnDecoder.none, count: rows.count)
    }
  }

  /// Replaces rows of the other table by the values there.
  private func follow(_ count: Int, _ target: UnsafeMutablePointer<Int64>) {
    for index in 0..<count {
      let row = target[index]
      target[index] = row == ColumnDecoder.none ? (isText ? 0 : row) : value(Int(row))
    }
  }

  /// The value of a row of the column's own table.
  @inline(__always)
  private func value(_ row: Int) -> Int64 {
    switch values {
    case .amounts(let amounts): amounts[row] ?? ColumnDecoder.none
    case .days(let days): days[row] == Column.noDay ? ColumnDecoder.none : Int64(days[row])
    case .references(let rows): rows[row] ?? ColumnDecoder.none
    case .text(let texts): Int64(texts.code(ofRow: row))
    case .missing: isText ? 0 : ColumnDecoder.none
    }
  }
}

extension TableSchema.ColumnType {
  fileprivate var isText: Bool {
    switch self {
    case .text, .choice: true
    case .day, .money, .number, .percent, .numberOrPercent, .reference: false
    }
  }
}
