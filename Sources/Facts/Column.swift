import Quantities

/// One column of a table: typed values, one for each row.
public enum Column: Sendable {
  case text(TextColumn)
  /// Day numbers; `Column.noDay` where there is none.
  case days([Int32])
  /// Money or numbers.
  case amounts(AmountColumn)
  /// Row numbers in the table that is referred to.
  case references(NarrowIntegers)

  public static let noDay = Int32.min
  public static let noAmount = Int64.min
  public static let noRow: Int32 = -1

  /// Money or numbers in millionths; `Column.noAmount` where there is none.
  public static func amounts(_ millionths: [Int64]) -> Column {
    .amounts(AmountColumn(millionths))
  }

  /// Row numbers in the table that is referred to; `Column.noRow` where there is none.
  public static func references(_ rows: [Int32]) -> Column {
    .references(NarrowIntegers(rows.lazy.map { $0 == noRow ? nil : Int64($0) }))
  }

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
    // The column lets go of its values meanwhile: held twice, they would be copied.
    switch self {
    case .text(var column):
      self = .days([])
      column.compact(keep)
      self = .text(column)
    case .days(var days):
      self = .days([])
      days.compact(keep)
      self = .days(days)
    case .amounts(var amounts):
      self = .days([])
      amounts.compact(keep)
      self = .amounts(amounts)
    case .references(var rows):
      self = .days([])
      rows.compact(keep)
      self = .references(rows)
    }
  }
}
