import CSQLite
import Foundation
import TestSupport
import Testing

@testable import RowReading

/// A database made of statements.
struct MadeDatabase {
  let folder: TemporaryFolder
  var path: String { folder.path("made.sqlite") }

  init(_ statements: String) throws {
    folder = try TemporaryFolder()
    var handle: OpaquePointer?
    sqlite3_open(folder.path("made.sqlite"), &handle)
    defer { sqlite3_close(handle) }
    try #require(sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK)
  }

  func table(_ part: RowOptions.Part? = nil) throws -> ReadTable {
    try ReadTable(FileRows.reader(path: path, options: RowOptions(part: part)))
  }
}

struct SQLiteRowsTests {
  static let orders = """
    CREATE TABLE orders (id TEXT, amount, note);
    INSERT INTO orders VALUES ('A1', 9007199254740993, x'e69d8e'), ('A2', 0.1 + 0.2, x'00ff'),
      ('A3', 1e300 / 1e285, NULL), ('A4', -2.5e-7, ''), ('A5', 12345.0, 'n');
    """

  @Test func `cells are plain text`() throws {
    let table = try MadeDatabase(Self.orders).table()
    #expect(table.names == ["id", "amount", "note"])
    #expect(table.rows[0] == ["A1", "9007199254740993", "李"])
    #expect(table.rows[1] == ["A2", "0.3", ""])
    #expect(table.rows[2] == ["A3", "1000000000000000", ""])
    #expect(table.rows[3] == ["A4", "-0.00000025", ""])
    #expect(table.rows[4] == ["A5", "12345", "n"])
    #expect(table.lines == [1, 2, 3, 4, 5])
    #expect(table.unit == .entry(of: "orders"))
  }

  @Test func `tables and views are found by name and number`() throws {
    let made = try MadeDatabase(
      #"""
      CREATE TABLE b (x); CREATE TABLE "a ""q""" (y PRIMARY KEY) WITHOUT ROWID;
      CREATE VIEW v AS SELECT 1 AS one; INSERT INTO "a ""q""" VALUES (2);
      """#)
    #expect(throws: RowFailure.severalParts(["b", "a \"q\"", "v"])) { try made.table() }
    #expect(try made.table(.named("A \"Q\"")).rows == [["2"]])
    #expect(try made.table(.number(2)).names == ["y"])
    #expect(try made.table(.named("v")).rows == [["1"]])
    #expect(try FileRows.parts(path: made.path) == ["b", "a \"q\"", "v"])
    #expect(throws: RowFailure.noSuchPart("c", parts: ["b", "a \"q\"", "v"])) {
      try made.table(.named("c"))
    }
  }

  @Test func `a query gives rows`() throws {
    let made = try MadeDatabase(Self.orders)
    let table = try made.table(.query("SELECT id AS ' Id ' FROM orders ORDER BY id DESC; -- all"))
    #expect(table.names == ["Id"])
    #expect(table.rows.first == ["A5"])
    #expect(table.unit == .entry(of: "query"))
  }

  @Test(arguments: [
    "DELETE FROM orders", "SELECT 1; SELECT 2", "", "PRAGMA journal_mode=DELETE",
    "ATTACH 'x.sqlite' AS x", "SELECT nothing FROM orders", "SELECT 1; DROP TABLE orders",
  ])
  func `anything but one reading statement is refused`(query: String) throws {
    let made = try MadeDatabase(Self.orders)
    let before = try Data(contentsOf: URL(filePath: made.path))
    do {
      _ = try made.table(.query(query))
      Issue.record("it was not refused")
    } catch RowFailure.database {}
    #expect(try Data(contentsOf: URL(filePath: made.path)) == before)
  }

  @Test func `a query without end is stopped`() throws {
    let made = try MadeDatabase(Self.orders)
    let query = """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n
      """
    let stopped = RowFailure.database("the query is stopped, as it does not come to an end")
    let options = RowOptions(part: .query(query))
    #expect(throws: stopped) {
      try ReadTable(SQLiteRows(path: made.path, options: options, stepLimit: 1_000_000))
    }
  }

  @Test func `a log that is written ahead is read`() throws {
    let made = try MadeDatabase("PRAGMA journal_mode=WAL; CREATE TABLE t (x);")
    var handle: OpaquePointer?
    sqlite3_open(made.path, &handle)
    defer { sqlite3_close(handle) }
    sqlite3_exec(handle, "INSERT INTO t VALUES (1)", nil, nil, nil)
    #expect(try made.table().rows == [["1"]])
  }

  @Test func `damaged databases are read or refused`() throws {
    let made = try MadeDatabase(Self.orders)
    let whole = Array(try Data(contentsOf: URL(filePath: made.path)))
    var numbers = SeededNumbers(seed: 11)
    for _ in 0..<100 {
      var bytes = whole
      for _ in 0..<8 {
        let place = Int.random(in: 16..<bytes.count, using: &numbers)
        bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      }
      if numbers.once(in: 3) { bytes.removeLast(Int.random(in: 1..<4096, using: &numbers)) }
      do { _ = try ReadTable(bytes, name: "a.sqlite") } catch is RowFailure { continue }
    }
  }
}

@Suite(.enabled(if: SharedData.has("Chinook_Sqlite.sqlite")))
struct ChinookTests {
  @Test func `invoices are read`() throws {
    let path = SharedData.folder.appending(path: "Chinook_Sqlite.sqlite").path
    let options = RowOptions(part: .named("Invoice"))
    let table = try ReadTable(FileRows.reader(path: path, options: options))
    #expect(table.rows.count == 412)
    #expect(table.names.first == "InvoiceId")
    #expect(table.rows[0].last == "1.98")
    #expect(try FileRows.parts(path: path).contains("Customer"))
  }
}
