import Sentiment
import Testing

struct HostileTextTests {
  static let reader = SentimentReader(.builtIn)

  @Test(arguments: [
    "", " ", "\0", "\u{FFFD}\u{FFFD}", "\u{202E}doog ton\u{202C}", "😡😡👨‍👩‍👧‍👦🇨🇳", "!!!", "...", "。。。",
    "'", "it's'", ":", ":)", "a\u{0301}\u{0301}\u{0301}", "\r\n\r\n", "不不不不不不不不", "not not not not",
    "\u{1F44D}\u{1F3FD}", "ＧＯＯＤ！", "خدمة ممتازة", "good\u{200B}bye",
  ])
  func `any text has an opinion within bounds, the same each time`(text: String) {
    let opinion = Self.reader.opinion(of: text)
    #expect((-1...1).contains(opinion.compound))
    #expect(opinion.sentences.allSatisfy { (-1...1).contains($0.compound) })
    #expect(opinion == SentimentReader(.builtIn).opinion(of: text))
  }

  @Test func `broken bytes hide nothing that stands beside them`() {
    let bytes = Array("质量".utf8) + [0xED, 0xA0, 0x80, 0xFF] + Array("很好, good".utf8)
    let opinion = Self.reader.opinion(of: String(decoding: bytes, as: UTF8.self))
    #expect(opinion.leaning == .positive)
  }

  @Test func `signs of direction and joining change nothing`() {
    let plain = Self.reader.opinion(of: "not good, 不好")
    let steered = Self.reader.opinion(of: "\u{202A}n\u{200D}ot go\u{2060}od\u{202C}, 不\u{200B}好")
    #expect(steered.compound == plain.compound)
  }

  @Test func `full-width letters and marks are the ordinary ones`() {
    #expect(
      Self.reader.opinion(of: "ｎｏｔ　ｇｏｏｄ！").compound
        == Self.reader.opinion(of: "not good!").compound)
  }

  @Test(arguments: ["不很好，", "not very good ", "好", "a", "!", ":(", "没有", "price ", "。"])
  func `time grows with the length`(part: String) {
    func duration(_ count: Int) -> Duration {
      let text = String(repeating: part, count: count)
      return (0..<3).map { _ in ContinuousClock().measure { _ = Self.reader.opinion(of: text) } }
        .min() ?? .zero
    }
    _ = duration(500)
    let short = duration(500)
    let long = duration(16_000)
    // 32 times as long; a quadratic reader would take 1024 times.
    #expect(long < short * 200, "\(short) \(long)")
  }

  @Test func `a megabyte is read`() {
    let text = String(repeating: "The delivery was late, 但是质量非常好！", count: 22_000)
    #expect(text.utf8.count > 1_000_000)
    let opinion = Self.reader.opinion(of: text)
    #expect(opinion.sentences.count == 22_000)
    #expect(opinion.leaning == .positive)
  }
}
