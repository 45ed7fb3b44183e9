import Drawings
import Quantities
import Reports
import TestSupport
import Testing

@testable import PDFWriting

@Suite struct ReportPagesTests {
  func pages(_ report: Report) -> ReportPages {
    ReportPages(of: report, fonts: FixedWidthFonts())
  }

  @Test(arguments: Language.allCases)
  func `a rep's report takes at most two pages without a fault`(_ language: Language) {
    let laidOut = pages(language == .chinese ? RepReport.chinese : RepReport.english)
    for p in Paging.pages(
      of: Flow(
        of: language == .chinese ? RepReport.chinese : RepReport.english,
        typesetter: Typesetter(fonts: FixedWidthFonts())))
    {
    }
    #expect(laidOut.pages.count <= 2)
    #expect(faults(of: laidOut.pages) == [])
  }
}
