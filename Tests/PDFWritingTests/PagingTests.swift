import Drawings
import Reports
import TestSupport
import Testing

@testable import PDFWriting

/// What holds for the pages of any report, on either paper and on its long side.
@Suite struct PagingTests {
  let typesetter = Typesetter(fonts: FixedWidthFonts())

  @Test(arguments: 0..<4)
  func `a thousand random reports have no page with a fault`(_ quarter: Int) {
    for seed in 0..<250 {
      let seed = UInt64(quarter * 250 + seed)
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

  /// Tables of which a page has one row, though its neighbour page has room for a row less.
  func lonelyRows(on pages: [Paging.Page]) -> [String] {
    var found: [String] = []
    for (number, page) in pages.enumerated() {
      for head in Set(page.bands.compactMap(\.band.head)) {
        let rows = page.bands.filter { $0.band.head == head }
        let isWhole = pages.allSatisfy { other in
          other.bands.first?.y == page.bands.first?.y && other.bands.count == page.bands.count
            || !other.bands.contains { $0.band.head == head }
        }
        // A row as high as half a page has no company.
        if rows.count == 1, !isWhole, rows[0].band.height < 60,
          let neighbour = [number - 1, number + 1].first(where: { index in
            pages.indices.contains(index)
              && pages[index].bands.count { $0.band.head == head } > 2
          })
        {
          let other = pages[neighbour].bands.filter { $0.band.head == head }
          let moved = neighbour < number ? other[other.count - 1] : other[0]
          if moved.band.height < 60 { found.append("page \(number)") }
        }
      }
    }
    return found
  }

  /// Texts of cells that are on no page, not even cut to a page's height.
  func lostCells(of report: Report, on pages: [Drawing]) -> [String] {
    let texts = pages.flatMap(\.texts).filter { $0.block == .table }.map(\.text)
    let all = texts.joined().filter { !$0.isWhitespace }
    var found: [String] = []
    for case .table(let table) in report.sections.flatMap(\.content) {
      for cell in table.rows.flatMap(\.cells) where cell.drawing == nil {
        let text = cell.text.filter { !$0.isWhitespace }
        if !text.isEmpty, !all.contains(text), !texts.contains(where: { $0.hasSuffix("…") }) {
          found.append(text)
        }
      }
    }
    return found
  }
}
