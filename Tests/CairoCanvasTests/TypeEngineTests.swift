import Drawings
import Testing

@testable import CairoCanvas

@Suite struct TypeEngineTests {
  let engine: TypeEngine
  let style = TextStyle(10)

  init() throws { engine = try Fixtures.engine() }

  @Test(arguments: [TextStyle.Weight.regular, .bold])
  func `digits are tabular`(weight: TextStyle.Weight) {
    let widths = Set("0123456789".map { engine.width(of: String($0), in: TextStyle(9, weight)) })
    #expect(widths.count == 1)
    let ones = engine.width(of: "1,111.11", in: TextStyle(9, weight))
    #expect(ones == engine.width(of: "8,808.08", in: TextStyle(9, weight)))
  }

  @Test func `a Chinese character is as wide as its size`() {
    #expect(engine.width(of: "销售，业绩。", in: style) == 60)
  }

  @Test func `width grows with size and not with hinting`() {
    let small = engine.width(of: "Sales 96%", in: TextStyle(5))
    let large = engine.width(of: "Sales 96%", in: TextStyle(50))
    #expect(abs(large - small * 10) < 0.1)
  }

  @Test func `bold is wider than regular`() {
    #expect(
      engine.width(of: "Sales", in: TextStyle(10, .bold)) > engine.width(of: "Sales", in: style))
  }

  @Test func `an empty text has no width and one line`() {
    #expect(engine.width(of: "", in: style) == 0)
    #expect(engine.lines(of: "", in: style, width: 100) == [""])
  }

  @Test func `lines break by the rules of Chinese`() {
    #expect(
      engine.lines(of: "销售业绩，三季度达成。", in: style, width: 42) == ["销售业", "绩，三季", "度达成。"])
    #expect(engine.lines(of: "三季度（业绩）", in: style, width: 42) == ["三季度", "（业绩）"])
  }

  @Test func `of two marks that meet the white between them goes`() {
    #expect(engine.width(of: "（业绩）（", in: style) == 45)
    #expect(engine.width(of: "业绩。）", in: style) == 35)
    #expect(engine.width(of: "，业绩，", in: style) == 40)
  }

  @Test func `a mark at a line's end is as wide as it is drawn`() {
    let lines = engine.lines(of: "业绩，（业绩）", in: style, width: 36)
    #expect(lines == ["业绩，", "（业", "绩）"])
    for line in lines { #expect(engine.width(of: line, in: style) <= 36) }
  }

  @Test func `marks that Latin text shares are narrow in it`() throws {
    #expect(engine.width(of: "“Sales”", in: style) < engine.width(of: "Sales", in: style) + 10)
    #expect(engine.width(of: "“业绩”", in: style) == 40)
    #expect(engine.width(of: "“a”业", in: style) == engine.width(of: "a业", in: style) + 20)
    let english = try TypeEngine(Fixtures.fonts.get(), language: "en")
    #expect(english.width(of: "“业绩”", in: style) < 30)
  }

  @Test(arguments: Array(stride(from: 30.0, to: 120, by: 5)))
  func `lines are no wider alone than within their paragraph`(width: Double) {
    let text = "业绩，（业绩）Sales’s “Sales” 业绩。”（“Sales”）“业绩”，‘a’业绩…业绩…"
    for line in engine.lines(of: text, in: style, width: width) {
      #expect(engine.width(of: line, in: style) <= width + 0.01)
    }
  }

  @Test func `no character is left alone on a last line where room can be made`() {
    #expect(engine.lines(of: "三季度达成业绩", in: style, width: 62) == ["三季度达成", "业绩"])
    #expect(
      engine.lines(of: "三季度达成业绩。", in: style, width: 62) == ["三季度达成", "业绩。"])
    #expect(engine.lines(of: "业绩三", in: style, width: 12) == ["业", "绩", "三"])
  }

  @Test func `lines break at spaces and lose them`() {
    let lines = engine.lines(of: "Sales Performance 2026", in: style, width: 70)
    #expect(lines == ["Sales", "Performance", "2026"])
  }

  @Test func `line feeds break and empty lines stay`() {
    #expect(
      engine.lines(of: "业绩\n\r\nSales\n", in: style, width: 200) == ["业绩", "", "Sales", ""])
  }

  @Test(arguments: Fixtures.texts + [String(repeating: "业绩 Sales 96%，", count: 30)])
  func `no line is wider than asked and none is lost`(text: String) {
    let lines = engine.lines(of: text, in: style, width: 60)
    for line in lines { #expect(engine.width(of: line, in: style) <= 60.1) }
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test func `a word of 300 letters is broken inside, without hyphens`() {
    let word = String(repeating: "abc", count: 100)
    let lines = engine.lines(of: word, in: style, width: 60)
    #expect(lines.count > 10)
    #expect(lines.joined() == word)
  }

  @Test func `a width of nothing still gives every character`() {
    #expect(engine.lines(of: "业绩售", in: style, width: 0) == ["业", "绩", "售"])
    #expect(engine.lines(of: "业绩", in: style, width: -5).joined() == "业绩")
  }

  @Test func `control characters are drawn as spaces`() {
    let spaced = engine.width(of: "a b c", in: style)
    #expect(engine.width(of: "a\0b\nc", in: style) == spaced)
    #expect(engine.width(of: "a\tb\u{2028}c", in: style) == spaced)
  }

  @Test func `a character that the book lacks is a box, whatever came before`() throws {
    let box = engine.width(of: "□", in: style)
    #expect(engine.width(of: "\u{F8F9}", in: style) == box)
    #expect(engine.width(of: "业\u{F8F9}", in: style) == 10 + box)
    #expect(engine.width(of: "a\u{2009}b", in: style) == engine.width(of: "a b", in: style))
  }

  @Test func `widths do not depend on what was measured before`() throws {
    let other = try Fixtures.engine()
    for text in Fixtures.texts.reversed() {
      #expect(other.width(of: text, in: style) == engine.width(of: text, in: style))
    }
    for text in Fixtures.texts {
      #expect(try Fixtures.engine().width(of: text, in: style) == engine.width(of: text, in: style))
    }
  }

  @Test func `texts that Swift holds to be equal are shaped as they are written`() {
    for text in ["Ren\u{E9}", "Rene\u{301}", "Ren\u{E9}"] {
      let drawn = engine.shaped(text, in: style).runs.flatMap(\.utf8).map(UInt8.init(bitPattern:))
      #expect(drawn == Array(text.utf8))
    }
  }

  @Test func `remembered texts are dropped when there are too many`() {
    for number in 0...TypeEngine.mostRemembered {
      _ = engine.width(of: String(number), in: style)
    }
    #expect(engine.remembered.count < TypeEngine.mostRemembered)
  }

  @Test func `right-to-left text is one run that points backward`() {
    let shaped = engine.shaped("مرحبا", in: style)
    #expect(shaped.runs.map(\.isBackward) == [true])
    #expect(shaped.runs.flatMap(\.clusters).reduce(0) { $0 + Int($1.num_bytes) } == 10)
  }

  @Test(arguments: Fixtures.texts)
  func `clusters account for every byte and glyph`(text: String) {
    for run in engine.shaped(text, in: style).runs {
      #expect(run.clusters.reduce(0) { $0 + Int($1.num_bytes) } == run.utf8.count)
      #expect(run.clusters.reduce(0) { $0 + Int($1.num_glyphs) } == run.glyphs.count)
    }
  }
}
