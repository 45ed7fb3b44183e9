import CSQLite

/// A query and the row of its result that it has come to.
final class SQLiteStatement {
  private let database: SQLiteDatabase
  private let handle: OpaquePointer

  /// Throws what SQLite says where `text` is no query alone.
  init(_ database: SQLiteDatabase, _ text: String) throws(RowFailure) {
    self.database = database
    var statement: OpaquePointer?
    var rest: OpaquePointer?
    var isAlone = true
    let code = text.withCString { start in
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v2(database.handle, start, -1, &statement, &tail)
      if code == SQLITE_OK, let tail {
        isAlone = sqlite3_prepare_v2(database.handle, tail, -1, &rest, nil) == SQLITE_OK
      }
      return code
    }
    let hasRest = rest != nil
    sqlite3_finalize(rest)
    guard code == SQLITE_OK else { throw .database(database.message) }
    guard let statement else { throw .database("the query is empty") }
    handle = statement
    guard isAlone, !hasRest else { throw .database("the query is more than one statement") }
    guard sqlite3_stmt_readonly(statement) != 0, sqlite3_column_count(statement) > 0 else {
      throw .database("the query gives no rows")
    }
  }

  deinit { sqlite3_finalize(handle) }

  var columnCount: Int32 { sqlite3_column_count(handle) }

  func columnName(_ index: Int32) -> String {
    sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
  }

  /// Goes to the next row; false behind the last.
  func step() throws(RowFailure) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw database.failure(code)
    }
  }

  func text(_ index: Int32) -> String {
    String(decoding: bytes(index), as: UTF8.self)
  }

  /// About how many bytes the row has.
  var byteCount: Int {
    var total = 0
    for index in 0..<columnCount where sqlite3_column_type(handle, index) >= SQLITE_TEXT {
      if sqlite3_column_type(handle, index) != SQLITE_NULL {
        total += Int(sqlite3_column_bytes(handle, index))
      }
    }
    return total
  }

  func append(to row: inout RowCells) {
    for index in 0..<columnCount {
      switch sqlite3_column_type(handle, index) {
      case SQLITE_NULL: row.skip()
      case SQLITE_FLOAT: row.append(PlainNumber.text(sqlite3_column_double(handle, index)))
      case SQLITE_BLOB:
        let bytes = blob(index)
        if SQLiteStatement.isText(bytes) { row.append(bytes) } else { row.skip() }
      default: row.append(bytes(index))
      }
    }
  }

  private func bytes(_ index: Int32) -> Cell {
    // The count is that of the text only once the text was asked for.
    let start = sqlite3_column_text(handle, index)
    return Cell(start: start, count: Int(sqlite3_column_bytes(handle, index)))
  }

  private func blob(_ index: Int32) -> Cell {
    let start = sqlite3_column_blob(handle, index)
    let count = Int(sqlite3_column_bytes(handle, index))
    return Cell(start: start?.assumingMemoryBound(to: UInt8.self), count: start == nil ? 0 : count)
  }

  private static func isText(_ bytes: Cell) -> Bool {
    let isPlain = bytes.allSatisfy { $0 >= 32 && $0 != 127 || (9...10).contains($0) || $0 == 13 }
    return isPlain && String(validating: bytes, as: UTF8.self) != nil
  }
}
