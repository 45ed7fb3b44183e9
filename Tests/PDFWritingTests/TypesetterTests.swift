import Drawings
import Testing

@testable import PDFWriting

@Suite struct TypesetterTests {
  let typesetter = Typesetter(fonts: FixedWidthFonts())

  @Test(arguments: [
    ("abc", 100.0, "abc"), ("abcdefghij", 30, "abcde…"), ("一二三四五", 30, "一二…"),
    ("two\nlines", 100, "two lines"), ("", 10, ""), ("abc", 1, "…"),
  ])
  func `a line that is too long ends with an ellipsis`(
    _ text: String, _ width: Double, _ shown: String
  ) {
    #expect(typesetter.shortened(text, .body, width: width) == shown)
  }

  @Test func `a value shrinks to its column before it breaks`() {
    let whole = typesetter.shrunk("1234567890", .title, width: 200)
    #expect(whole.style == .title)
    let small = typesetter.shrunk("1234567890", .title, width: 60)
    #expect(small.lines == ["1234567890"])
    #expect(small.style.size < 12)
    let broken = typesetter.shrunk("1234567890", .title, width: 30)
    #expect(broken.lines.count > 1)
    #expect(broken.lines.joined() == "1234567890")
  }

  @Test func `more lines than allowed end with an ellipsis`() {
    let setting = typesetter.set("one two three four", .body, width: 30, atMost: 2)
    #expect(setting.lines == ["one", "two…"])
  }

  @Test(arguments: [("", 20.0), ("客户名称", 20), ("ab 客户abcdef", 30), ("long-word x", 45)])
  func `the longest word is what must not break`(_ text: String, _ width: Double) {
    #expect(typesetter.longestWord(text, .body) == width)
  }

  @Test func `lines that are remembered are the same`() {
    let fonts = FixedWidthFonts()
    let remembered = RememberedLines(fonts)
    for _ in 0..<2 {
      for width in [20.0, 40] {
        let text = "words that break 在这里"
        #expect(
          remembered.lines(of: text, in: .body, width: width)
            == fonts.lines(of: text, in: .body, width: width))
      }
    }
  }
}
