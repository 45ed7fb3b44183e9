import Testing

@testable import CairoCanvas

@Suite struct SubsetTagsTests {
  func renamed(_ text: String) -> [Substring] {
    var bytes = Array(text.utf8)
    SubsetTags.rename(in: &bytes)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  @Test func `tags are new, and equal where they were equal`() {
    let font =
      "<<\n   /FontName /QWERTY+Noto\n   /BaseFont /QWERTY+Noto\n   /BaseFont /ASDFGH+Deja\n"
    let lines = renamed(font)
    let tags = lines.dropFirst().map { $0.dropFirst(13).prefix(6) }
    #expect(tags[0] == tags[1])
    #expect(tags[1] != tags[2])
    #expect(tags[0] != "QWERTY")
    #expect(lines == renamed(font.replacing("QWERTY", with: "ZXCVBN")))
    #expect(lines != renamed(font + "%"))
  }

  @Test(arguments: [
    "/BaseFont /QWERTY+Noto", "\n   /BaseFont /Helvetica\n", "", "\n   /BaseFont /",
  ])
  func `nothing else changes`(text: String) {
    #expect(renamed(text) == text.split(separator: "\n"))
  }
}
