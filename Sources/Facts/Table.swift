import Problems
import Quantities

/// The rows of one kind of fact, in columns, each row knowing the line it came from.
public struct Table: Sendable {
  public let name: TableName
  public var rowCount: Int
  /// By canonical column name; a column that no source maps is absent.
  public var columns: [String: Column]
  /// Source files in reading order, and the first row of each.
  public var files: [(name: String, firstRow: Int)]
  /// The line of each row in its file, from 1.
  public var lines: RowLines

  public init(
    name: TableName, rowCount: Int = 0, columns: [String: Column] = [:],
    files: [(name: String, firstRow: Int)] = [], lines: RowLines = RowLines()
  ) {
    self.name = name
    self.rowCount = rowCount
    self.columns = columns
    self.files = files
    self.lines = lines
  }

  /// A table whose rows stand on the lines `lines`.
  public init(
    name: TableName, rowCount: Int, columns: [String: Column],
    files: [(name: String, firstRow: Int)], lines: [Int32]
  ) {
    self.init(
      name: name, rowCount: rowCount, columns: columns, files: files, lines: RowLines(lines))
  }

  /// Where the rows were read from.
  public var places: RowPlaces { RowPlaces(table: name, files: files, lines: lines) }

  /// The file and line a row was read from.
  public func place(ofRow row: Int) -> Place { places.place(ofRow: row) }

  /// A text value; empty where there is none.
  public func text(_ column: String, row: Int) -> String {
    guard case .text(let texts)? = columns[column] else { return "" }
    return texts[row]
  }

  public func day(_ column: String, row: Int) -> Day? {
    guard case .days(let days)? = columns[column], days[row] != Column.noDay else { return nil }
    return Day(number: days[row])
  }

  /// A money or number value in millionths.
  public func amount(_ column: String, row: Int) -> Int64? {
    guard case .amounts(let amounts)? = columns[column] else { return nil }
    return amounts[row]
  }

  /// The row referred to in another table.
  public func reference(_ column: String, row: Int) -> Int? {
    guard case .references(let rows)? = columns[column] else { return nil }
    return rows[row].map { Int($0) }
  }

  /// Keeps only the rows for which `keep` is true; `keep` has an entry for each row.
  public mutating func compact(_ keep: [Bool]) {
    guard keep.contains(false) else { return }
    for name in columns.keys { columns[name]?.compact(keep) }
    lines.compact(keep)
    var (kept, next) = (0, 0)
    for index in files.indices {
      // In reading order, so that one pass counts what stays before each file.
      kept += keep[next..<files[index].firstRow].count { $0 }
      next = files[index].firstRow
      files[index].firstRow = kept
    }
    rowCount = kept + keep[next...].count { $0 }
  }
}
