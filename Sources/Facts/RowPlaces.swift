import Problems

/// Which file and line each row of a table was read from.
public struct RowPlaces: Sendable {
  public let table: TableName
  /// Source files in reading order, and the first row of each.
  public let files: [(name: String, firstRow: Int)]
  public let lines: RowLines

  public init(
    table: TableName, files: [(name: String, firstRow: Int)] = [], lines: RowLines = RowLines()
  ) {
    self.table = table
    self.files = files
    self.lines = lines
  }

  /// Of a row that came from no file the table's name.
  public func place(ofRow row: Int) -> Place {
    let file = files.last { $0.firstRow <= row }?.name ?? table.rawValue
    return Place(file, line: row < lines.count ? Int(lines[row]) : nil)
  }
}
