import Drawings
import Testing

@testable import CairoCanvas

@Suite struct PDFPainterTests {
  @Test func `drawn text can be read back`() throws {
    guard let reader = Inspector("pdftotext") else { return }
    let marks = Fixtures.texts.enumerated().map { Fixtures.text($1, y: 20 + 20 * Double($0)) }
    let pdf = try PDFPainter(Fixtures.engine()).bytes(
      of: Fixtures.document([Fixtures.page(marks)]))
    let (text, status) = try reader.output(["-layout", "FILE", "-"], about: pdf)
    #expect(status == 0)
    print(text)
  }
}
