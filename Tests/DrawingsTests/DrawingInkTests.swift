import Drawings
import Testing

@Suite struct DrawingInkTests {
  @Test func `all texts are told in painting order`() {
    #expect(everyMark.allText == ["李娜", "in", "end", "A"])
  }

  @Test func `nested texts are placed in the outer drawing`() {
    let inner = everyMark.placedTexts(fonts: FixedWidthFonts())[1]
    #expect(inner.text == "in")
    #expect(inner.box == Box(x: 91, y: 15 - 0.88 * 8, width: 8, height: 1.08 * 8))
  }

  @Test func `ink includes half of a stroke on either side`() {
    let drawing = Drawing(
      size: Size(10, 10), title: "", summary: "",
      marks: [
        .line(from: Point(2, 3), to: Point(6, 3), Stroke(.text, width: 2)),
        .circle(center: Point(6, 4), radius: 1, fill: .none, stroke: nil),
      ])
    #expect(
      drawing.inkBounds(fonts: FixedWidthFonts()) == Box(x: 2, y: 2, width: 5, height: 3))
    #expect(
      Drawing(size: Size(1, 1), title: "", summary: "", marks: [])
        .inkBounds(fonts: FixedWidthFonts()) == nil)
  }

  @Test func `boxes that only touch do not overlap`() {
    let box = Box(x: 0, y: 0, width: 2, height: 2)
    #expect(!box.overlaps(Box(x: 2, y: 0, width: 2, height: 2)))
    #expect(box.overlaps(Box(x: 1.9, y: 1.9, width: 2, height: 2)))
    #expect(box.contains(Box(x: 0, y: 1, width: 2, height: 1)))
    #expect(!box.contains(Box(x: 0, y: 1, width: 2, height: 1.1)))
  }
}
