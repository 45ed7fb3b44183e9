import Testing

@testable import RowReading

/// How the numbers of workbooks read.
struct WorkbookValuesTests {
  func decimal(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      guard let number = ShortDecimal(bytes) else { return nil }
      guard number.isRewritten else { return text }
      var target = [UInt8](repeating: 0, count: ShortDecimal.textLimit)
      let length = target.withUnsafeMutableBufferPointer { target in
        target.baseAddress.map { number.write(to: $0) } ?? 0
      }
      return String(decoding: target.prefix(length), as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("0.30000000000000004", "0.3"), ("0.79999999999999993", "0.8"), ("1.2E-4", "0.00012"),
    ("4.5E7", "45000000"), ("-1.5e+3", "-1500"), ("1E-15", "0.000000000000001"),
    ("99.999999999999997", "100"), ("12345678901234567", "12345678901234567"),
    ("1.2345678901234568E+16", "12345678901234600"), ("0E0", "0"), ("1.50", "1.50"),
    ("123.45", "123.45"), ("-0.1", "-0.1"),
  ])
  func `numbers have at most 15 digits and no exponent`(written: String, read: String) {
    #expect(decimal(written) == read)
  }

  @Test(arguments: ["", "-", ".", "1E", "1E9999", "1.2.3", "12a", "1E+99999999999", "INF"])
  func `what is no number is not made one`(text: String) {
    #expect(decimal(text) == nil)
  }

  @Test func `the largest number is written out`() {
    #expect(decimal("1.5E308") == "15" + String(repeating: "0", count: 307))
  }

  func dates(_ cells: [(serial: String, format: String)], is1904: Bool = false) throws -> [String] {
    var rows = "<row><c t=\"inlineStr\"><is><t>day</t></is></c></row>"
    for (index, cell) in cells.enumerated() {
      rows += "<row><c s=\"\(index + 1)\"><v>\(cell.serial)</v></c></row>"
    }
    var sample = WorkbookSample(rows)
    sample.formats = cells.map(\.format)
    sample.is1904 = is1904
    return try sample.lines().dropFirst().map { String($0.drop { $0 != " " }.dropFirst()) }
  }

  @Test func `days count from 1900 with a 29 February too many`() throws {
    let serials = ["1", "59", "60", "61", "25569", "46298", "2958465", "-1", "2958466"]
    #expect(
      try dates(serials.map { ($0, "14") }) == [
        "1900-01-01", "1900-02-28", "1900-02-29", "1900-03-01", "1970-01-01", "2026-10-03",
        "9999-12-31", "-1", "2958466",
      ])
  }

  @Test func `days may count from 1904`() throws {
    #expect(
      try dates([("0", "14"), ("44836", "14"), ("0.5", "20"), ("2957004", "14")], is1904: true)
        == ["1904-01-01", "2026-10-03", "12:00:00", "2957004"])
  }

  @Test func `times are told to the second`() throws {
    #expect(
      try dates([
        ("46298.586909722222", "22"), ("46298.999999", "22"), ("0.75", "18"), ("0.5", "14"),
        ("4.6298E4", "14"),
      ]) == [
        "2026-10-03 14:05:09", "2026-10-04", "18:00:00", "12:00:00", "2026-10-03",
      ])
  }

  @Test(arguments: [
    "15", "27", "36", "50", "58", "yyyy\\-mm\\-dd", "[$-409]d\\-mmm\\-yy;@", "yyyy\"年\"m\"月\"",
    "mmm", "DD/MM/YYYY", "[Red]d.m.yy",
  ])
  func `formats of days make days`(format: String) throws {
    #expect(try dates([("46298", format)]) == ["2026-10-03"])
  }

  @Test(arguments: [
    "0", "1", "46", "[h]:mm:ss", "[mm]:ss", "General", "0.00E+00", "#,##0\" days\"",
    "_($* #,##0.00_);[Red]\\d0", "0.0\\s", "[$USD] 0", "\"unclosed d", "[unclosed d", "\\",
  ])
  func `other formats leave numbers, durations too`(format: String) throws {
    #expect(try dates([("46298", format)]) == ["46298"])
  }

  @Test(arguments: [
    ("a_x000D_\nb", "a\r\nb"), ("_x005F_x000D_", "_x000D_"), ("_x00e9_", "é"), ("_x4E2D_", "中"),
    ("_xD83D_", "_xD83D_"), ("_x0000_", "_x0000_"), ("_x12", "_x12"), ("__x0041_", "_A"),
  ])
  func `escapes are the characters they stand for`(written: String, read: String) {
    var bytes = Array(written.utf8)
    let count = bytes.withUnsafeMutableBufferPointer { bytes in
      bytes.baseAddress.map { TextEscapes.decode($0, count: bytes.count) } ?? 0
    }
    #expect(String(decoding: bytes.prefix(count), as: UTF8.self) == read)
  }
}
