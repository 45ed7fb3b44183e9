import Drawings
import TestSupport
import Testing

@Suite struct TranscriptTests {
  @Test func `a transcript has a line for every mark`() throws {
    let difference = try Golden.difference(of: everyMark.transcript, from: "every-mark.txt")
    #expect(difference == nil)
  }

  @Test func `a text with line feeds and quotes stays on its line`() {
    let drawing = Drawing(
      size: Size(10, 10), title: "a\nb", summary: "",
      marks: [.text("\"\u{7}\\", at: Point(0, 0), TextStyle(8), .start, .text)])
    #expect(
      drawing.transcript == #"""
        drawing 10×10 "a\nb"
          text 0,0 start 8 text "\"\u{7}\\"

        """#)
  }
}
