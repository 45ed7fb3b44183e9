import CSQLite
import Foundation
import RowReading
import TestSupport
import Testing

/// The same company from files and from databases made of them.
@Suite(.enabled(if: SharedData.has("adventureworks/truth.csv")))
struct DatabaseTests {
  static let tables = [
    "Employee_sales", "SalesTerritory", "SalesTerritoryHistory", "Customer", "Product",
    "ProductSubcategory", "ProductCategory", "ProductCostHistory", "SalesOrderHeader",
    "SalesOrderDetail", "SalesPersonQuotaHistory",
  ]
  static let products = """
    SELECT p.*, c."Name" AS "Category" FROM "Product" p \
    LEFT JOIN "ProductSubcategory" s ON s."ProductSubcategoryID" = p."ProductSubcategoryID" \
    LEFT JOIN "ProductCategory" c ON c."ProductCategoryID" = s."ProductCategoryID" \
    ORDER BY CAST(p."ProductID" AS integer)
    """
  static let period = "2013"

  static func path(_ table: String) -> String {
    SharedData.folder.appending(path: "adventureworks/\(table).csv").path
  }

  /// The AdventureWorks workspace with `source` in place of each file.
  static func workspace(_ source: (_ table: String) -> String) throws -> TemporaryFolder {
    let original = ProjectFolder.root.appending(path: "Tests/PublishingTests/AdventureWorks")
    var text = try String(
      contentsOf: original.appending(path: "scorebook.yaml"), encoding: .utf8)
    // Categories are joined by the database rather than looked up.
    let lookup = try #require(text.range(of: "      category:\n"))
    let behind = try #require(text.range(of: "  costs:\n"))
    text.replaceSubrange(
      lookup.lowerBound..<behind.lowerBound, with: "      category: Category\n")
    for table in tables {
      text = text.replacing(
        "file: ../../../../../shared/data/adventureworks/\(table).csv", with: source(table))
    }
    #expect(!text.contains(".csv"))
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("Data"), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.url.appending(path: "scorebook.yaml"))
    try FileManager.default.copyItem(
      at: original.appending(path: "scorecards.yaml"),
      to: folder.url.appending(path: "scorecards.yaml"))
    return folder
  }

  /// Makes a database of the files, every cell a text and an empty one nothing.
  static func makeSQLite(at path: String) throws {
    var database: OpaquePointer?
    try #require(sqlite3_open(path, &database) == SQLITE_OK)
    defer { sqlite3_close(database) }
    sqlite3_exec(database, "PRAGMA journal_mode=OFF; BEGIN", nil, nil, nil)
    let keep = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    for table in tables {
      let reader = try FileRows.reader(path: Self.path(table), options: RowOptions())
      let names = reader.header.names
      let columns = names.map { "\"\($0)\"" }.joined(separator: ",")
      sqlite3_exec(database, "CREATE TABLE \"\(table)\"(\(columns))", nil, nil, nil)
      var statement: OpaquePointer?
      let places = names.map { _ in "?" }.joined(separator: ",")
      sqlite3_prepare_v2(
        database, "INSERT INTO \"\(table)\" VALUES(\(places))", -1, &statement, nil)
      defer { sqlite3_finalize(statement) }
      let batch = RowBatch()
      while try reader.fill(batch) {
        for row in 0..<batch.rowCount {
          for column in names.indices {
            let text = batch.text(row, column)
            let place = Int32(column + 1)
            if text.isEmpty {
              sqlite3_bind_null(statement, place)
            } else {
              sqlite3_bind_text(statement, place, text, -1, keep)
            }
          }
          try #require(sqlite3_step(statement) == SQLITE_DONE)
          sqlite3_reset(statement)
        }
      }
    }
    try #require(sqlite3_exec(database, "COMMIT", nil, nil, nil) == SQLITE_OK)
  }

  @Test func `SQLite gives the reports that the files give`() throws {
    let folder = try Self.workspace { table in
      table == "Product"
        ? "file: aw.sqlite\n    query: '\(Self.products)'" : "file: aw.sqlite\n    table: \(table)"
    }
    try Self.makeSQLite(at: folder.path("Data/aw.sqlite"))
    let found = try TestWorkspace(folder: folder.path).models(Self.period)
    let expected = try TestWorkspace("AdventureWorks").models(Self.period)
    #expect(expected.count > 15)
    #expect(found.keys.sorted() == expected.keys.sorted())
    #expect(found.filter { expected[$0.key] != $0.value }.keys.sorted() == [])
  }

  @Test(.enabled(if: PrivatePostgreSQL.isInstalled))
  func `PostgreSQL gives the reports that the files give`() throws {
    let server = try #require(PrivatePostgreSQL.shared)
    for table in Self.tables {
      let reader = try FileRows.reader(path: Self.path(table), options: RowOptions())
      let columns = reader.header.names.map { "\"\($0)\" text" }.joined(separator: ",")
      try server.execute("DROP TABLE IF EXISTS \"\(table)\"; CREATE TABLE \"\(table)\"(\(columns))")
      try server.execute("\\copy \"\(table)\" FROM '\(Self.path(table))' CSV HEADER")
    }
    setenv("SCOREBOOK_TEST_DATABASE", "host=\(server.host) user=postgres dbname=postgres", 1)
    let folder = try Self.workspace { table in
      let query = table == "Product" ? Self.products : "SELECT * FROM \"\(table)\""
      return "database: { connection: SCOREBOOK_TEST_DATABASE, query: '\(query)' }"
    }
    let found = try TestWorkspace(folder: folder.path).models(Self.period)
    let expected = try TestWorkspace("AdventureWorks").models(Self.period)
    #expect(found.keys.sorted() == expected.keys.sorted())
    #expect(found.filter { expected[$0.key] != $0.value }.keys.sorted() == [])
  }
}
