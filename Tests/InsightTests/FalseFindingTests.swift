import Evaluation
import Facts
import Insight
import Problems
import Quantities
import Testing
import Workspaces

/// Where nothing is unusual, next to nothing is told.
struct FalseFindingTests {
  static func insight(seed: UInt64) throws -> (Insight, Evaluation) {
    let facts = UsualCompany(seed: seed).facts
    let period = try #require(Period("2026-10"))
    var problems = Problems()
    let evaluation = Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      policy: Policy(cards: [:], grades: [], ties: .shareBetter, costCoverage: Fraction(1, 2)),
      period: period, asOf: period.lastDay, problems: &problems)
    #expect(problems.isEmpty)
    return (Insight(facts: facts, evaluation: evaluation, rules: FindingRule.builtIn), evaluation)
  }

  @Test func `in fifty companies where nothing is unusual hardly anything is found`() throws {
    var counts: [String: Int] = [:]
    var subjects = 0
    for seed in 0..<50 as Range<UInt64> {
      let (insight, evaluation) = try Self.insight(seed: seed)
      for result in evaluation.all {
        subjects += 1
        // The largest orders are what they are: they claim nothing unusual.
        for finding in insight.findings.findings(on: result.subject)
        where finding.observation.signal != .win {
          counts[finding.rule.id, default: 0] += 1
        }
      }
    }
    let all = counts.values.reduce(0, +)
    print(
      "false findings in 50 companies, \(subjects) reports:", all,
      counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    // Fewer than one in twenty reports.
    #expect(all * 20 < subjects)
  }
}
