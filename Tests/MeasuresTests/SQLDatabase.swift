import CPostgreSQL
import CSQLite
import Facts
import Measures
import Quantities
import TestSupport

/// A database with facts in canonical form, made to be asked once or often.
protocol SQLDatabase {
  var dialect: SQLDialect { get }
  /// Runs statements that give nothing.
  func execute(_ statements: String) throws
  /// The rows that a query gives, as texts.
  func rows(_ query: String) throws -> [[String?]]
}

struct SQLFailure: Error, CustomStringConvertible {
  let description: String
}

extension SQLDatabase {
  /// Makes every table and fills it with facts.
  func load(_ facts: Facts) throws {
    for name in TableName.allCases {
      let table = facts[name]
      let columns = TableSchema.of(name).columns
      var statements = dialect.definition(of: name) + ";\n"
      for row in 0..<table.rowCount {
        let cells = columns.map { cell(table, $0, row, facts) }
        statements += "INSERT INTO \(name.rawValue) VALUES (\(cells.joined(separator: ", ")));\n"
      }
      try execute(statements)
    }
  }

  private func cell(
    _ table: Table, _ column: TableSchema.Column, _ row: Int, _ facts: Facts
  ) -> String {
    switch column.type {
    case .text, .choice:
      let text = table.text(column.name, row: row)
      // A text that is not there is NULL in one row and empty in the next.
      return text.isEmpty && row % 2 == 0 ? "NULL" : quoted(text)
    case .day: return table.day(column.name, row: row).map { "'\($0)'" } ?? "NULL"
    case .money, .number, .percent, .numberOrPercent:
      return table.amount(column.name, row: row).map { amount($0) } ?? "NULL"
    case .reference(let other):
      guard let row = table.reference(column.name, row: row) else { return "NULL" }
      return quoted(facts[other].text("id", row: row))
    }
  }

  private func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

  private func amount(_ millionths: Int64) -> String {
    if dialect == .sqlite { return "\(millionths)" }
    let digits = String(millionths.magnitude)
    let padded = String(repeating: "0", count: max(0, 7 - digits.count)) + digits
    return (millionths < 0 ? "-" : "") + padded.dropLast(6) + "." + padded.suffix(6)
  }

  /// What a query for totals gives, in millionths, without what is zero.
  func totals(_ query: SQLQuery) throws -> PlaceTotals {
    var totals: PlaceTotals = [:]
    for row in try rows(query.text) {
      guard row.count == 3, let place = row[0].flatMap({ Place(grain: $0, id: row[1]) }),
        let text = row[2],
        let total = Int128(dialect == .sqlite ? text : text.replacing(".", with: ""))
      else { throw SQLFailure(description: "an odd row: \(row)") }
      if dialect == .postgreSQL, text.split(separator: ".").last?.count != 6 {
        throw SQLFailure(description: "not six decimals: \(text)")
      }
      if totals[place] != nil { throw SQLFailure(description: "\(place) twice") }
      if total != 0 { totals[place] = total }
    }
    return totals
  }
}

/// A database in memory.
final class SQLiteMemory: SQLDatabase {
  private var handle: OpaquePointer?
  let dialect = SQLDialect.sqlite

  init() throws { try check(sqlite3_open(":memory:", &handle)) }
  deinit { sqlite3_close_v2(handle) }

  private func check(_ code: Int32) throws {
    if code != SQLITE_OK { throw SQLFailure(description: String(cString: sqlite3_errmsg(handle))) }
  }

  func execute(_ statements: String) throws {
    try check(sqlite3_exec(handle, statements, nil, nil, nil))
  }

  func rows(_ query: String) throws -> [[String?]] {
    var statement: OpaquePointer?
    try check(sqlite3_prepare_v2(handle, query, -1, &statement, nil))
    defer { sqlite3_finalize(statement) }
    var rows: [[String?]] = []
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return rows }
      if code != SQLITE_ROW { try check(code) }
      rows.append(
        (0..<sqlite3_column_count(statement)).map { column in
          sqlite3_column_text(statement, column).map { String(cString: $0) }
        })
    }
  }
}

/// A schema of its own in the tests' server.
final class PostgreSQLSchema: SQLDatabase {
  private let connection: OpaquePointer?
  let dialect = SQLDialect.postgreSQL

  init(_ server: PrivatePostgreSQL, schema: String) throws {
    connection = PQconnectdb("host=\(server.host) user=postgres dbname=postgres")
    PQsetNoticeProcessor(connection, { _, _ in }, nil)
    try execute(
      "DROP SCHEMA IF EXISTS \(schema) CASCADE; CREATE SCHEMA \(schema); "
        + "SET search_path = \(schema); SET jit = off")
  }

  deinit { PQfinish(connection) }

  func execute(_ statements: String) throws { _ = try rows(statements) }

  func rows(_ query: String) throws -> [[String?]] {
    let result = PQexec(connection, query)
    defer { PQclear(result) }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK: break
    default: throw SQLFailure(description: String(cString: PQerrorMessage(connection)))
    }
    return (0..<PQntuples(result)).map { row in
      (0..<PQnfields(result)).map { column in
        PQgetisnull(result, row, column) == 1
          ? nil : PQgetvalue(result, row, column).map { String(cString: $0) }
      }
    }
  }
}
