import Drawings
import Testing

@testable import CairoCanvas

@Suite struct FontBookTests {
  @Test func `characters that no font has are missing, in order`() throws {
    let fonts = try FontBook(for: ["销", "\u{F8F9}", "a", "\u{E123}"])
    #expect(fonts.missing == ["\u{E123}", "\u{F8F9}"])
  }

  @Test func `what has no shape is never missing`() throws {
    let fonts = try FontBook(for: [
      "\0", "\n", "\t", "\u{200D}", "\u{200B}", "\u{FE0F}", "\u{202E}", "\u{2066}", "\u{3000}",
      "\u{2009}", "\u{FEFF}", "\u{2028}", "\u{E0100}",
    ])
    #expect(fonts.missing.isEmpty)
  }

  @Test func `scripts and signs that the typeface lacks come from other fonts`() throws {
    let fonts = try Fixtures.fonts.get()
    #expect(fonts.missing.isEmpty)
    #expect(fonts.files.count > 2)
    #expect(fonts.files[0].characters.isDisjoint(with: "م😀₹".unicodeScalars))
  }

  @Test func `a book without wishes prints Latin letters and the signs of reports`() throws {
    let fonts = try FontBook(for: [])
    let has = fonts.files.reduce(into: Set<Unicode.Scalar>()) { $0.formUnion($1.characters) }
    #expect(has.isSuperset(of: "Aé–—…·×÷−Δ▲▼←→≥≤¥€£₩，。“”《》（）：％＋ｅ".unicodeScalars))
  }

  @Test func `a typeface that is not installed is an error that names its package`() {
    let error = #expect(throws: CanvasError.self) {
      try FontBook(for: [], family: "Missing Sans", package: "fonts-missing")
    }
    #expect(
      error?.description
        == "the font Missing Sans (regular) is not installed; install the package fonts-missing")
  }

  @Test func `subset fonts are small`() throws {
    for file in try Fixtures.fonts.get().files { #expect(file.bytes.count < 300_000) }
  }

  @Test func `another typeface is upright, and what it lacks is Chinese of China`() throws {
    let book = try FontBook(for: Set("销售 Sales".unicodeScalars), family: "DejaVu Sans")
    #expect(book.missing.isEmpty)
    let pdf = try PDFPainter(TypeEngine(book)).bytes(
      of: Fixtures.document([Fixtures.page([Fixtures.text("销售 Sales")])]))
    guard let fonts = try Inspector("pdffonts")?.output(["FILE"], about: pdf).text else { return }
    #expect(fonts.contains("+DejaVuSans ") && fonts.contains("+NotoSansCJKsc-Regular"))
    #expect(!fonts.contains("Oblique"))
  }

  @Test func `only families with a regular and a bold face can be the typeface`() {
    #expect(FontBook.has("Noto Sans CJK SC") && FontBook.has("DejaVu Sans"))
    #expect(!FontBook.has("Symbola") && !FontBook.has("No Such Sans"))
    let families = FontBook.families()
    #expect(families.contains("DejaVu Sans") && families == families.sorted())
  }
}
