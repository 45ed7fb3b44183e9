import Evaluation
import Facts
import Insight
import Problems
import Quantities
import TestSupport
import Testing
import Workspaces

struct WeekdayTests {
  /// Ten reps call on working days from January to October 2026; the abler a rep, the more calls on
  /// a weekday of the rep's own.
  ///
  /// - Parameter gain: how much likelier calls on Tuesdays succeed.
  static func story(seed: UInt64, gain: Double) -> String {
    var numbers = SeededNumbers(seed: seed)
    var story = "reps: id name\n"
    for rep in 0..<10 { story += "R\(rep) N\(rep)\n" }
    story += "orders: id date rep amount\nO1 2025-11-01 R0 100\n"
    story += "activities: id date rep kind outcome\n"
    let first = Day(firstOfMonth: 1, year: 2026)
    for offset in 0..<300 {
      let day = first.advanced(by: offset)
      if day.isWeekend { continue }
      for rep in 0..<10 {
        for call in 0..<(day.weekday == rep % 5 ? 4 : 1) {
          let rate = 0.15 + 0.05 * Double(rep) + (day.weekday == 1 ? gain : 0)
          let isSuccess = Double.random(in: 0..<1, using: &numbers) < rate
          story += "V\(offset)-\(rep)-\(call) \(day) R\(rep) call \(isSuccess ? "success" : "no")\n"
        }
      }
    }
    return story
  }

  static func weekdays(_ story: String) throws -> [Finding] {
    let facts = Facts(story: story)
    let period = try #require(Period("2026-10"))
    var problems = Problems()
    let evaluation = Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      policy: Policy(cards: [:], grades: [], ties: .shareBetter, costCoverage: Fraction(1, 2)),
      period: period, asOf: period.lastDay, problems: &problems)
    let insight = Insight(facts: facts, evaluation: evaluation, rules: FindingRule.builtIn)
    return insight.findings.findings(on: .organization).filter {
      $0.observation.signal == .weekday
    }
  }

  @Test func `the weekday on which the same reps succeed more often is told`() throws {
    let found = try Self.weekdays(Self.story(seed: 1, gain: 0.15))
    let told = try #require(found.first)
    #expect(found.count == 1)
    #expect(told.observation.values["weekday"] == .weekday(1))
    #expect(told.observation.values["kind"] == .text("call"))
    let gap = try #require(told.observation.values["gap"]?.number?.double)
    #expect((0.1...0.2).contains(gap))
  }

  @Test func `who calls when makes no weekday better`() throws {
    var told = 0
    for seed in 0..<20 as Range<UInt64> {
      told += try Self.weekdays(Self.story(seed: seed, gain: 0)).count
    }
    // Each company has one chance in twenty; without strata nearly all would be told.
    #expect(told <= 2)
  }

  @Test func `few activities, or none with an outcome, tell nothing`() throws {
    let few = Self.story(seed: 1, gain: 0.5).split(separator: "\n").prefix(100)
    #expect(try Self.weekdays(few.joined(separator: "\n")).isEmpty)
    let silent = Self.story(seed: 1, gain: 0.5).replacing(" success\n", with: " -\n")
      .replacing(" no\n", with: " -\n")
    #expect(try Self.weekdays(silent).isEmpty)
  }
}
