import Evaluation
import Facts
import Insight
import Problems
import Quantities
import Sentiment
import TestSupport
import Testing

struct CustomerVoiceTests {
  /// ~ stands for a space.
  static let story = """
    teams: id name
    T1 East
    T2 West
    reps: id name
    R1 Li~Na
    R2 Wang
    memberships: rep team from
    R1 T1 2024-01-01
    R2 T2 2024-01-01
    accounts: id name
    A Alpha
    feedback: date account rep kind score sentiment text language
    2026-10-01 A R1 csat 2 -0.5 The~delivery~was~late.~Good~price. -
    2026-10-02 A R1 csat 2 -0.6 Terrible~delivery~again,~call~555-123! -
    2026-10-03 A R1 text - -0.6 Alpha~had~a~horrible~delivery! -
    2026-10-04 A R1 complaint - -0.6 发货太慢了，非常失望！ -
    2026-10-05 A R1 nps 9 0.6 The~delivery~by~Wang~was~excellent. -
    2026-10-06 A R2 nps 9 0.7 质量很好。 -
    2026-10-07 A R2 csat 5 0.7 Отлично -
    2026-10-08 A R2 csat 5 0.7 Sehr~gut de
    2026-10-09 A R2 csat 5 - - -
    2025-10-09 A R2 csat 1 -0.7 bad~delivery -
    """

  @Test func `themes are counted for who is credited, the most frequent first`() throws {
    let (insight, evaluation) = try MonthlyHistoryTests.insight(Self.story, "2026-10")
    let voice = insight.voice
    let slot = evaluation.slot(of: .organization)
    func told(_ slot: Int) -> [String] {
      voice.themes(slot: slot).map { theme in
        "\(theme.id) \(theme.tone.comments) +\(theme.tone.positive) -\(theme.tone.negative)"
      }
    }
    #expect(told(slot) == ["delivery 5 +1 -4", "price 1 +1 -0", "quality 1 +1 -0"])
    #expect(told(evaluation.slot(of: .team(1))) == ["quality 1 +1 -0"])
    #expect(voice.comments(slot: slot) == (count: 8, themed: 6))
    // Of reps nothing is told: what customers said could be traced to one of few.
    #expect(voice.themes(slot: evaluation.slot(of: .rep(0))).isEmpty)
  }

  @Test func `a quote speaks as most do, and names neither customer nor rep`() throws {
    let (insight, evaluation) = try MonthlyHistoryTests.insight(Self.story, "2026-10")
    let themes = insight.voice.themes(slot: evaluation.slot(of: .organization))
    // The strongest names the customer, the next a number.
    #expect(themes.first?.quote == "发货太慢了，非常失望！")
    // Of too few none is quoted.
    #expect(themes.dropFirst().allSatisfy { $0.quote == nil })
  }

  @Test func `no sentence is quoted twice where there is another`() throws {
    var story = "reps: id name\nR1 Li\nfeedback: date rep kind sentiment text\n"
    for _ in 0..<5 {
      story += "2026-10-01 R1 text 0.6 Excellent~price~and~excellent~quality!\n"
      story += "2026-10-01 R1 text 0.4 Good~price.\n"
    }
    story += "2026-10-01 R1 text 0.4 Good~quality.\n"
    let (insight, evaluation) = try MonthlyHistoryTests.insight(story, "2026-10")
    let themes = insight.voice.themes(slot: evaluation.slot(of: .organization))
    #expect(themes.map(\.id) == ["price", "quality"])
    #expect(themes.map(\.quote) == ["Excellent price and excellent quality!", "Good quality"])
  }

  @Test func `languages are told apart as the KPI counts comments`() throws {
    let (insight, evaluation) = try MonthlyHistoryTests.insight(Self.story, "2026-10")
    let speeches = insight.voice.speeches(slot: evaluation.slot(of: .organization))
    // The complaint is in Chinese.
    #expect(speeches.map(\.speech) == [.chinese, .english, .other])
    #expect(speeches.map(\.tone.comments) == [1, 4, 2])
    #expect(speeches.map(\.tone.mean) == [Fraction(7, 10), Fraction(-275, 1000), Fraction(7, 10)])
    #expect(speeches.map(\.tone.negativeShare) == [0, Fraction(3, 4), 0])
    let reviews = speeches.reduce(0) { $0 + $1.tone.comments }
    #expect(
      evaluation.total("reviews", slot: evaluation.slot(of: .organization))
        == Fraction(Int128(reviews)))
  }

  @Test func `a workspace's own themes are heard`() throws {
    let facts = Facts(story: Self.story)
    let period = try #require(Period("2026-10"))
    var problems = Problems()
    let evaluation = Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      policy: Policy(cards: [:], grades: [], ties: .shareBetter, costCoverage: Fraction(1, 2)),
      period: period, asOf: period.lastDay, problems: &problems)
    var lexicon = Lexicon.builtIn
    lexicon.english.themes["languages"] = ["sehr"]
    let insight = Insight(facts: facts, evaluation: evaluation, lexicon: lexicon)
    #expect(
      insight.voice.themes(slot: evaluation.slot(of: .organization)).map(\.id)
        == ["delivery", "languages", "price", "quality"])
  }

  @Test func `without feedback nothing is told`() throws {
    let (insight, evaluation) = try MonthlyHistoryTests.insight(
      MonthlyHistoryTests.story, "2026-04")
    let slot = evaluation.slot(of: .organization)
    #expect(insight.voice.themes(slot: slot).isEmpty)
    #expect(insight.voice.speeches(slot: slot).isEmpty)
    #expect(insight.voice.comments(slot: slot) == (count: 0, themed: 0))
  }
}
