import Evaluation
import Facts
import Insight
import Quantities
import Testing
import Workspaces

/// Who is told to be ahead of peers or behind them.
struct PeerSignalTests {
  /// Reps who won so many of a hundred deals within the year.
  static func story(won: [Int]) -> String {
    var story = "reps: id name\n"
    for rep in won.indices { story += "R\(rep) Name\(rep)\n" }
    story += "orders: id date rep amount\nO 2025-09-01 R0 10\nP 2026-09-01 R0 10\n"
    story += "deals: id rep amount status probability created closes\n"
    for (rep, count) in won.enumerated() {
      for deal in 0..<100 {
        let status = deal < count ? "won" : "lost"
        story += "D\(rep)-\(deal) R\(rep) 100 \(status) 1 2026-01-05 2026-08-1\(deal % 9 + 1)\n"
      }
    }
    return story
  }

  static func told(won: [Int]) throws -> [String] {
    let story = story(won: won)
    let (_, evaluation) = try MonthlyHistoryTests.insight(story, "2026-09")
    let insight = Insight(
      facts: Facts(story: story), evaluation: evaluation, rules: FindingRule.builtIn)
    return evaluation.reps.flatMap { result in
      insight.findings.findings(on: result.subject)
        .filter { $0.observation.signal == .peers && $0.observation.topic == "win_rate" }
        .map { "\(result.subject) \($0.rule.id)" }
    }
  }

  @Test func `who stands far from peers who are alike is told`() throws {
    let won = [50, 52, 48, 49, 51, 53, 47, 50, 51, 49, 12, 88]
    #expect(
      try Self.told(won: won) == [
        "\(Subject.rep(10)) win-rate-behind", "\(Subject.rep(11)) win-rate-ahead",
      ])
  }

  @Test func `where everybody is different, nobody is told, however many cases there are`() throws {
    #expect(try Self.told(won: [10, 17, 24, 31, 38, 45, 52, 59, 66, 73, 80, 87]) == [])
  }
}
