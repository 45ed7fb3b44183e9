import TestSupport
import Testing

@testable import Drawings

@Suite struct SVGTests {
  func svg(_ text: String) -> String {
    Drawing(
      size: Size(10, 10), title: text, summary: text,
      marks: [
        .text(text, at: Point(0, 8), TextStyle(7.5), .start, .text),
        .link(to: text, []),
      ]
    ).svg(idPrefix: text)
  }

  @Test func `every mark has its element`() throws {
    let svg = everyMark.svg(idPrefix: "trend").replacing("><", with: ">\n<")
    let difference = try Golden.difference(of: svg + "\n", from: "every-mark.svg")
    #expect(difference == nil)
  }

  @Test(
    arguments: [
      "<script>alert('x')</script>", "a & b < c > d \" e ' f", "]]>", "<!--", "&amp;", "../../x",
      "😀 مرحبا", "two\nlines\tand\rmore", "\u{0}\u{1}\u{B}\u{1F}\u{7F}\u{85}\u{9F}\u{FFFE}\u{FFFF}",
      "\u{A0}é\u{E000}\u{10FFFF}", String(repeating: "长", count: 300),
    ])
  func `hostile text stays text`(text: String) {
    let names = XMLNames(of: svg(text))
    #expect(names.isWellFormed)
    #expect(names.elements == ["svg", "title", "desc", "text", "a"])
    let shown = String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { scalar in
          switch scalar {
          case "\n", "\t", "\r": " "
          case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}"..."\u{FFFF}": nil
          default: scalar
          }
        }))
    #expect(names.characters == shown + shown + shown)
  }

  @Test func `drawings with different prefixes share no id`() {
    let prefixes = ["a", "b", "a-title", "ä", "a b", "a.b", ".e4.", "a\"b", "", "图"]
    let ids = prefixes.flatMap { XMLNames(of: everyMark.svg(idPrefix: $0)).ids }
    #expect(ids.count == prefixes.count * 3)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { !$0.contains(" ") })
  }

  @Test func `a drawing with links is a group, so that readers can follow them`() {
    #expect(everyMark.svg(idPrefix: "a").contains("role=\"group\""))
    var plain = everyMark
    plain.marks.removeLast()
    #expect(plain.svg(idPrefix: "a").contains("role=\"img\" aria-labelledby=\"a-title a-desc\""))
  }

  @Test func `a drawing without title and summary is decoration`() {
    let svg = Drawing(size: Size(1, 2), title: "", summary: "", marks: []).svg(idPrefix: "a")
    #expect(svg.contains("aria-hidden=\"true\""))
    #expect(!svg.contains("labelledby"))
  }

  @Test(
    arguments: [
      (0.0, "0"), (-0.0, "0"), (-0.004, "0"), (0.005, "0.01"), (1.5, "1.5"), (-1.25, "-1.25"),
      (10, "10"), (99.999, "100"), (0.1 + 0.2, "0.3"), (12345.678, "12345.68"), (0.07, "0.07"),
      (.nan, "0"), (.infinity, "1000000000000"), (-1e300, "-1000000000000"),
    ])
  func `numbers are short decimals`(number: Double, text: String) {
    #expect(decimal(number, places: 2) == text)
  }

  @Test func `numbers with one decimal round`() {
    #expect([0.04, 0.05, -0.05, 2.96].map { decimal($0, places: 1) } == ["0", "0.1", "-0.1", "3"])
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ]) func `bytes in base 64 are those of RFC 4648`(text: String, expected: String) {
    var bytes: [UInt8] = []
    bytes.append(base64: Array(text.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
