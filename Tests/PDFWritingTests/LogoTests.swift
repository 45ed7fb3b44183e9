import Drawings
import Quantities
import Reports
import TestSupport
import Testing

@testable import PDFWriting

@Suite struct LogoTests {
  /// Where page one of a report with this logo has it.
  func page(name: String? = nil, logo size: Size) throws -> (page: Drawing, box: Box) {
    var report = RepReport.english
    if let name { report.name = name }
    let picture = Picture(format: .svg, bytes: SampleLogo.svg, size: size)
    report.logo = Logo(picture, fileName: "logo.svg")
    let laidOut = ReportPages(of: report, fonts: FixedWidthFonts())
    #expect(faults(of: laidOut.pages) == [])
    let boxes = laidOut.pages.map { $0.marks.compactMap(\.imageBox) }
    #expect(boxes.dropFirst().allSatisfy { $0.isEmpty })
    return (try #require(laidOut.pages.first), try #require(boxes.first?.first))
  }

  @Test(arguments: [Size(24, 12), Size(4000, 10), Size(10, 4000), Size(1, 1)])
  func `the logo stands at the right of the title, no higher than forty points`(size: Size) throws {
    let (_, box) = try page(logo: size)
    #expect(box.height <= 40 && box.width <= 144)
    #expect(abs(box.right - Sheet(.a4).right) < 0.01 && box.y == Sheet(.a4).top)
    #expect(abs(box.width / box.height / (size.width / size.height) - 1) < 1e-9)
  }

  @Test func `no text of the title runs under the logo, however long the name is`() throws {
    let name = String(repeating: "Anastasia Konstantinopolskaya-Featherstonehaugh ", count: 4)
    let (page, box) = try page(name: name, logo: Size(48, 12))
    #expect(!page.texts.contains { $0.box.overlaps(box) })
  }

  @Test func `where the site is known, titles and names lead there`() {
    var report = RepReport.english
    #expect(!footers(report).contains(report.address.page))
    report.site = "https://a.b/2026-10/"
    #expect(footers(report).contains(report.address.page))
  }

  private func footers(_ report: Report) -> [String] {
    ReportPages(of: report, fonts: FixedWidthFonts()).pages.flatMap(\.marks).compactMap {
      if case .link(let address, _) = $0 { address } else { nil }
    }
  }
}

extension Mark {
  fileprivate var imageBox: Box? {
    switch self {
    case .image(_, let box): box
    case .block(_, let marks): marks.lazy.compactMap(\.imageBox).first
    default: nil
    }
  }
}
