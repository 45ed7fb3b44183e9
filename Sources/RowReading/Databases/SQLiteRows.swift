/// The rows of a table, a view or a query's result in an SQLite database.
final class SQLiteRows: RowReader {
  /// More than any table; a query may have no end.
  private static let rowLimit = 100_000_000
  /// The texts of one row, in bytes.
  private static let byteLimit = 64 << 20

  private let statement: SQLiteStatement
  private var rowNumber = 0
  private var isAtEnd = false
  let header: RowHeader
  let lineUnit: LineUnit
  /// Nobody knows before the last row.
  let size = 0

  init(
    path: String, options: RowOptions, stepLimit: Int = SQLiteDatabase.stepLimit
  ) throws(RowFailure) {
    let database = try SQLiteDatabase(path: path, stepLimit: stepLimit)
    if case .query(let query) = options.part {
      statement = try SQLiteStatement(database, query)
      lineUnit = .entry(of: "query")
    } else {
      let part = try SQLiteRows.part(options.part, of: database)
      statement = try SQLiteRows.statement(part, database)
      lineUnit = .entry(of: part.name)
    }
    var names: [String] = []
    for index in 0..<statement.columnCount {
      var name = statement.columnName(index)
      name = name.withUTF8 { String(decoding: $0.trimmed, as: UTF8.self) }
      names.append(name)
    }
    header = RowHeader(names: names, line: 0)
  }

  func fill(_ batch: RowBatch) throws(RowFailure) -> Bool {
    batch.removeAll()
    while !isAtEnd, !batch.isFull {
      guard try statement.step() else {
        isAtEnd = true
        break
      }
      rowNumber += 1
      if rowNumber > SQLiteRows.rowLimit { throw .oversized(limit: "100,000,000 rows") }
      if statement.byteCount > SQLiteRows.byteLimit { throw .oversized(limit: "64 MB") }
      batch.append(line: rowNumber) { statement.append(to: &$0) }
    }
    return batch.rowCount > 0
  }

  private static func part(
    _ wanted: RowOptions.Part?, of database: SQLiteDatabase
  ) throws(RowFailure) -> SQLiteDatabase.Part {
    let parts = try database.parts()
    let names = parts.map(\.name)
    let tables = parts.filter { !$0.isView }
    switch wanted {
    case .named(let name):
      let found =
        parts.first { $0.name == name } ?? parts.first { $0.name.lowercased() == name.lowercased() }
      guard let found else { throw .noSuchPart(name, parts: names) }
      return found
    case .number(let number):
      guard tables.indices.contains(number - 1) else {
        throw .noSuchPart("\(number)", parts: names)
      }
      return tables[number - 1]
    case .query, nil:
      let sole = tables.count == 1 ? tables : parts
      if sole.isEmpty { throw .empty }
      guard sole.count == 1 else { throw .severalParts(names) }
      return sole[0]
    }
  }

  private static func statement(
    _ part: SQLiteDatabase.Part, _ database: SQLiteDatabase
  ) throws(RowFailure) -> SQLiteStatement {
    let quoted =
      "\""
      + part.name.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
    let query = "SELECT * FROM \(quoted)"
    if !part.isView {
      do {
        return try SQLiteStatement(database, query + " ORDER BY rowid")
      } catch {
        // It has no row numbers.
      }
    }
    return try SQLiteStatement(database, query)
  }
}
