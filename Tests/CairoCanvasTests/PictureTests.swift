import Drawings
import TestSupport
import Testing

@testable import CairoCanvas

@Suite struct PictureTests {
  static let samples = Result {
    [try Picture(bytes: SampleLogo.png), try Picture(bytes: SampleLogo.svg)]
  }

  @Test func `a picture knows its format and size`() throws {
    let pictures = try Self.samples.get()
    #expect(pictures.map(\.format) == [.png, .svg])
    #expect(pictures.map(\.size) == [Size(24, 12), Size(24, 12)])
    #expect(pictures[0].fitted(to: Size(100, 6)) == Size(12, 6))
  }

  @Test(arguments: [0, 1]) func `a picture fills its box and nothing else`(index: Int) throws {
    let picture = try Self.samples.get()[index]
    let image = try Image([.image(picture, in: Box(x: 4, y: 6, width: 32, height: 16))])
    #expect(image.inkBounds == [4, 6, 35, 21])
    #expect(image[8, 10] == 0x24_57C5)
    #expect(image[32, 18] == 0xC2_410C)
  }

  @Test func `a picture that cannot be read leaves its box empty`() throws {
    let picture = Picture(format: .png, bytes: [1, 2, 3], size: Size(2, 2))
    let image = try Image([.image(picture, in: Box(x: 4, y: 6, width: 32, height: 16))])
    #expect(image.pixels.allSatisfy { $0 == 0xFF_FFFF })
  }

  static func document(_ picture: Picture) -> PDFDocument {
    let mark = Mark.image(picture, in: Box(x: 20, y: 20, width: 4, height: 2))
    return Fixtures.document([
      Fixtures.page([.block(.figure, [mark]), Fixtures.text("销售业绩报告")]),
      Fixtures.page([.block(.figure, [mark])]),
    ])
  }

  @Test(arguments: [0, 1]) func `files with a picture are the same each time, and sound`(
    index: Int
  ) throws {
    let document = Self.document(try Self.samples.get()[index])
    let painter = PDFPainter(try Fixtures.engine())
    let bytes = try painter.bytes(of: document)
    #expect(try painter.bytes(of: document) == bytes)
    #expect(try PDFPainter(Fixtures.engine()).bytes(of: document) == bytes)
    guard let checked = try Inspector("qpdf")?.output(["--check", "FILE"], about: bytes) else {
      return
    }
    #expect(checked.status == 0, "\(checked.text)")
  }

  @Test func `pixels are embedded once, no more than are printed, and vectors as vectors`() throws {
    guard let inspector = Inspector("pdfimages") else { return }
    let images = try Self.samples.get().map { picture in
      let bytes = try PDFPainter(Fixtures.engine()).bytes(of: Self.document(picture))
      return try inspector.output(["-list", "FILE"], about: bytes).text
        .split(separator: "\n").dropFirst(2).map { $0.split(separator: " ").map(String.init) }
    }
    // Sixteen of twenty-four pixels: four a point. The object's number is the eleventh word.
    #expect(images[0].allSatisfy { $0[3] == "16" && $0[4] == "8" })
    #expect(Set(images[0].filter { $0[2] == "image" }.map { $0[10] }).count == 1)
    #expect(images[1].isEmpty)
  }

  @Test func `paper that is not white is printed`() throws {
    var palette = Palette.standard
    palette[.paper] = Palette.Color(0xFFF8E7)
    let page = Fixtures.page([Fixtures.text("业绩")])
    let document = Fixtures.document([page, page])
    let white = try PDFPainter(Fixtures.engine()).bytes(of: document)
    let cream = try PDFPainter(Fixtures.engine(), palette: palette).bytes(of: document)
    #expect(white != cream)
  }
}
