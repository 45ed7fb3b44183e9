import Foundation
import TestSupport
import Testing

@testable import RowReading

struct WorkbookRowsTests {
  /// A row of inline texts.
  func row(_ cells: String...) -> String {
    "<row>" + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
  }

  @Test func `cells without references follow one another`() throws {
    let sample = WorkbookSample(row("id", "rep") + row("O1", "李娜") + row("O2", "A &amp; B"))
    #expect(try sample.lines() == ["1: id|rep", "2: O1|李娜", "3: O2|A & B"])
  }

  @Test func `cells stand where their references say, in any order`() throws {
    let sample = WorkbookSample(
      row("a", "b", "c")
        + "<row r=\"5\"><c r=\"C5\"><v>3</v></c><c r=\"A5\"><v>1</v></c><c r=\"D5\" s=\"0\"/></row>"
        + "<row r=\"7\"><c r=\"A7\"/></row><row><c><v>1</v></c><c r=\"C8\"><v>2</v></c></row>")
    #expect(try sample.lines() == ["1: a|b|c", "5: 1||3", "8: 1||2"])
  }

  @Test func `a cell far out is a row and nothing between`() throws {
    let sample = WorkbookSample(
      row("a") + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>7</v></c></row>")
    let lines = try sample.lines()
    #expect(lines.count == 2)
    #expect(lines[1] == "1048576: " + String(repeating: "|", count: 16_383) + "7")
    let beyond = WorkbookSample(row("a") + "<row r=\"1048577\"><c><v>7</v></c></row>")
    #expect(throws: RowFailure.oversized(limit: "1,048,576 rows")) { try beyond.lines() }
    let wide = WorkbookSample(row("a") + "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>7</v></c></row>")
    #expect(try wide.lines()[1] == "2: " + String(repeating: "|", count: RowBatch.cellsKept))
  }

  @Test func `cells have the kinds of values that workbooks have`() throws {
    var sample = WorkbookSample(
      row("a")
        + """
        <row><c t="s"><v>1</v></c><c t="str"><f>A1</f><v>x_x000D_y</v></c><c t="b"><v>1</v></c>\
        <c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="n"><v>007.50</v></c>\
        <c t="d"><v>2026-10-03T14:05:09.000Z</v></c><c t="d"><v>2026-10-03T00:00:00</v></c></row>
        <row><c t="inlineStr"><is><r><rPr/><t>rich </t></r><r><t>text</t></r>\
        <rPh><t>sound</t></rPh></is></c><c t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c></row>
        """)
    sample.texts = ["zero", "one"]
    #expect(
      try sample.lines() == [
        "1: a", "2: one|x\ry|TRUE|FALSE||007.50|2026-10-03 14:05:09|2026-10-03", "3: rich text|<b>",
      ])
  }

  @Test func `prefixes of names may be any`() throws {
    let sample = WorkbookSample(row("a") + row("b"))
    var zip = ZipWriter()
    for (name, text) in sample.parts {
      var text = text
      if name.contains("sheet0") {
        text = text.replacing("</", with: "</y:").replacing(/<(\w)/) { "<y:\($0.output.1)" }
        text = text.replacing("xmlns=", with: "xmlns:y=")
      }
      zip.add(name, [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    }
    #expect(try WorkbookSample.lines(zip.file) == ["1: a", "2: b"])
  }

  @Test func `a text that is not there is damage`() {
    let sample = WorkbookSample(row("a") + "<row><c t=\"s\"><v>9</v></c></row>")
    #expect(
      throws: RowFailure.damaged(.workbook, reason: "row 2 refers to a text that is not there")
    ) { try sample.lines() }
  }

  @Test func `the header is the first row with text, a line, or a row that holds a text`() throws {
    let sample = WorkbookSample("<row/>" + row("Report") + row("id", "rep") + row("O1", "R1"))
    #expect(try sample.lines().first == "2: Report")
    #expect(try sample.lines(RowOptions(header: .line(3))) == ["3: id|rep", "4: O1|R1"])
    #expect(try sample.lines(RowOptions(header: .holding("rep"))) == ["3: id|rep", "4: O1|R1"])
    #expect(throws: RowFailure.noHeader("team")) {
      try sample.lines(RowOptions(header: .holding("team")))
    }
    #expect(throws: RowFailure.empty) { try WorkbookSample("<row><c/></row>").lines() }
  }

  @Test func `a header with a cell over several columns is refused`() throws {
    let merged = "<mergeCells count=\"2\"><mergeCell ref=\"A3:A9\"/><mergeCell ref=\"B1:D1\"/>"
    let sample = WorkbookSample(sheets: [
      .init(
        name: "Orders", rows: row("a", "b") + row("1", "2", "3", "4") + row("5"),
        rest: merged + "</mergeCells>")
    ])
    #expect(throws: RowFailure.mergedHeader("B1:D1")) { try sample.lines() }
    #expect(try sample.lines(RowOptions(header: .line(2))) == ["2: 1|2|3|4", "3: 5"])
  }

  @Test func `a sheet is found by its name or number, else it is the first one seen`() throws {
    let sample = WorkbookSample(sheets: [
      .init(name: "Hidden", rows: row("h"), state: "hidden"),
      .init(name: "Chart", rows: "", kind: "chartsheet"),
      .init(name: "Orders", rows: row("o")), .init(name: "Leads", rows: row("l")),
    ])
    #expect(try sample.lines() == ["1: o"])
    #expect(try sample.lines(RowOptions(part: .named("leads"))) == ["1: l"])
    #expect(try sample.lines(RowOptions(part: .number(1))) == ["1: h"])
    #expect(try sample.lines(RowOptions(part: .number(3))) == ["1: l"])
    let parts = ["Hidden", "Orders", "Leads"]
    for part in ["Chart", "Teams"] {
      #expect(throws: RowFailure.noSuchPart(part, parts: parts)) {
        try sample.lines(RowOptions(part: .named(part)))
      }
    }
    #expect(throws: RowFailure.noSuchPart("0", parts: parts)) {
      try sample.lines(RowOptions(part: .number(0)))
    }
  }

  @Test func `rows go on behind a full batch`() throws {
    let count = RowBatch.rowLimit * 2 + 17
    let rows = (2...count).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined()
    let lines = try WorkbookSample(row("n") + rows).lines()
    #expect(lines == ["1: n"] + (2...count).map { "\($0): \($0)" })
  }
}
