import Quantities

/// One column of a table: typed values, one for each row.
public enum Column: Sendable {
  case text(TextColumn)
  /// Day numbers; `Column.noDay` where there is none.
  case days([Int32])
  /// Money or numbers in millionths; `Column.noAmount` where there is none.
  case amounts([Int64])
  /// Row numbers in the table that is referred to; `Column.noRow` where there is none.
  case references([Int32])

  public static let noDay = Int32.min
  public static let noAmount = Int64.min
  public static let noRow: Int32 = -1

  public var count: Int {
    switch self {
    case .text(let column): column.count
    case .days(let days): days.count
    case .amounts(let amounts): amounts.count
    case .references(let rows): rows.count
    }
  }

  /// Keeps only the rows for which `keep` is true.
  public mutating func compact(_ keep: [Bool]) {
    func kept<Value>(_ values: [Value]) -> [Value] {
      var result: [Value] = []
      result.reserveCapacity(values.count)
      for row in values.indices where keep[row] { result.append(values[row]) }
      return result
    }
    switch self {
    case .text(var column):
      self = .days([])
      column.compact(keep)
      self = .text(column)
    case .days(let days): self = .days(kept(days))
    case .amounts(let amounts): self = .amounts(kept(amounts))
    case .references(let rows): self = .references(kept(rows))
    }
  }
}
