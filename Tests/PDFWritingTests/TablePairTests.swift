import Drawings
import Reports
import TestSupport
import Testing

@testable import PDFWriting

@Suite struct TablePairTests {
  func table(_ id: String, rows: Int, text: String = "cell") -> ReportTable {
    ReportTable(
      id: id, columns: [.init(id: "a", title: id + " A"), .init(id: "b", title: id + " B")],
      rows: (0..<rows).map { row in
        .init(id: "\(row)", cells: [.init("\(id)\(row)"), .init(text)])
      }, notes: ["note of \(id)"])
  }

  func pages(_ content: [Content]) -> [Drawing] {
    var report = SampleReport.chinese
    report.sections = [Section(id: "t", title: "表格", content: content)]
    return ReportPages(of: report, fonts: FixedWidthFonts()).pages
  }

  func box(_ text: String, on pages: [Drawing]) -> Box? {
    pages.flatMap(\.texts).first { $0.text == text }?.box
  }

  @Test func `two short tables stand side by side, each with its note below`() throws {
    let pages = pages([.table(table("x", rows: 5)), .table(table("y", rows: 3))])
    let left = try #require(box("x A", on: pages))
    let right = try #require(box("y A", on: pages))
    #expect(left.y == right.y)
    #expect(left.right < right.x)
    for (row, other) in [("x0", "y0"), ("x2", "y2")] {
      #expect(box(row, on: pages)?.y == box(other, on: pages)?.y)
    }
    // The shorter one's note stands under it, not under the longer one.
    let notes = [box("note of x", on: pages), box("note of y", on: pages)]
    #expect(notes.map { $0?.x } == [left.x, right.x])
    #expect((notes[1]?.y ?? 0) < (notes[0]?.y ?? 0))
    #expect(faults(of: pages) == [])
  }

  @Test(arguments: [(15, "cell"), (5, String(repeating: "wide ", count: 12))])
  func `long and wide ones stand below each other`(_ rows: Int, _ text: String) throws {
    let pages = pages([
      .table(table("x", rows: rows, text: text)), .table(table("y", rows: rows, text: text)),
    ])
    let left = try #require(box("x A", on: pages))
    let right = try #require(box("y A", on: pages))
    #expect(left.x == right.x && left.y < right.y)
    #expect(faults(of: pages) == [])
  }
}
