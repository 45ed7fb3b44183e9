import Evaluation
import Facts
import Quantities
import TestSupport
import Testing

@testable import Insight

struct GrowthTests {
  /// Twelve reps sell 100 a month from January to October 2026. Those whose index is below `took`
  /// complete a course on 15 June and sell 120 from July on; all others sell 110 then.
  static func story(took: Int, kpi: String = "sales_amount") -> String {
    var story = "reps: id name\n"
    for rep in 0..<12 { story += "R\(rep) N\(rep)\n" }
    story += "orders: id date rep amount\n"
    for rep in 0..<12 {
      for month in 1...10 {
        let amount = month < 7 ? 100 : rep < took ? 120 : 110
        story += "O\(rep)-\(month) 2026-\(month < 10 ? "0" : "")\(month)-05 R\(rep) \(amount)\n"
      }
    }
    story += "trainings: date rep course hours completed pre post kpi\n"
    for rep in 0..<took { story += "2026-06-14 R\(rep) Talks 8 2026-06-15 60 75 \(kpi)\n" }
    return story + "2026-08-01 R11 Other 4 - 50 - -\n"
  }

  @Test func `a course's effect is the change beyond that of peers`() throws {
    let (insight, _) = try MonthlyHistoryTests.insight(Self.story(took: 5), "2026-10")
    let growth = insight.growth
    #expect(growth.courses.map(\.name) == ["Other", "Talks"])
    #expect(growth.courses[0].kpi == nil && growth.courses[0].effect == nil)
    let effect = try #require(growth.courses[1].effect)
    // 20 % against 10 %.
    #expect(abs(effect.mean - 0.1) < 1e-12 && effect.cases == 5 && effect.isRelative)
    let record = try #require(growth.records(ofRep: 0).first)
    #expect(record.gain == 15 && record.hours == 8)
    let change = try #require(record.change)
    #expect((change.before, change.after, change.peers) == (300, 360, 7))
    #expect(abs(change.ofPeers - 0.1) < 1e-12)
    #expect(growth.records(ofRep: 11).first?.completed == nil)
  }

  @Test func `below five cases, or five peers, no effect is told`() throws {
    let (few, _) = try MonthlyHistoryTests.insight(Self.story(took: 4), "2026-10")
    #expect(few.growth.courses[1].effect == nil && few.growth.courses[1].cases == 4)
    let (lone, _) = try MonthlyHistoryTests.insight(Self.story(took: 8), "2026-10")
    #expect(lone.growth.courses[1].effect == nil && lone.growth.courses[1].cases == 0)
    let (all, _) = try MonthlyHistoryTests.insight(
      Self.story(took: 5, kpi: "no_such_kpi"), "2026-10")
    #expect(all.growth.courses[1].kpi == nil)
  }

  @Test func `months after the course have to be over`() throws {
    let (insight, _) = try MonthlyHistoryTests.insight(Self.story(took: 5), "2026-08")
    #expect(insight.growth.courses.first { $0.name == "Talks" }?.cases == 0)
  }

  @Test func `the suggested course is for the weakest line and not yet completed`() throws {
    let policy = Policy(
      cards: [
        .rep: Scorecard(lines: [
          .init(
            kpi: "sales_amount", weight: 60, target: .constant(200),
            curve: .ratio(threshold: nil, cap: Score(100))),
          .init(
            kpi: "orders", weight: 40, target: .constant(1),
            curve: .ratio(threshold: nil, cap: Score(100))),
        ])
      ], grades: [], ties: .shareBetter, costCoverage: Fraction(1, 2))
    let (insight, evaluation) = try MonthlyHistoryTests.insight(
      Self.story(took: 5), "2026-10", policy: policy)
    let next = insight.growth.suggestion(for: evaluation.reps[7], in: evaluation)
    #expect(next?.course == 1 && next?.kpi == "sales_amount")
    #expect(insight.growth.suggestion(for: evaluation.reps[0], in: evaluation) == nil)
    #expect(insight.growth.suggestion(for: evaluation.company, in: evaluation) == nil)
  }

  /// Eight reps, of whom the first seven tested with 60, 61, … 66, the eighth not; the first took
  /// the test before, with 90.
  static let tests: String = {
    var story = String(Self.story(took: 0).split(separator: "trainings")[0])
    story += "trainings: date rep course hours completed pre post kpi\n"
    story += "2026-02-01 R0 Talks 8 2026-02-02 60 90 sales_amount\n"
    for rep in 0..<7 {
      story += "2026-06-14 R\(rep) Talks 8 2026-06-15 40 \(60 + rep) sales_amount\n"
    }
    story += "2026-06-14 R7 Talks 8 2026-06-15 40 - sales_amount\n"
    return story + "2026-06-14 R1 Other 8 2026-06-15 40 50 sales_amount\n"
  }()

  @Test func `a test score stands among the last ones of peers`() throws {
    let (insight, _) = try MonthlyHistoryTests.insight(Self.tests, "2026-10")
    let growth = insight.growth
    let own = try #require(growth.standings(ofRep: 0).first)
    #expect(growth.courses[own.course].name == "Talks")
    #expect(own.own == 60 && own.peers == 6 && own.isLow)
    let middle = try #require(own.middle)
    // 61 … 66 by type 7.
    #expect(middle.low == Fraction(6225, 100) && middle.median == Fraction(635, 10))
    #expect(middle.high == Fraction(6475, 100))
    #expect(growth.standings(ofRep: 7).isEmpty)
    let alone = try #require(growth.standings(ofRep: 1).first)
    #expect(growth.courses[alone.course].name == "Other")
    #expect(alone.peers == 0 && alone.middle == nil && !alone.isLow)
  }

  @Test func `who has completed all courses takes again the one whose test went badly`() throws {
    let policy = Policy(
      cards: [
        .rep: Scorecard(lines: [
          .init(
            kpi: "sales_amount", weight: 100, target: .constant(200),
            curve: .ratio(threshold: nil, cap: Score(100)))
        ])
      ], grades: [], ties: .shareBetter, costCoverage: Fraction(1, 2))
    let (insight, evaluation) = try MonthlyHistoryTests.insight(
      Self.tests.replacing("2026-06-14 R1 Other 8 2026-06-15 40 50 sales_amount\n", with: ""),
      "2026-10", policy: policy)
    func next(_ rep: Int) -> Growth.Suggestion? {
      insight.growth.suggestion(for: evaluation.reps[rep], in: evaluation)
    }
    guard case .lowScore(let standing)? = next(0)?.reason else {
      Issue.record("\(String(describing: next(0)))")
      return
    }
    #expect(standing.own == 60)
    // Not low, or not tested.
    #expect(next(6) == nil && next(7) == nil)
    #expect(next(8)?.reason == .notCompleted)
  }
}
