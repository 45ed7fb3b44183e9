import Facts
import PeriodData
import Sentiment
import Testing

struct SentimentsTests {
  static func sentiments(_ csv: String) throws -> (values: [Int64?], codes: [String]) {
    let folder = try TestFolder(["feedback.csv": csv])
    let (facts, problems) = folder.facts([.plain(.feedback)])
    let feedback = facts[.feedback]
    return (
      (0..<feedback.rowCount).map { feedback.amount("sentiment", row: $0) },
      problems.sorted.map(\.code)
    )
  }

  @Test func `feedback in words has the sentiment of its text`() throws {
    let (values, codes) = try Self.sentiments(
      """
      date,kind,text
      2026-01-01,text,质量很好
      2026-01-02,text,"Late, and the box was broken."
      2026-01-03,csat,
      2026-01-04,text,周一见
      2026-01-05,complaint,质量很好
      """)
    let reader = SentimentReader(.builtIn)
    let expected = ["质量很好", "Late, and the box was broken."].map {
      reader.opinion(of: $0).millionths
    }
    #expect(values == [expected[0], expected[1], nil, 0, expected[0]])
    #expect(expected[0] > 50_000 && expected[1] < -50_000)
    #expect(!codes.contains("unreadable-value"))
  }

  @Test func `a sentiment of the source's own holds`() throws {
    let (values, codes) = try Self.sentiments(
      """
      date,kind,text,sentiment
      2026-01-01,text,质量很好,-0.25
      2026-01-02,text,质量很好,1.01
      2026-01-03,text,周一见,
      2026-01-04,csat,,-1
      """)
    #expect(values == [-250_000, 0, -1_000_000])
    #expect(codes.contains("unreadable-value"))
  }

  @Test func `without words there is none`() throws {
    let (values, _) = try Self.sentiments("date,kind,score\n2026-01-01,csat,5")
    #expect(values == [nil])
  }

  @Test func `words of the workspace's own are heard`() throws {
    let folder = try TestFolder(["feedback.csv": "date,kind,text\n2026-01-01,text,木箱很赞的\n"])
    var lexicon = Lexicon.builtIn
    lexicon.chinese.terms["很赞的"] = -4
    let facts = folder.facts([.plain(.feedback)], lexicon: lexicon).facts
    #expect(facts[.feedback].amount("sentiment", row: 0) == -718_400)
  }
}
