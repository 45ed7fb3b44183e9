import Drawings
import Testing

@testable import CairoCanvas

@Suite struct ObjectStreamsTests {
  let pages = (0..<40).map { Fixtures.page([Fixtures.text("业绩 \(String($0, radix: 2))")]) }

  @Test func `many pages take less room, and always the same bytes`() throws {
    let plain = try PDFPainter(Fixtures.engine()).bytes(of: Fixtures.document(pages))
    let packed = try ObjectStreams.packed(plain)
    #expect(packed.count < plain.count * 3 / 4)
    #expect(try ObjectStreams.packed(plain) == packed)
    #expect(packed.starts(with: Array("%PDF-1.5".utf8)))
  }

  @Test func `every page's text is still there`() throws {
    let plain = try PDFPainter(Fixtures.engine()).bytes(of: Fixtures.document(pages))
    guard let inspector = Inspector("pdftotext") else { return }
    let texts = try [plain, ObjectStreams.packed(plain)].map {
      try inspector.output(["FILE", "-"], about: $0).text
    }
    #expect(texts[0].contains("业绩 100111"))
    #expect(texts[0] == texts[1])
  }

  @Test func `what is no PDF is refused`() {
    #expect(throws: CanvasError.self) { try ObjectStreams.packed(Array("no PDF".utf8)) }
    #expect(throws: CanvasError.self) { try ObjectStreams.packed([]) }
  }
}
