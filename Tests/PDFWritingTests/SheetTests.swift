import Drawings
import Reports
import TestSupport
import Testing

@testable import PDFWriting

@Suite struct SheetTests {
  func pages(_ paper: Paper, _ sections: [Section]) -> [Drawing] {
    var report = SampleReport.chinese
    report.paper = paper
    report.sections = sections
    return ReportPages(of: report, fonts: FixedWidthFonts()).pages
  }

  func section(_ id: String, isLandscape: Bool = false, _ content: [Content]? = nil) -> Section {
    Section(
      id: id, title: id, content: content ?? [.paragraph("text")], isLandscape: isLandscape)
  }

  @Test(arguments: [
    (Paper.a4, false, Box(x: 51, y: 51, width: 493, height: 736)),
    (.letter, false, Box(x: 59.5, y: 51, width: 493, height: 684)),
    (.a4, true, Box(x: 51, y: 51, width: 739, height: 488)),
    (.letter, true, Box(x: 51, y: 51, width: 690, height: 504)),
  ])
  func `the text block lies in margins of 18 mm`(
    _ paper: Paper, _ isLandscape: Bool, _ block: Box
  ) {
    let sheet = Sheet(paper, isLandscape: isLandscape)
    #expect(Box(x: sheet.left, y: sheet.top, width: sheet.width, height: sheet.height) == block)
    #expect(sheet.footerBaseline < sheet.size.height - 24)
    #expect(abs(sheet.size.width - sheet.right - sheet.left) < 1)
  }

  @Test func `landscape sections have sheets of their own`() {
    for paper in Paper.allCases {
      let pages = pages(
        paper,
        [
          section("a"), section("b", isLandscape: true), section("c", isLandscape: true),
          section("d"), section("e"),
        ])
      let (upright, landscape) = (Sheet(paper).size, Sheet(paper, isLandscape: true).size)
      #expect(pages.map(\.size) == [upright, landscape, upright])
      let headings = pages.map { $0.texts.filter { $0.block == .heading }.map(\.text) }
      #expect(headings == [["a"], ["b", "c"], ["d", "e"]])
      #expect(faults(of: pages) == [])
    }
  }

  @Test func `a report's head lies on its first section's sheet and its end on the last one's`() {
    let pages = pages(.a4, [section("a", isLandscape: true)])
    #expect(pages.map(\.size) == [Sheet(.a4, isLandscape: true).size])
    #expect(faults(of: pages) == [])
  }

  @Test func `a landscape table takes the whole width and figures keep theirs`() {
    let pages = pages(
      .letter,
      [
        section("a"),
        section(
          "b", isLandscape: true,
          [
            .table(SampleReport.scorecard),
            .figures([
              FakeChart.figure("1", "1", nil, .half, height: 90),
              FakeChart.figure("2", "2", nil, .half, height: 90),
            ]),
          ]),
      ])
    var rules: [Double] = []
    var drawings: [Double] = []
    for case .block(let block, let marks) in pages[1].marks {
      for mark in marks {
        if case .line(let from, let to, _) = mark, block == .table { rules.append(to.x - from.x) }
        if case .drawing(let drawing, let at) = mark, block == .figure {
          drawings += [at.x, drawing.size.width]
        }
      }
    }
    #expect(Set(rules) == [690])
    #expect(drawings == [51, 238, 306, 238])
  }
}
