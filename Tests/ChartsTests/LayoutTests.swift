import Drawings
import Testing

@testable import Charts

@Suite struct LayoutTests {
  @Test func `a scale always has zero`() {
    let scale = Scale(of: [5, 10], from: 100, to: 0)
    #expect(scale.zero == 100)
    #expect(scale.position(5) == 50)
    #expect(Scale(of: [-10, 30], from: 0, to: 80).zero == 20)
    #expect(Scale(of: [0, .nan], from: 7, to: 90).zero == 7)
  }

  @Test func `a text is cut to its width with an ellipsis`() {
    let fonts = FixedWidthFonts()
    let style = TextStyle(10)
    #expect(fonts.fitted("abcdef", in: style, width: 30) == "abcdef")
    #expect(fonts.fitted("abcdef", in: style, width: 29) == "abcd…")
    #expect(fonts.fitted("ab cdef", in: style, width: 20) == "ab…")
    #expect(fonts.fitted("abcdef", in: style, width: 9) == "")
    #expect(fonts.fitted("", in: style, width: -1) == "")
  }

  @Test func `names are moved apart and kept in range`() {
    #expect(apart([5, 50], pitch: 8, in: 0...100) == [5, 50])
    #expect(apart([50, 50, 50], pitch: 8, in: 0...100) == [50, 58, 66])
    #expect(apart([99, 98], pitch: 8, in: 0...100) == [100, 92])
    #expect(apart([1, 1, 1], pitch: 8, in: 0...10) == [0, 5, 10])
    #expect(apart([-3], pitch: 8, in: 0...10) == [0])
  }

  @Test func `time labels are thinned evenly and keep the current one`() {
    let bands = Bands(24, from: 0, to: 240)
    let labels = (1...24).map { "\($0)月" }
    let marks = bands.labels(
      labels, anchor: 21, baseline: 10, in: Box(x: 0, y: 0, width: 240, height: 20),
      fonts: FixedWidthFonts())
    let texts = Drawing(size: Size(240, 20), title: "", summary: "", marks: marks).allText
    #expect(texts == stride(from: 2, through: 24, by: 2).map { "\($0)月" })
  }
}
