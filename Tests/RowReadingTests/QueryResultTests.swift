import Foundation
import TestSupport
import Testing

@testable import RowReading

@Suite(.enabled(if: PrivatePostgreSQL.isInstalled), .serialized)
struct QueryResultTests {
  let server: PrivatePostgreSQL

  init() throws {
    server = try #require(PrivatePostgreSQL.shared)
    try server.execute(
      """
      SET client_min_messages = error; DROP TABLE IF EXISTS orders;
      CREATE TABLE orders (id text, day timestamptz, amount numeric, share float8, note text);
      INSERT INTO orders VALUES
        ('A1', '2026-10-03 02:00+02', 1234.50, 0.1, E'two\\nlines, "quoted"'),
        ('A2', NULL, 12345678901234567890.01, NULL, ''), ('李', 'infinity', NULL, 1e21, NULL);
      DO $$ BEGIN CREATE ROLE reader LOGIN PASSWORD 'geheim-4711';
      EXCEPTION WHEN duplicate_object THEN NULL; END $$;
      """)
  }

  func result(_ query: String, _ connection: String? = nil) throws -> QueryResult {
    let usual = "host=\(server.host) user=postgres dbname=postgres"
    return try QueryResult(
      of: query, connection: "SALES", environment: ["SALES": connection ?? usual])
  }

  /// What a query or a connection is refused with.
  func refusal(_ query: String, _ connection: String? = nil) -> String {
    do {
      _ = try result(query, connection)
      return "nothing"
    } catch RowFailure.database(let words) {
      return words
    } catch {
      return "\(error)"
    }
  }

  @Test func `rows are text, and can be read again`() throws {
    let result = try result("SELECT * FROM orders ORDER BY id ; ")
    let table = try ReadTable(result.reader())
    #expect(table.names == ["id", "day", "amount", "share", "note"])
    #expect(
      table.rows == [
        ["A1", "2026-10-03 00:00:00+00", "1234.50", "0.1", "two\nlines, \"quoted\""],
        ["A2", "", "12345678901234567890.01", "", ""], ["李", "infinity", "", "1e+21", ""],
      ])
    #expect(table.lines == [1, 2, 3])
    #expect(table.unit == .entry(of: "query"))
    #expect(try ReadTable(result.reader()) == table)
  }

  @Test func `rows without anything are counted`() throws {
    let query = "SELECT CASE WHEN i <> 2 THEN i END AS i FROM generate_series(1, 3) i -- all"
    let table = try ReadTable(result(query).reader())
    #expect(table.rows == [["1"], ["3"]])
    #expect(table.lines == [1, 3])
  }

  @Test func `many rows go through`() throws {
    let query = "SELECT i, repeat('长', 50) AS t FROM generate_series(1, 50000) i"
    let table = try ReadTable(result(query).reader())
    #expect(table.rows.count == 50_000)
    #expect(table.rows.last?.first == "50000")
  }

  @Test func `anything but one reading statement is refused`() throws {
    let writing = "cannot execute INSERT in a read-only transaction (SQLSTATE 25006)"
    #expect(refusal("INSERT INTO orders (id) VALUES ('X') RETURNING id") == writing)
    #expect(refusal("DELETE FROM orders") == "the query gives no rows")
    #expect(refusal("SELECT 1; DROP TABLE orders").hasSuffix("(SQLSTATE 42601)"))
    #expect(refusal("SELECT 1) TO PROGRAM 'true' --").hasSuffix("(SQLSTATE 42601)"))
    #expect(refusal(" ; ") == "the query is empty")
    #expect(
      refusal("SELECT x FROM nothing") == "relation \"nothing\" does not exist (SQLSTATE 42P01)")
    #expect(
      refusal("SELECT 1 / (3 - i) FROM generate_series(1, 9) i")
        == "division by zero (SQLSTATE 22012)")
    #expect(try ReadTable(result("SELECT count(*) AS n FROM orders").reader()).rows == [["3"]])
  }

  @Test func `why there is no connection is told without the connection`() throws {
    let host = server.host
    let cases = [
      (
        "host=\(host) user=reader password=falsch-0815 dbname=postgres",
        "the server refuses the password"
      ),
      ("host=\(host) user=reader dbname=postgres passfile=/nowhere", "the server wants a password"),
      ("host=\(host) user=stranger dbname=postgres", "the server does not let this user in"),
      ("host=\(host) user=postgres dbname=nichtda", "the server has no such database"),
      ("host=/nowhere user=postgres", "no server is there"),
      ("host=127.0.0.1 port=1 user=postgres", "no server is there"),
      ("geheim", "the connection is neither `host=… dbname=…` nor `postgresql://…`"),
      (
        "postgresql://a:geheim@[x/y",
        "the connection is neither `host=… dbname=…` nor `postgresql://…`"
      ),
    ]
    for (connection, words) in cases { #expect(refusal("SELECT 1", connection) == words) }
    let right = "host=\(host) user=reader password=geheim-4711 dbname=postgres"
    #expect(try ReadTable(result("SELECT 1 AS one", right).reader()).rows == [["1"]])
  }

  @Test func `a server that says nothing is not waited for long`() throws {
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listener) }
    let folder = try TemporaryFolder()
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = Array(folder.path(".s.PGSQL.5432").utf8)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0 && listen(listener, 4) == 0)
    let connection = "host=\(folder.path) user=postgres connect_timeout=1"
    #expect(refusal("SELECT 1", connection) == "the server does not answer in time")
  }
}

struct QueryConnectionTests {
  @Test func `a variable that says nothing is told by its name`() {
    for environment in [[:], ["SALES": " "]] {
      #expect(throws: RowFailure.noConnection(variable: "SALES")) {
        try QueryResult(of: "SELECT 1", connection: "SALES", environment: environment)
      }
    }
  }
}
