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
  public var lines: [Int32]

  public init(
    name: TableName, rowCount: Int = 0, columns: [String: Column] = [:],
    files: [(name: String, firstRow: Int)] = [], lines: [Int32] = []
  ) {
    self.name = name
    self.rowCount = rowCount
    self.columns = columns
    self.files = files
    self.lines = lines
  }

  /// The file and line a row was read from.
  public func place(ofRow row: Int) -> Place {
    let file = files.last { $0.firstRow <= row }?.name ?? name.rawValue
    return Place(file, line: lines.indices.contains(row) ? Int(lines[row]) : nil)
  }

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
    guard case .amounts(let amounts)? = columns[column], amounts[row] != Column.noAmount else {
      return nil
    }
    return amounts[row]
  }

  /// The row referred to in another table.
  public func reference(_ column: String, row: Int) -> Int? {
    guard case .references(let rows)? = columns[column], rows[row] != Column.noRow else {
      return nil
    }
    return Int(rows[row])
  }

  /// Keeps only the rows for which `keep` is true; `keep` has an entry for each row.
  public mutating func compact(_ keep: [Bool]) {
    guard keep.contains(false) else { return }
    for name in columns.keys { columns[name]?.compact(keep) }
    var keptBefore = [0]
    keptBefore.reserveCapacity(keep.count + 1)
    var kept = 0
    for flag in keep {
      kept += flag ? 1 : 0
      keptBefore.append(kept)
    }
    files = files.map { ($0.name, keptBefore[$0.firstRow]) }
    lines = lines.indices.filter { keep[$0] }.map { lines[$0] }
    rowCount = kept
  }
}
