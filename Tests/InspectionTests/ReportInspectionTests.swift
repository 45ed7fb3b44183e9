import Drawings
import Quantities
import Reports
import TestSupport
import Testing

@testable import Inspection

@Suite struct ReportInspectionTests {
  private let report = SampleReport.chinese

  /// A page of paper and one of the site that tell all that the report does.
  private func flaws(
    _ report: Report, paper: (String) -> String = { $0 }, site: (String) -> String = { $0 }
  ) -> [Flaw] {
    var texts: [String] = []
    for content in SampleReport.chinese.sections.flatMap(\.content) {
      switch content {
      case .headline(let headline):
        texts += [headline.score] + headline.figures.map(\.value)
      case .table(let table): texts += table.rows.flatMap(\.cells).map(\.text)
      case .paragraph, .figures, .definitions: break
      }
    }
    let printed = (texts + ["第 1 / 1 页"]).map(paper).filter { !$0.isEmpty }
    let marks = printed.enumerated().map {
      Mark.text($1, at: Point(20, 20 + Double($0) * 14), TextStyle(9), .start, .text)
    }
    let page = Drawing(
      size: Size(600, 2000), title: "", summary: "", marks: [.block(.paragraph, marks)])
    let html = texts.map(site).map { "<td>" + $0.replacing("&", with: "&amp;") + "</td>" }
    return ReportInspection(
      of: report, pages: [page], html: Array(html.joined().utf8), fonts: FixedWidthFonts(),
      prints: { _ in true }
    ).flaws
  }

  @Test func `a report that is told whole has no flaw`() {
    #expect(flaws(report) == [])
  }

  @Test func `a number that paper or site tells otherwise is found`() {
    #expect(
      flaws(report, paper: { $0 == "87.4" ? "87.5" : $0 }).map(\.kind) == [.notInPDF])
    let lost = flaws(report, site: { $0 == "3 / 18" ? "" : $0 })
    #expect(lost.map(\.kind) == [.notOnSite])
    #expect(lost.map(\.subject) == ["3 / 18"])
  }

  @Test func `a page number that is not the page's is found`() {
    #expect(
      flaws(report, paper: { $0 == "第 1 / 1 页" ? "第 1 / 2 页" : $0 }).map(\.kind)
        == [.wrongPageNumber])
  }

  @Test func `a number that is not its exact value rounded is found`() {
    var report = report
    let cells = [ReportTable.Cell("¥96.4万", exact: 964_000), .init("97", exact: Fraction(97, 100))]
    let columns = [
      ReportTable.Column(id: "sales", title: "销售额"), .init(id: "share", title: "占比（%）"),
    ]
    func told(_ cells: [ReportTable.Cell]) -> [Flaw] {
      report.sections = [
        Section(
          id: "sales", title: "",
          content: [.table(.init(id: "s", columns: columns, rows: [.init(id: "r", cells: cells)]))])
      ]
      return flaws(report).filter { $0.kind == .wronglyRounded }
    }
    #expect(told(cells) == [])
    let wrong = told([.init("¥96.5万", exact: 964_000), cells[1]])
    #expect(wrong.map(\.subject) == ["¥96.5万"])
    #expect(wrong.map(\.other) == ["964000"])
    #expect(told([cells[0], .init("97", exact: Fraction(976, 1000))]).map(\.subject) == ["97"])
  }

  @Test func `a scorecard that the data have otherwise is found`() throws {
    let card = try #require(ToldScorecard(of: report))
    let kpi = try #require(card.lines.first { WordedNumber($0.value) != nil })
    let exact = try #require(WordedNumber(kpi.value)).value
    func flaws(_ value: Double) -> [Flaw] {
      let csv =
        "\u{FEFF}subject,id,name,kpi,value,score\r\n"
        + "rep,R001,\"李, \"\"娜\"\"\",\(kpi.kpi),\(value),\(WordedNumber(kpi.score)?.value ?? 0)\r\n"
      return DataInspection(of: [card], csv: Array(csv.utf8)).flaws
    }
    #expect(flaws(exact) == [])
    #expect(flaws(exact * 1.5).map(\.kind) == [.unlikeData])
  }
}
