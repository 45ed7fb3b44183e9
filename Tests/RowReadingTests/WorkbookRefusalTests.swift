import Foundation
import TestSupport
import Testing

@testable import RowReading

/// Files that are no workbook, or one that nobody should read.
struct WorkbookRefusalTests {
  static let header = "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>"

  func failure(_ file: [UInt8], limits: WorkbookLimits = WorkbookLimits()) -> RowFailure? {
    do {
      _ = try WorkbookSample.lines(file, limits: limits)
      return nil
    } catch {
      return error as? RowFailure
    }
  }

  /// What opening a file by its bytes comes to.
  func opening(_ file: [UInt8]) throws -> RowFailure? {
    let folder = try TemporaryFolder()
    try Data(file).write(to: folder.url.appending(path: "file"))
    do {
      _ = try FileRows.reader(path: folder.path("file"), options: RowOptions())
      return nil
    } catch {
      return error
    }
  }

  @Test func `a document type is refused`() {
    let sample = WorkbookSample(sheets: [
      .init(
        name: "Orders", rows: "<row><c><v>&b;</v></c></row>",
        head: "<!DOCTYPE x [<!ENTITY a \"1111\"><!ENTITY b \"&a;&a;&a;\">]>")
    ])
    #expect(
      failure(sample.file)
        == .damaged(.workbook, reason: "it has a document type, which no workbook has"))
  }

  @Test func `deep nesting is refused`() {
    let nested = String(repeating: "<g>", count: 300) + String(repeating: "</g>", count: 300)
    #expect(
      failure(WorkbookSample(Self.header + nested).file) == .oversized(limit: "256 levels"))
  }

  @Test func `a tag without end is refused`() {
    let sample = WorkbookSample(
      Self.header + "<row x=\"" + String(repeating: "y", count: 3 << 20) + "\"/>")
    #expect(
      failure(sample.file) == .damaged(.workbook, reason: "sheet: a tag is longer than 1 MB"))
  }

  @Test func `a sheet that says it is too large is refused`() {
    var zip = ZipWriter()
    for (name, text) in WorkbookSample(Self.header).parts {
      let bytes = Array(text.utf8)
      zip.add(name, bytes, statedSize: name.contains("sheet0") ? 3 << 30 : nil)
    }
    #expect(failure(zip.file) == .oversized(limit: "1 GB"))
  }

  @Test func `a sheet that unpacks to more than it says is refused`() {
    var limits = WorkbookLimits()
    limits.sheet.bytes = 8 << 20
    let spaces = [UInt8](repeating: UInt8(ascii: " "), count: 32 << 20)
    // Between its head and its checksum, gzip is what zip has.
    let packed = Array(EncodedSample.gzip(spaces).dropFirst(10).dropLast(8))
    var zip = ZipWriter()
    for (name, text) in WorkbookSample(Self.header).parts {
      if name.contains("sheet0") {
        zip.add(name, packed, method: 8, statedSize: 1000)
      } else {
        zip.add(name, Array(text.utf8))
      }
    }
    #expect(failure(zip.file, limits: limits) == .oversized(limit: "8 MB"))
  }

  @Test func `texts, cells, rows and gaps have limits`() {
    var limits = WorkbookLimits()
    limits.cell.bytes = 1000
    limits.sharedTexts.bytes = 4096
    limits.rows = 20
    limits.cells = 40_000
    func failure(of rows: String, texts: [String] = []) -> RowFailure? {
      var sample = WorkbookSample(Self.header + rows)
      sample.texts = texts
      return self.failure(sample.file, limits: limits)
    }
    let long = String(repeating: "x", count: 1001)
    #expect(
      failure(of: "<row><c t=\"str\"><v>\(long)</v></c></row>") == .oversized(limit: "1000 bytes"))
    #expect(failure(of: "", texts: [long]) == .oversized(limit: "1000 bytes"))
    #expect(
      failure(of: "", texts: Array(repeating: "x", count: 1000)) == .oversized(limit: "4 KB"))
    #expect(
      failure(of: String(repeating: "<row/>", count: 20)) == .oversized(limit: "20 rows"))
    let far = "<row><c r=\"XFD1\"><v>1</v></c></row>"
    #expect(failure(of: far + far + far) == .oversized(limit: "40,000 cells"))
  }

  @Test func `broken XML and lost parts are damage`() {
    let broken = failure(WorkbookSample(Self.header + "<row></c>").file)
    #expect(broken == .damaged(.workbook, reason: "sheet, line 1: mismatched tag"))
    var zip = ZipWriter()
    for (name, text) in WorkbookSample(Self.header).parts where !name.contains("sheet0") {
      zip.add(name, Array(text.utf8))
    }
    #expect(
      failure(zip.file)
        == .damaged(.workbook, reason: "its part xl/worksheets/sheet0.xml is missing"))
  }

  @Test func `other archives are told by what is in them`() throws {
    var other = ZipWriter()
    other.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
    #expect(try opening(other.file) == .foreign(.zip))
    var binary = ZipWriter()
    binary.add(
      "_rels/.rels",
      Array(
        "<r><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></r>"
          .utf8))
    #expect(try opening(binary.file) == .foreign(.binaryWorkbook))
    var document = ZipWriter()
    document.add(
      "_rels/.rels",
      Array(
        "<r><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"../word/a.xml\"/></r>".utf8))
    document.add("word/a.xml", Array("<document/>".utf8))
    #expect(try opening(document.file) == .foreign(.zip))
  }

  @Test func `a password is told from an old workbook`() throws {
    var old = [UInt8](repeating: 0, count: 4 << 20)
    old.replaceSubrange(0..<4, with: [0xD0, 0xCF, 0x11, 0xE0])
    old[30] = 9
    #expect(try opening(old) == .foreign(.oldWorkbook))
    #expect(try opening(Array(old.prefix(40))) == .foreign(.oldWorkbook))
    let name = "EncryptedPackage".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    var near = old
    near.replaceSubrange(5000..<5000 + name.count, with: name)
    #expect(try opening(near) == .protected)
    // The list stands in sector 6000, behind what is looked through.
    var far = old
    far.replaceSubrange(48..<52, with: [0x70, 0x17, 0, 0])
    far.replaceSubrange(6001 * 512 + 128..<6001 * 512 + 128 + name.count, with: name)
    #expect(try opening(far) == .protected)
    far.replaceSubrange(48..<52, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(try opening(far) == .foreign(.oldWorkbook))
  }
}
