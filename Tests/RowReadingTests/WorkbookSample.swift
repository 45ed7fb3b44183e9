import Foundation
import TestSupport

@testable import RowReading

/// A small workbook of which a test says what matters to it.
struct WorkbookSample {
  struct Sheet {
    var name: String
    var rows: String
    var state = "visible"
    var kind = "worksheet"
    /// Behind the rows.
    var rest = ""
    /// Before the first element.
    var head = ""
  }

  var sheets: [Sheet]
  var texts: [String] = []
  /// The formats that cells refer to as styles 1, 2, …: a number or a code.
  var formats: [String] = []
  var is1904 = false

  init(_ rows: String) { sheets = [Sheet(name: "Orders", rows: rows)] }
  init(sheets: [Sheet]) { self.sheets = sheets }

  /// The parts of the archive.
  var parts: [(name: String, text: String)] {
    let documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    var parts = [
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"\(documents)/officeDocument\" "
          + "Target=\"/xl/workbook.xml\"/></Relationships>"
      )
    ]
    var listed = ""
    var targets = ""
    for (index, sheet) in sheets.enumerated() {
      listed += "<sheet name=\"\(sheet.name)\" state=\"\(sheet.state)\" r:id=\"s\(index)\"/>"
      targets += "<Relationship Id=\"s\(index)\" Type=\"\(documents)/\(sheet.kind)\" "
      targets += "Target=\"worksheets/sheet\(index).xml\"/>"
      parts.append(
        (
          "xl/worksheets/sheet\(index).xml",
          "\(sheet.head)<worksheet \(main)><sheetData>\(sheet.rows)</sheetData>\(sheet.rest)"
            + "</worksheet>"
        ))
    }
    for (id, part) in [("sharedStrings", "sharedStrings"), ("styles", "styles")] {
      targets += "<Relationship Id=\"\(id)\" Type=\"\(documents)/\(id)\" Target=\"\(part).xml\"/>"
    }
    parts.append(
      (
        "xl/workbook.xml",
        "<workbook \(main) xmlns:r=\"\(documents)\"><workbookPr date1904=\"\(is1904)\"/>"
          + "<sheets>\(listed)</sheets></workbook>"
      ))
    parts.append(("xl/_rels/workbook.xml.rels", "<Relationships>\(targets)</Relationships>"))
    let items = texts.map { "<si><t>\($0)</t></si>" }.joined()
    parts.append(("xl/sharedStrings.xml", "<sst \(main)>\(items)</sst>"))
    parts.append(("xl/styles.xml", "<styleSheet \(main)>\(styles)</styleSheet>"))
    return parts
  }

  private var styles: String {
    var codes = ""
    var styles = "<xf numFmtId=\"0\"/>"
    for (index, format) in formats.enumerated() {
      if Int(format) != nil {
        styles += "<xf numFmtId=\"\(format)\"/>"
      } else {
        let code = format.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        codes += "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(code)\"/>"
        styles += "<xf numFmtId=\"\(200 + index)\"/>"
      }
    }
    return "<numFmts>\(codes)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs>\(styles)</cellXfs>"
  }

  var file: [UInt8] {
    var zip = ZipWriter()
    for part in parts { zip.add(part.name, Array(part.text.utf8)) }
    return zip.file
  }

  /// The header and all rows, each as its line and its cells.
  func lines(_ options: RowOptions = RowOptions(), limits: WorkbookLimits = WorkbookLimits())
    throws -> [String]
  {
    try WorkbookSample.lines(file, options, limits: limits)
  }

  static func lines(
    _ file: [UInt8], _ options: RowOptions = RowOptions(),
    limits: WorkbookLimits = WorkbookLimits()
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    try Data(file).write(to: folder.url.appending(path: "orders.xlsx"))
    let reader = try WorkbookRows(
      path: folder.path("orders.xlsx"), options: options, limits: limits)
    var lines = ["\(reader.header.line): " + reader.header.names.joined(separator: "|")]
    let batch = RowBatch()
    while try reader.fill(batch) {
      for row in 0..<batch.rowCount {
        let cells = (0..<batch.cellCount(row)).map { batch.text(row, $0) }
        lines.append("\(batch.line(row)): " + cells.joined(separator: "|"))
      }
    }
    return lines
  }
}
