import Drawings
import Quantities
import Reports
import TestSupport
import Testing

@testable import PDFWriting

@Suite struct TablePagesTests {
  func pages(_ table: ReportTable, _ language: Language = .chinese) -> [Drawing] {
    var report = SampleReport.chinese
    report.language = language
    report.words.continued = language == .chinese ? "续" : "continued"
    report.sections = [Section(id: "t", title: "表格", content: [.table(table)])]
    return ReportPages(of: report, fonts: FixedWidthFonts()).pages
  }

  func table(
    rows: Int, columns: Int = 3, alignment: ReportTable.Alignment = .leading,
    _ text: (Int, Int) -> String
  ) -> ReportTable {
    ReportTable(
      id: "t",
      columns: (0..<columns).map {
        .init(id: "\($0)", title: "H\($0)", alignment: $0 == 0 ? .leading : alignment)
      },
      rows: (0..<rows).map { row in
        .init(id: "\(row)", cells: (0..<columns).map { .init(text(row, $0)) })
      })
  }

  /// The texts in table blocks, a page each.
  func cells(_ pages: [Drawing]) -> [[PageText]] {
    pages.map { $0.texts.filter { $0.block == .table } }
  }

  @Test func `a long table repeats its header and says that it goes on`() {
    let pages = pages(table(rows: 120) { "\($0)-\($1)" })
    #expect(pages.count > 2)
    for (index, page) in cells(pages).enumerated() {
      #expect(page.prefix(3).map(\.text) == ["H0", "H1", "H2"])
      let headings = pages[index].texts.filter { $0.block == .heading }.map(\.text)
      #expect(headings == [index == 0 ? "表格" : "表格（续）"])
    }
    let rows = cells(pages).flatMap { $0.map(\.text).filter { $0.hasSuffix("-0") } }
    #expect(rows == (0..<120).map { "\($0)-0" })
    #expect(faults(of: pages) == [])
  }

  @Test func `an English table goes on in English`() {
    let pages = pages(table(rows: 60) { "\($0)-\($1)" }, .english)
    #expect(pages[1].texts.contains { $0.text == "表格 (continued)" })
  }

  @Test func `a row is on one page and none is alone on a page`() {
    for rows in 30..<100 {
      let pages = pages(table(rows: rows) { "\($0)-\($1)" })
      for page in cells(pages) where page.count > 3 {
        #expect((page.count - 3) % 3 == 0)
        #expect(page.count >= 9)
      }
    }
  }

  @Test func `a group's row is never the last on a page`() {
    for rows in 40..<80 {
      var table = table(rows: rows) { "\($0)-\($1)" }
      for row in stride(from: 0, to: rows - 1, by: 4) { table.rows[row].emphasis = .group }
      for page in cells(pages(table)).dropLast() {
        let last = page.last { $0.text.hasSuffix("-0") }?.text.dropLast(2) ?? ""
        #expect(Int(last).map { $0 % 4 != 0 } == true, "\(rows): \(last)")
      }
    }
  }

  @Test func `every text of a cell is on the pages, joined over its lines`() {
    let words = ["short", String(repeating: "很长的名称", count: 60), "two words", "A\nB"]
    for columns in 1...12 {
      let table = table(rows: 5, columns: columns) { words[($0 + $1) % words.count] }
      let pages = pages(table)
      let text = pages.flatMap(\.texts).filter { $0.block == .table }.map(\.text).joined()
        .filter { !$0.isWhitespace }
      for word in words.prefix(columns) {
        let bare = word.filter { !$0.isWhitespace }
        let isThere = text.contains(bare)
        #expect(isThere, "\(bare.prefix(9)) in \(columns) columns")
      }
      #expect(faults(of: pages) == [])
    }
  }

  @Test func `numbers stay on one line, in smaller type if they must`() {
    for columns in 2...12 {
      let pages = pages(
        table(rows: 3, columns: columns, alignment: .trailing) { _, column in
          column == 0 ? "客户名称很长的有限公司" : "1,234,567.8\(column)"
        })
      let texts = cells(pages).flatMap { $0 }
      for column in 1..<columns {
        #expect(texts.count { $0.text == "1,234,567.8\(column)" } == 3)
      }
      #expect(faults(of: pages) == [])
    }
  }

  @Test func `numbers end at the right edge of their column`() {
    let texts = cells(
      pages(table(rows: 4, alignment: .trailing) { "\($0 * 1111)\($1)" })
    ).flatMap { $0 }
    for column in 1...2 {
      let edges = texts.filter { $0.text.hasSuffix("\(column)") }.map { $0.box.right.rounded() }
      #expect(Set(edges).count == 1)
    }
  }

  @Test func `emphasis has its own ink, weight and rules`() {
    var table = table(rows: 4) { "\($0)-\($1)" }
    table.rows[1].emphasis = .own
    table.rows[2].emphasis = .muted
    table.rows[3].emphasis = .total
    table.rows[0].cells[1] = .init("96.4%", tone: .bad)
    table.rows[0].cells[2] = .init("−3.6", tone: .bad)
    let page = pages(table)[0]
    func text(_ name: String) -> PageText? { page.texts.first { $0.text == name } }
    #expect(text("0-0")?.ink == .text)
    #expect(text("96.4%")?.ink == .bad)
    #expect(text("96.4%")?.style.weight == .bold)
    #expect(text("−3.6")?.ink == .bad)
    #expect(text("−3.6")?.style.weight == .regular)
    #expect(text("1-0")?.ink == .own)
    #expect(text("1-0")?.style.weight == .bold)
    #expect(text("2-0")?.ink == .muted)
    #expect(text("3-0")?.style.weight == .bold)
    var rules = 0
    for case .block(.table, let marks) in page.marks {
      rules += marks.count { if case .line = $0 { true } else { false } }
    }
    #expect(rules == 4)
  }

  @Test func `a drawing wider than its column is made smaller`() {
    var table = table(rows: 3, columns: 9) { _, _ in "1,234,567.89" }
    for index in table.rows.indices {
      table.rows[index].cells[3].drawing = FakeChart.bullet(96)
    }
    #expect(faults(of: pages(table)) == [])
    table.rows[0].cells[3].drawing?.size = Size(900, 20)
    #expect(faults(of: pages(table)) == [])
  }

  @Test func `rows are at least 1.6 times as high as their type`() {
    let texts = cells(pages(table(rows: 10) { "\($0)-\($1)" })).flatMap { $0 }
    let column = texts.filter { $0.text.hasSuffix("-0") }
    for (above, below) in zip(column, column.dropFirst()) {
      #expect(below.box.y - above.box.y >= 1.6 * below.style.size)
    }
  }

  @Test func `numbers of one kind stand decimal mark under decimal mark`() {
    let values = ["87.4", "12", "1,234.56", "−4", "–"]
    let texts = cells(
      pages(table(rows: 5, columns: 2, alignment: .trailing) { $1 == 0 ? "r\($0)" : values[$0] })
    ).flatMap { $0 }
    func right(_ text: String) -> Double {
      texts.first { $0.text == text }?.box.right.rounded(.toNearestOrEven) ?? 0
    }
    let digit = FixedWidthFonts().width(of: "0", in: .table)
    #expect(right("1,234.56") == 544)
    #expect(right("87.4") == (544 - digit).rounded(.toNearestOrEven))
    #expect(right("12") == (544 - 3 * digit).rounded(.toNearestOrEven))
    #expect(right("−4") == right("12"))
    #expect(right("–") == 544)
  }

  @Test func `numbers of several kinds end at the right edge`() {
    let values = ["87.4%", "¥12", "¥909.0k", "¥1.03M", "3"]
    let texts = cells(
      pages(table(rows: 5, columns: 2, alignment: .trailing) { $1 == 0 ? "r\($0)" : values[$0] })
    ).flatMap { $0 }
    for value in values {
      #expect(texts.first { $0.text == value }?.box.right.rounded() == 544)
    }
  }

  @Test func `a table too wide for readable type is set in parts that begin with its first column`()
  {
    for columns in 11...40 {
      var table = table(rows: 3, columns: columns, alignment: .trailing) { row, column in
        column == 0 ? "row\(row)" : "1,234,567.\(column + 10)"
      }
      table.notes = ["note"]
      let pages = pages(table)
      var keys = 0
      for case .block(.table, let marks) in pages.flatMap(\.marks) {
        let texts = marks.compactMap { mark -> String? in
          if case .text(let text, _, let style, _, _) = mark {
            #expect(style.size >= 0.78 * 7.5 - 0.001)
            return text
          }
          return nil
        }
        #expect(texts.count { $0.hasPrefix("1,") } >= 3)
        keys += texts.count { $0 == "row0" }
      }
      #expect(keys > 1)
      let texts = pages.flatMap(\.texts)
      for column in 1..<columns {
        #expect(texts.count { $0.text == "1,234,567.\(column + 10)" } == 3)
      }
      #expect(texts.count { $0.block == .heading && $0.text == "表格（续）" } >= keys - 1)
      #expect(texts.count { $0.text == "note" } == 1)
      #expect(faults(of: pages).prefix(3) == [])
    }
  }

  @Test func `notes stand beside their texts where the table has room`() {
    var table = table(rows: 3, columns: 3, alignment: .trailing) { row, column in
      column == 0 ? "row \(row)" : "\(row)\(column)"
    }
    for row in 0...1 {
      table.rows[row].cells[0].note = "first \(row)"
      table.rows[row].cells[2].note = "last \(row)"
    }
    let texts = cells(pages(table)).flatMap { $0 }
    func text(_ name: String) -> PageText? { texts.first { $0.text == name } }
    func baseline(_ name: String) -> Double {
      text(name).map { ($0.box.y + 0.86 * $0.style.size).rounded() } ?? 0
    }
    for row in 0...1 {
      #expect(baseline("first \(row)") == baseline("row \(row)"))
      #expect(baseline("last \(row)") == baseline("\(row)2"))
      #expect((text("row \(row)")?.box.right ?? 0) < (text("first \(row)")?.box.x ?? 0))
      #expect((text("last \(row)")?.box.right ?? 999) < (text("\(row)2")?.box.x ?? 0))
    }
    #expect(text("first 0")?.box.x == text("first 1")?.box.x)
    #expect(text("12")?.box.right.rounded() == 544)
    // A single noted row moves no column.
    table.rows[1].cells[0].note = nil
    let below = cells(pages(table)).flatMap { $0 }
    let y = below.first { $0.text == "first 0" }?.box.y ?? 0
    #expect(y > (below.first { $0.text == "row 0" }?.box.bottom ?? 999) - 1)
  }
}
