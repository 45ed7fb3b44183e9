import Drawings
import Testing

@testable import Inspection

@Suite struct PageInspectionTests {
  private func page(_ marks: [Mark], isStructured: Bool = true) -> Drawing {
    let paragraph: [Mark] = isStructured ? [.block(.paragraph, [text("Sales", x: 60, y: 60)])] : []
    return Drawing(size: Size(300, 200), title: "", summary: "", marks: paragraph + marks)
  }

  private func text(_ text: String, x: Double, y: Double, anchor: Anchor = .start) -> Mark {
    .text(text, at: Point(x, y), TextStyle(10), anchor, .text)
  }

  private func flaws(_ pages: Drawing...) -> [Flaw] {
    PageInspection(pages: pages, fonts: FixedWidthFonts()) { $0 != "\u{F8F9}" }.flaws
  }

  @Test func `a good page has no flaw`() {
    #expect(flaws(page([text("Team", x: 60, y: 80), text("96%", x: 200, y: 60)])) == [])
  }

  @Test func `text that leaves the sheet is found with page and place`() {
    let found = flaws(page([]), page([text("East China", x: 290, y: 100)]))
    #expect(found.map(\.kind) == [.outsidePage])
    #expect(found.map(\.page) == [2])
    #expect(found.map(\.subject) == ["East China"])
    #expect(found[0].place?.x == 290)
  }

  @Test func `a bar that leaves the sheet is found`() {
    let bar = Mark.box(
      Box(x: 250, y: 20, width: 60, height: 10), fill: .solid(.actual), stroke: nil)
    #expect(flaws(page([bar])).map(\.kind) == [.outsidePage])
  }

  @Test func `texts over one another are found, neighbours are not`() {
    let one = text("1,234", x: 100, y: 100)
    #expect(flaws(page([one, text("5,678", x: 110, y: 102)])).map(\.kind) == [.collidingTexts])
    #expect(flaws(page([one, text("5,678", x: 100, y: 111)])) == [])
    #expect(flaws(page([text("12", x: 100, y: 100, anchor: .end), one])) == [])
  }

  @Test func `a figure of frames and rules alone is blank`() {
    func figure(_ marks: [Mark]) -> Mark {
      let drawing = Drawing(size: Size(100, 50), title: "Trend", summary: "", marks: marks)
      return .block(.figure, [.drawing(drawing, at: Point(10, 90))])
    }
    let frame = Mark.line(from: Point(0, 50), to: Point(100, 50), Stroke(.rule))
    let line = Mark.polyline([Point(0, 40), Point(90, 10)], Stroke(.actual))
    #expect(flaws(page([figure([frame])])).map(\.subject) == ["Trend"])
    #expect(flaws(page([figure([])])).map(\.kind) == [.blankFigure])
    #expect(flaws(page([figure([frame, line])])) == [])
  }

  @Test func `a page of header and footer alone is blank`() {
    #expect(
      flaws(page([text("1 / 2", x: 260, y: 190)], isStructured: false)).map(\.kind)
        == [.blankPage])
  }

  @Test func `a character without a glyph is found in its text`() {
    let found = flaws(page([text("a\u{F8F9}", x: 60, y: 90)]))
    #expect(found.map(\.kind) == [.missingGlyph])
    #expect(found.map(\.other) == ["a\u{F8F9}"])
  }
}
