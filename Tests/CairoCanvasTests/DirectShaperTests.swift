import Drawings
import Testing

@testable import CairoCanvas

@Suite struct DirectShaperTests {
  private static let texts = [
    "Sales", "AVATAR Ta To Yo", "¥1,234.5万", "销售业绩", "业绩 Sales 96%", "三季度（业绩）达成，",
    "，（业绩）。”（“Sales”）", "“业绩”，‘a’业绩…", "Δ销售 −3.2% ≥ 5", "→ ↑ ● ✓", "Ångström é", "1 of 2 · n/a", "",
  ]

  @Test(
    arguments: [TextStyle(9), TextStyle(7.5, .bold), TextStyle(6.93), TextStyle(24, .bold)],
    ["zh-cn", "en"])
  func `glyphs stand where Pango puts them`(style: TextStyle, language: String) throws {
    let fonts = try Fixtures.fonts.get()
    let direct = DirectShaper(fonts, language: language)
    let pango = try PangoShaper(fonts, language: language)
    for text in Self.texts {
      let expected = pango.shaped(text, in: style)
      let shaped = try #require(direct.shaped(text, in: style), "\(text)")
      let glyphs = shaped.runs.flatMap(\.glyphs)
      let theirs = expected.runs.flatMap(\.glyphs)
      #expect(glyphs.map(\.index) == theirs.map(\.index), "\(text)")
      #expect(abs(shaped.width - expected.width) < 0.002, "\(text)")
      for (ours, other) in zip(glyphs, theirs) {
        #expect(abs(ours.x - other.x) < 0.002 && abs(ours.y - other.y) < 0.002, "\(text)")
      }
      #expect(shaped.runs.flatMap(\.utf8) == expected.runs.flatMap(\.utf8))
      #expect(
        shaped.runs.flatMap(\.clusters).map(\.num_bytes)
          == expected.runs.flatMap(\.clusters).map(\.num_bytes), "\(text)")
    }
  }

  @Test(arguments: ["مرحبا", "Rene\u{301}", "नमस्ते", "a\u{200D}b", "\u{F8F9}", "a\tb", "👍", "한국"])
  func `what joins, runs from right to left or is not in the typeface is left to Pango`(
    text: String
  ) throws {
    let direct = DirectShaper(try Fixtures.fonts.get(), language: "zh-cn")
    #expect(direct.shaped(text, in: TextStyle(9)) == nil)
  }
}
