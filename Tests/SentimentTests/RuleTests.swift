import Sentiment
import Testing

/// The rules, worked by hand over a few words: a sum s is s ÷ √(s² + 15).
struct RuleTests {
  static let reader = SentimentReader(
    Lexicon(
      english: vocabulary {
        $0.terms = ["good": 2, "fast": 1.5, "expensive": -1.5, "problem": -2, "not bad": 1]
        $0.expected = ["answer"]
        $0.negations = ["not", "no", "never", "nobody"]
        $0.degrees = ["very": 1.3, "slightly": 0.6]
        $0.turns = ["but"]
        $0.concessions = ["although"]
      },
      chinese: vocabulary {
        $0.terms = [
          "好": 2, "不错": 2, "稳定": 2, "贵": -1.5, "差": -2, "差强人意": 1, "慢": -1.5, "一般": 0,
          "贵司": 0,
        ]
        $0.expected = ["回复"]
        $0.negations = ["不", "没有", "没", "不是", "没人"]
        $0.degrees = ["非常": 1.5, "有点": 0.6, "极了": 1.5]
        $0.turns = ["但是"]
        $0.concessions = ["虽然"]
      }))

  static func vocabulary(_ change: (inout Vocabulary) -> Void) -> Vocabulary {
    var vocabulary = Vocabulary()
    change(&vocabulary)
    return vocabulary
  }

  @Test(arguments: [
    ("The service is good.", 0.4588), ("It is not good.", -0.3570), ("Very good", 0.5574),
    // 2 × (1 + 0.3 × 0.95), a word between.
    ("A very, very old pump", 0), ("very old good pump", 0.5529),
    ("slightly expensive", -0.2263), ("Good, but expensive.", -0.3071),
    ("Although expensive, good.", 0.3071), ("The pump is GOOD.", 0.5766), ("GOOD PUMP", 0.4588),
    ("Good!!", 0.5550), ("Good!!!!!!!!", 0.6331), ("no problem", 0.3570),
    ("not a pump that is good", 0.4588), ("not in any good", -0.3570),
    ("not good and fast", 0.0052), ("not good or fast", -0.5559), ("not, good", 0.4588),
    ("Nobody answered.", -0.3612), ("They answered.", 0), ("It isn’t good", -0.3570),
    ("Problems", -0.4588), ("not bad", 0.25), ("", 0), ("The box is blue.", 0),
  ])
  func `English is read as worked by hand`(text: String, compound: Double) {
    #expect(Self.reader.opinion(of: text).compound == compound)
  }

  @Test(arguments: [
    ("质量好", 0.4588), ("不稳定", -0.3570), ("不是不稳定", 0.2721), ("非常稳定", 0.6124),
    ("有点贵", -0.2263), ("不错", 0.4588), ("质量一般", 0), ("差强人意", 0.25), ("差", -0.4588),
    ("贵司的泵", 0), ("好极了", 0.6124), ("没有以前那么稳定", -0.3570), ("没，稳定", 0.4588),
    ("没有以前用的那家的稳定", 0.4588),
    ("质量好，但是贵。", -0.3071), ("虽然贵，质量好。", 0.3071), ("没人回复", -0.3612), ("已回复", 0),
    ("不贵稳定", 0.6261), ("质量好，delivery not fast", 0.2240),
  ])
  func `Chinese is read as worked by hand`(text: String, compound: Double) {
    #expect(Self.reader.opinion(of: text).compound == compound)
  }

  @Test func `a text is the mean of its sentences that say anything`() {
    let opinion = Self.reader.opinion(of: "Good. The box is blue.\nVery good! 差。")
    #expect(
      opinion.sentences.map(\.text) == ["Good.", "The box is blue.", "Very good!", "差。"])
    #expect(opinion.sentences.map(\.compound) == [0.4588, 0, 0.5983, -0.4588])
    #expect(opinion.compound == 0.1994)
    #expect(opinion.leaning == .positive)
  }

  @Test func `full stops of numbers and abbreviations end no sentence`() {
    let opinion = Self.reader.opinion(of: "Mr. Lee ordered 3.5 t of www.example.com. Good")
    #expect(
      opinion.sentences.map(\.text) == ["Mr. Lee ordered 3.5 t of www.example.com.", "Good"])
  }

  @Test(arguments: [-1.0, -0.05, -0.04, 0, 0.04, 0.05, 1])
  func `leanings begin at a twentieth`(compound: Double) {
    let leaning = Opinion.Leaning(compound: compound)
    #expect(leaning == (compound >= 0.05 ? .positive : compound <= -0.05 ? .negative : .neutral))
  }
}
