import CairoCanvas
import Drawings
import Reports
import TestSupport
import Testing

@testable import PDFWriting

@Suite struct PDFWriterTests {
  func writer(for report: Report) throws -> PDFWriter {
    var characters: Set<Unicode.Scalar> = []
    for page in ReportPages(of: report, fonts: FixedWidthFonts()).pages {
      for text in page.texts { characters.formUnion(text.text.unicodeScalars) }
    }
    return PDFWriter(engine: try TypeEngine(try FontBook(for: characters)))
  }

  @Test func `a report becomes a PDF file, the same each time`() throws {
    let report = RepReport.chinese
    let first = try writer(for: report).bytes(of: report)
    let second = try writer(for: report).bytes(of: report)
    #expect(first.starts(with: "%PDF-".utf8))
    #expect(first == second)
  }

  @Test func `the document names the report, its author and its day`() throws {
    let report = RepReport.english
    let document = try writer(for: report).document(of: report)
    #expect(document.title == report.title)
    #expect(document.author == report.author)
    #expect(document.subject == report.kicker)
    #expect(document.day == "2026-10-31")
    #expect(document.outline.count == report.sections.count + 1)
  }

  @Test func `a rep's report takes at most two pages in real type`() throws {
    for report in [RepReport.chinese, RepReport.english] {
      #expect(try writer(for: report).document(of: report).pages.count <= 2)
    }
  }

  @Test func `no report makes faulty pages in real type`() throws {
    for seed in 1000..<1020 as Range<UInt64> {
      var random = RandomReport(seed: seed)
      let report = random.report()
      let writer = try writer(for: report)
      let pages = writer.document(of: report).pages
      #expect(faults(of: pages, in: writer.engine) == [], "seed \(seed)")
    }
  }
}
