import CSQLite
import CZip
import Foundation

/// The orders of a benchmark in other formats.
struct OrdersCopies {
  let orders: OrdersFile

  /// The same file in GB18030.
  func writeGB18030() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/iconv")
    process.arguments = [
      "-f", "UTF-8", "-t", "GB18030", "-o", orders.folder + "/orders-gb18030.csv", orders.orders,
    ]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw BenchmarkFailure(words: "iconv failed") }
  }

  /// The same rows in a table of a SQLite database.
  func writeSQLite() throws {
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    guard sqlite3_open(orders.folder + "/orders.sqlite", &database) == SQLITE_OK else {
      throw BenchmarkFailure(words: "the SQLite database cannot be made")
    }
    let columns = OrdersFile.columns.joined(separator: ",")
    let places = OrdersFile.columns.map { _ in "?" }.joined(separator: ",")
    sqlite3_exec(
      database, "PRAGMA journal_mode=OFF; CREATE TABLE orders(\(columns)); BEGIN", nil, nil, nil)
    var statement: OpaquePointer?
    sqlite3_prepare_v2(database, "INSERT INTO orders VALUES(\(places))", -1, &statement, nil)
    let keep = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    orders.forEachRow { row in
      for (index, cell) in row.enumerated() {
        sqlite3_bind_text(statement, Int32(index + 1), cell, -1, keep)
      }
      sqlite3_step(statement)
      sqlite3_reset(statement)
    }
    sqlite3_finalize(statement)
    sqlite3_exec(database, "COMMIT", nil, nil, nil)
  }

  /// The first `rows` rows in a workbook, texts shared and amounts as numbers.
  func writeWorkbook(rows: Int) throws {
    var sheet = "<worksheet xmlns=\"\(Self.main)\"><sheetData>"
    var texts: [String] = []
    var indexOfText: [String: Int] = [:]
    var line = 0
    func add(_ row: [String]) {
      line += 1
      sheet += "<row r=\"\(line)\">"
      for (index, cell) in row.enumerated() {
        let place = "\(Character(UnicodeScalar(UInt8(65 + index))))\(line)"
        if line > 1, index == 4 {
          sheet += "<c r=\"\(place)\"><v>\(cell.replacing(",", with: ""))</v></c>"
        } else {
          let text = indexOfText[cell] ?? texts.count
          if text == texts.count {
            texts.append(cell)
            indexOfText[cell] = text
          }
          sheet += "<c r=\"\(place)\" t=\"s\"><v>\(text)</v></c>"
        }
      }
      sheet += "</row>"
    }
    add(OrdersFile.columns)
    orders.forEachRow(atMost: rows, add)
    sheet += "</sheetData></worksheet>"
    let shared =
      "<sst xmlns=\"\(Self.main)\">" + texts.map { "<si><t>\($0)</t></si>" }.joined() + "</sst>"
    try Self.zip(
      [
        ("xl/workbook.xml", Self.workbook), ("xl/_rels/workbook.xml.rels", Self.relationships),
        ("_rels/.rels", Self.root), ("[Content_Types].xml", "<Types/>"),
        ("xl/worksheets/sheet1.xml", sheet), ("xl/sharedStrings.xml", shared),
      ], to: orders.folder + "/orders.xlsx")
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let workbook = """
    <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets>\
    <sheet name="orders" sheetId="1" r:id="r1"/></sheets></workbook>
    """
  private static let relationships = """
    <Relationships xmlns="\(package)">\
    <Relationship Id="r1" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>\
    <Relationship Id="r2" Type="\(office)/sharedStrings" Target="sharedStrings.xml"/>\
    </Relationships>
    """
  private static let root = """
    <Relationships xmlns="\(package)"><Relationship Id="r1" Type="\(office)/officeDocument" \
    Target="xl/workbook.xml"/></Relationships>
    """

  private static func zip(_ parts: [(name: String, text: String)], to path: String) throws {
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
      throw BenchmarkFailure(words: "the workbook cannot be made")
    }
    for part in parts {
      // libzip frees the copy when the archive is closed.
      let bytes = Array(part.text.utf8)
      let copy = malloc(bytes.count)
      bytes.withUnsafeBytes { source in
        if let base = source.baseAddress { copy?.copyMemory(from: base, byteCount: bytes.count) }
      }
      let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1)
      zip_file_add(archive, part.name, source, 0)
    }
    guard zip_close(archive) == 0 else {
      throw BenchmarkFailure(words: "the workbook cannot be written")
    }
  }
}
