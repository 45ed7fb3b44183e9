import Problems
import Sentiment
import Testing

@testable import Workspaces

struct LexiconFileTests {
  static func read(_ text: String) -> (lexicon: Lexicon, problems: Problems) {
    var problems = Problems()
    let file = SettingsFile(
      bytes: Array(text.utf8), name: LexiconFile.fileName, problems: &problems)
    let lexicon = file.map { LexiconFile($0, problems: &problems).lexicon }
    return (lexicon ?? .builtIn, problems)
  }

  @Test func `words of the file are added to the built-in ones or replace them`() {
    let (lexicon, problems) = Self.read(
      """
      zh:
        terms: { 秒回: 3.5, 不错: 0, 拖沓: -2.5 }
        expected: [盖章]
        negations: [木有]
        degrees: { 巨无霸: 1.75 }
        turns: [话说回来]
        concessions: [起先]
        themes: { price: [返点], packaging: [木箱, 缠绕膜] }
      en:
        terms: { "rock bottom": -1 }
      """)
    #expect(problems.isEmpty, "\(problems.text)")
    var expected = Lexicon.builtIn
    expected.chinese.terms.merge(["秒回": 3.5, "不错": 0, "拖沓": -2.5]) { $1 }
    expected.chinese.expected.insert("盖章")
    expected.chinese.negations.insert("木有")
    expected.chinese.degrees["巨无霸"] = 1.75
    expected.chinese.turns.insert("话说回来")
    expected.chinese.concessions.insert("起先")
    expected.chinese.themes["price", default: []].insert("返点")
    expected.chinese.themes["packaging"] = ["木箱", "缠绕膜"]
    expected.english.terms["rock bottom"] = -1
    #expect(lexicon == expected)
    let reader = SentimentReader(lexicon)
    #expect(reader.opinion(of: "木有盖章").leaning == .negative)
    #expect(reader.opinion(of: "木箱巨无霸结实").themes.map(\.id) == ["packaging", "quality"])
  }

  @Test func `a workspace can do without the file`() {
    var problems = Problems()
    let file = LexiconFile(folder: "/nonexistent", problems: &problems)
    #expect(problems.isEmpty)
    #expect(file.lexicon == .builtIn)
  }

  @Test(arguments: [
    ("zh:\n  terms: { 好: 5 }", "wrong-value", 2, 15),
    ("zh:\n  terms: { 好: 50% }", "wrong-value", 2, 15),
    ("zh:\n  terms: { 好: 很 }", "wrong-value", 2, 15),
    ("zh:\n  terms:\n    好: 2\n    坏: -4.5", "wrong-value", 4, 8),
    ("zh:\n  terms: { \"!\": 2 }", "wrong-value", 2, 12),
    ("zh:\n  terms: [好]", "wrong-value", 2, 10),
    ("zh:\n  degrees: { 很: 0 }", "wrong-value", 2, 17),
    ("zh:\n  degrees: { 很: 3.1 }", "wrong-value", 2, 17),
    ("zh:\n  negations: 不", "wrong-value", 2, 14),
    ("zh:\n  negations: [不, \"。\"]", "wrong-value", 2, 18),
    ("zh:\n  themes: { price: 返点 }", "wrong-value", 2, 20),
    ("zh:\n  term: { 好: 2 }", "unknown-key", 2, 3),
    ("cn:\n  terms: { 好: 2 }", "unknown-key", 1, 1),
    ("- zh", "wrong-value", 1, 1),
  ])
  func `what cannot be is told where it stands`(text: String, code: String, line: Int, column: Int)
  {
    let problems = Self.read(text).problems
    #expect(
      problems.sorted.flatMap(\.examples).map { "\($0.code) \($0.place)" } == [
        "\(code) lexicon.yaml:\(line):\(column)"
      ], "\(problems.text)")
  }

  @Test func `a problem tells what was meant, in both languages`() {
    let problems = Self.read("zh:\n  term: { 好: 2 }\n  terms: { 坏: -5 }").problems
    #expect(problems.text.contains("did you mean “terms”?"), "\(problems.text)")
    #expect(problems.text.contains("a number from -4 to 4"), "\(problems.text)")
  }

  @Test func `one bad value leaves the others as they are`() {
    let (lexicon, problems) = Self.read("zh:\n  terms: { 好: 9, 秒回: 3 }")
    #expect(problems.hasErrors)
    #expect(lexicon.chinese.terms["好"] == Lexicon.builtIn.chinese.terms["好"])
    #expect(lexicon.chinese.terms["秒回"] == 3)
  }
}
