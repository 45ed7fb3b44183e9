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

  func repReport(_ language: Language) -> Report {
    language == .chinese ? RepReport.chinese : RepReport.english
  }

  @Test(arguments: Language.allCases)
  func `a rep's report takes at most two pages without a fault`(_ language: Language) {
    let laidOut = pages(repReport(language))
    #expect(laidOut.pages.count <= 2)
    #expect(faults(of: laidOut.pages) == [])
  }

  @Test func `the sample with every kind of content has no fault`() {
    #expect(faults(of: pages(SampleReport.chinese).pages) == [])
  }

  @Test func `pages are A4 and have the report's title`() {
    for page in pages(RepReport.chinese).pages {
      #expect(page.size == Size(595.28, 841.89))
      #expect(page.title == RepReport.chinese.title)
    }
  }

  @Test func `the same report gives the same pages`() {
    let first = pages(RepReport.english)
    let second = pages(RepReport.english)
    #expect(first.pages == second.pages)
    #expect(first.outline == second.outline)
  }

  @Test func `a report without sections is one page`() {
    var report = SampleReport.chinese
    report.sections = []
    let laidOut = pages(report)
    #expect(laidOut.pages.count == 1)
    #expect(laidOut.pages[0].texts.contains { $0.text == "李娜" })
    #expect(faults(of: laidOut.pages) == [])
  }

  @Test func `the name is the only title, sections have headings`() {
    let laidOut = pages(SampleReport.chinese)
    let blocks = laidOut.pages.flatMap(\.blocks)
    #expect(blocks.count { $0 == .title } == 1)
    // The headline's message stands for its section's title.
    #expect(blocks.count { $0 == .heading } == SampleReport.chinese.sections.count)
    #expect(blocks.count { $0 == .figure } == 3)
    #expect(blocks.count { $0 == .table } == 1)
  }

  @Test func `the outline leads to the report and each of its sections`() {
    let laidOut = pages(RepReport.chinese)
    let report = RepReport.chinese
    #expect(laidOut.outline.map(\.title) == [report.title] + report.sections.map(\.title))
    #expect(laidOut.outline.map(\.level) == [0, 1, 1, 1, 1, 1])
    for entry in laidOut.outline.dropFirst(2) {
      let heading = laidOut.pages[entry.page].texts.first {
        $0.text == entry.title && $0.block == .heading
      }
      #expect(heading.map { $0.box.y >= entry.y && $0.box.y < entry.y + 12 } == true)
    }
  }

  @Test func `every page is numbered and later ones say whose report it is`() {
    let laidOut = pages(RepReport.chinese)
    for (index, page) in laidOut.pages.enumerated() {
      let furniture = page.texts.filter { $0.block == nil }.map(\.text)
      #expect(furniture.contains("第 \(index + 1) / \(laidOut.pages.count) 页"))
      #expect(furniture.contains(RepReport.chinese.title))
      #expect(furniture.contains("李娜") == (index > 0))
    }
  }

  @Test func `the provenance ends the first page`() {
    let laidOut = pages(RepReport.chinese)
    #expect(laidOut.pages.count > 1)
    let texts = laidOut.pages[0].texts.filter { $0.block != nil }
    #expect(texts.last?.text == "2026-10-31")
    #expect((texts.last?.box.bottom ?? 0) > 775)
  }

  @Test func `neighbouring half figures have their drawings at one height`() {
    var places: [Point] = []
    for page in pages(SampleReport.chinese).pages {
      for case .block(.figure, let marks) in page.marks {
        for case .drawing(let drawing, let at) in marks where drawing.size.width < 300 {
          places.append(at)
        }
      }
    }
    #expect(places.count == 2)
    #expect(places.first?.y == places.last?.y)
    #expect(places.map(\.x) == [51, 306])
  }

  @Test(arguments: [
    (Tone.good, "达标", "▲ 达标", Ink.good), (.bad, "未达标", "▼ 未达标", .bad),
    (.good, "环比 +3.2%", "环比 +3.2%", .good), (.plain, "上期第 5 名", "上期第 5 名", .muted),
  ])
  func `a comparison is told by a sign as well as by colour`(
    _ tone: Tone, _ comparison: String, _ shown: String, _ ink: Ink
  ) {
    var report = SampleReport.chinese
    let figure = KeyFigure(label: "a", value: "1", comparison: comparison, tone: tone)
    report.sections[0].content = [
      .headline(
        Headline(
          message: "m", score: "1", scoreLabel: "s", grade: "A", gradeLabel: "g",
          figures: [figure]))
    ]
    let texts = pages(report).pages[0].texts
    #expect(texts.first { $0.text == shown }?.ink == ink)
  }

  @Test func `a paragraph's first and last lines have company across pages`() {
    var report = SampleReport.chinese
    for lines in 1..<60 {
      let text = Array(repeating: "line", count: lines).joined(separator: "\n")
      report.sections = [
        Section(id: "a", title: "A", content: [.paragraph(text), .paragraph(text)])
      ]
      for page in pages(report).pages {
        for case .block(.paragraph, let marks) in page.marks {
          let count = marks.count {
            if case .text("line", _, _, _, _) = $0 { true } else { false }
          }
          #expect(count != 1 || lines == 1)
        }
      }
    }
  }
}
