import Drawings
import Reports
import TestSupport
import Testing

@testable import PDFWriting

/// What holds for the pages of any report, on either paper and on its long side.
@Suite struct PagingTests {
  let typesetter = Typesetter(fonts: FixedWidthFonts())

  @Test(arguments: 0..<4)
  func `three hundred random reports have no page with a fault`(_ quarter: Int) {
    for seed in 0..<75 {
      let seed = UInt64(quarter * 75 + seed)
      var random = RandomReport(seed: seed)
      let report = random.report()
      let pages = Paging.pages(of: Flow(of: report, typesetter: typesetter))
      #expect(overlaps(on: pages).prefix(3) == [], "seed \(seed)")
      #expect(lonelyRows(on: pages).prefix(3) == [], "seed \(seed)")
      let drawings = ReportPages(of: report, fonts: typesetter.fonts).pages
      #expect(faults(of: drawings).prefix(3) == [], "seed \(seed)")
      #expect(lostCells(of: report, on: drawings).prefix(3) == [], "seed \(seed)")
    }
  }

  /// Bands that begin above the end of the one before, or end below the text block.
  func overlaps(on pages: [Paging.Page]) -> [String] {
    pages.enumerated().flatMap { number, page in
      var found: [String] = []
      var bottom = 0.0
      for placed in page.bands {
        if placed.y < bottom - 0.01 { found.append("page \(number) at \(placed.y)") }
        if placed.band.sheet != page.sheet { found.append("page \(number) has another's band") }
        bottom = placed.y + placed.band.height
      }
      if bottom > page.sheet.height + 0.01 { found.append("page \(number) ends at \(bottom)") }
      return found
    }
  }

  /// Tables of which a page has one row, though a neighbour page could spare one.
  func lonelyRows(on pages: [Paging.Page]) -> [String] {
    var found: [String] = []
    for head in Set(pages.flatMap(\.bands).compactMap(\.band.head)) {
      let parts = pages.map { page in page.bands.map(\.band).filter { $0.head == head } }
      for (number, rows) in parts.enumerated() where rows.count == 1 {
        let above = number > 0 ? parts[number - 1] : []
        let below = number + 1 < parts.count ? parts[number + 1] : []
        // A row as high as half a page has no company.
        let spared = [
          above.count > 2 ? above.last : nil, below.count > 2 ? below.first : nil,
        ].compactMap { $0 }.contains { $0.height < 60 }
        if spared, rows[0].height < 60 { found.append("page \(number)") }
      }
    }
    return found
  }

  /// Texts of cells that are on no page, neither whole nor with their end cut off.
  func lostCells(of report: Report, on pages: [Drawing]) -> [String] {
    func solid(_ text: some StringProtocol) -> String {
      String(text.filter { !$0.isWhitespace })
    }
    let texts = pages.flatMap(\.texts).filter { $0.block == .table }.map(\.text)
    let all = solid(texts.joined())
    let cut = texts.filter { $0.hasSuffix("…") }.map { solid($0.dropLast()) }
    var found: [String] = []
    for case .table(let table) in report.sections.flatMap(\.content) {
      for cell in table.rows.flatMap(\.cells) where cell.drawing == nil {
        let text = solid(cell.text)
        let isCut = all.contains(text.prefix(2)) && cut.contains { text.contains($0) }
        if !text.isEmpty, !all.contains(text), !isCut { found.append(text) }
      }
    }
    return found
  }
}
