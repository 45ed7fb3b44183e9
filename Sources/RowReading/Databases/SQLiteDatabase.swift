import CSQLite
import Glibc

/// A database in a file, opened so that nothing in it can change.
final class SQLiteDatabase {
  /// A table or view.
  struct Part {
    let name: String
    let isView: Bool
  }

  /// Steps of SQLite's machine for all that is asked: some minutes.
  static let stepLimit = 10_000_000_000
  /// Steps between two looks at how many there were.
  private static let stepStride: Int32 = 100_000
  /// The longest text, in bytes.
  private static let cellLimit: Int32 = 16 << 20
  private static let memoryLimit: Int64 = 1 << 30
  /// How long another program's lock is waited for, in milliseconds.
  private static let patience: Int32 = 5000

  private(set) var handle: OpaquePointer?
  fileprivate var stepsLeft: Int

  init(path: String, stepLimit: Int = SQLiteDatabase.stepLimit) throws(RowFailure) {
    stepsLeft = stepLimit
    sqlite3_hard_heap_limit64(SQLiteDatabase.memoryLimit)
    handle = try SQLiteDatabase.opened(path)
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, SQLiteDatabase.cellLimit)
    sqlite3_progress_handler(
      handle, SQLiteDatabase.stepStride,
      { context in
        guard let context else { return 1 }
        let database = Unmanaged<SQLiteDatabase>.fromOpaque(context).takeUnretainedValue()
        database.stepsLeft -= Int(SQLiteDatabase.stepStride)
        return database.stepsLeft < 0 ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
    // From here on nothing but reading.
    sqlite3_set_authorizer(
      handle,
      { _, action, _, _, _, _ in
        let allowed = [SQLITE_SELECT, SQLITE_READ, SQLITE_FUNCTION, SQLITE_RECURSIVE]
        return allowed.contains(action) ? SQLITE_OK : SQLITE_DENY
      }, nil)
  }

  deinit { sqlite3_close_v2(handle) }

  /// The tables and views, in the order in which they were made.
  func parts() throws(RowFailure) -> [Part] {
    let statement = try SQLiteStatement(
      self,
      """
      SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view')
      AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid
      """)
    var parts: [Part] = []
    while try statement.step() {
      parts.append(Part(name: statement.text(0), isView: statement.text(1) == "view"))
    }
    return parts
  }

  /// Why SQLite stopped.
  func failure(_ code: Int32) -> RowFailure {
    if stepsLeft < 0 { return .database("the query is stopped, as it does not come to an end") }
    return .damaged(.sqlite, reason: message)
  }

  var message: String { String(cString: sqlite3_errmsg(handle)) }

  private static func opened(_ path: String) throws(RowFailure) -> OpaquePointer? {
    // A path that begins with `file:` would be taken for an address.
    let file = path.hasPrefix("/") ? path : "./" + path
    var (handle, code) = attempt(file, 0)
    // In a folder that cannot be written to, SQLite makes no index of a write-ahead log; then
    // only the file itself is read, unless a log says that it is not all there is.
    if [SQLITE_CANTOPEN, SQLITE_READONLY].contains(code & 0xFF), isQuiet(path) {
      sqlite3_close_v2(handle)
      (handle, code) = attempt(
        "file:" + escaped(file) + "?immutable=1", SQLITE_OPEN_URI)
    }
    if code == SQLITE_OK { return handle }
    let reason = String(cString: handle.map { sqlite3_errmsg($0) } ?? sqlite3_errstr(code))
    sqlite3_close_v2(handle)
    let isDamaged = code == SQLITE_NOTADB || code == SQLITE_CORRUPT
    throw isDamaged ? .damaged(.sqlite, reason: reason) : .unreadable(reason: reason)
  }

  private static func attempt(_ name: String, _ flags: Int32) -> (OpaquePointer?, Int32) {
    var handle: OpaquePointer?
    var code = sqlite3_open_v2(name, &handle, SQLITE_OPEN_READONLY | flags, nil)
    if code == SQLITE_OK {
      sqlite3_busy_timeout(handle, patience)
      let settings = "PRAGMA query_only=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;"
      code = sqlite3_exec(
        handle, settings + "SELECT count(*) FROM sqlite_schema", nil, nil, nil)
    }
    return (handle, code)
  }

  /// Whether no log stands beside the file that holds more than it.
  private static func isQuiet(_ path: String) -> Bool {
    ["-wal", "-journal"].allSatisfy { ending in
      var status = stat()
      return stat(path + ending, &status) != 0 || status.st_size == 0
    }
  }

  private static func escaped(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var text = ""
    for byte in path.utf8 {
      if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      } else {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return text
  }
}
