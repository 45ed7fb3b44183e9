import Evaluation
import Facts
import Problems
import Quantities
import TestSupport
import Testing

/// Targets down to the rows of their table.
struct TargetTrailTests {
  static func trail(
    _ story: String, _ subject: Subject, _ period: String, kpi: String = "sales_amount"
  ) throws -> TargetTrail {
    let evaluation = try EvaluationTests.evaluation(Facts(story: story), period)
    return evaluation.targetTrail(kpi, of: subject)
  }

  @Test func `a team's target leads to the rows of its members, for the days they were there`()
    throws
  {
    let story = """
      teams: id
      T1
      T2
      reps: id name
      R1 Li
      R2 Wang
      memberships: rep team from to
      R1 T1 2026-01-01 2026-01-10
      R1 T2 2026-01-11 -
      R2 T2 2025-01-01 -
      orders: id date rep amount
      O1 2026-01-09 R1 100
      targets: kpi scope id from to value
      - rep R2 2026-01-01 2026-12-31 36500
      - rep R1 2026-01-01 2026-01-31 3100
      """
    let one = try Self.trail(story, .team(0), "2026-01")
    #expect(one.target?.value == 1000)
    #expect(one.shares.map(\.row) == [1])
    #expect(one.shares.map(\.days) == [10] && one.shares.map(\.of) == [31])
    #expect(one.shares[0].assigned == 3100 && one.shares[0].value == 1000)
    #expect(one.place(of: one.shares[0]).description == "targets.csv:15")
    let two = try Self.trail(story, .team(1), "2026-01")
    #expect(two.shares.map(\.value) == [3100, 2100])
    #expect(two.shares.map(\.days) == [31, 21])
    // In the whole, a rep who changed teams is told once.
    let all = try Self.trail(story, .organization, "2026-01")
    #expect(all.shares.map(\.value) == [3100, 3100])
    #expect(all.shares.map(\.days) == [31, 31])
  }

  @Test func `a level is the mean of its rows by days`() throws {
    let story = """
      reps: id name
      R1 Li
      orders: id date rep amount
      O1 2026-01-09 R1 100
      targets: kpi scope id from to value
      win_rate rep R1 2026-01-01 2026-01-10 0.2
      win_rate rep R1 2026-01-11 2026-12-31 0.5
      """
    let trail = try Self.trail(story, .rep(0), "2026-01", kpi: "win_rate")
    #expect(trail.isLevel)
    #expect(trail.shares.map(\.days) == [10, 21])
    #expect(trail.shares.map(\.assigned) == [Fraction(1, 5), Fraction(1, 2)])
    #expect(trail.target?.value == Fraction(2 * 10 + 5 * 21, 310))
    #expect(trail.shares.reduce(.zero) { $0 + $1.value } == trail.target?.value)
  }

  @Test func `a running period asks for its days so far, coverage for all of them`() throws {
    let facts = Facts(
      story: """
        reps: id name
        R1 Li
        orders: id date rep amount
        O1 2026-01-09 R1 100
        targets: kpi scope id from to value
        - rep R1 2026-01-01 2026-01-31 3100
        """)
    let evaluation = try EvaluationTests.evaluation(facts, "2026-01", asOf: "2026-01-20")
    #expect(evaluation.targetTrail("sales_amount", of: .rep(0)).shares.map(\.value) == [2000])
    #expect(
      evaluation.targetTrail("whole-period:sales_amount", of: .rep(0)).shares.map(\.value)
        == [3100])
    #expect(evaluation.targetTrail("orders", of: .rep(0)).shares.isEmpty)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `rows sum to the target of everybody in generated companies`(seed: UInt64) throws {
    let facts = Facts(story: GeneratedStory(seed: seed).text)
    for period in ["2026-02", "2026-Q1", "2025-11..2026-04"] {
      var problems = Problems()
      let evaluation = try EvaluationTests.evaluation(facts, period, problems: &problems)
      for result in evaluation.all {
        let trail = evaluation.targetTrail("sales_amount", of: result.subject)
        let sum = trail.shares.reduce(Fraction.zero) { $0 + $1.value }
        #expect(sum == (trail.target?.value ?? .zero), "\(result.subject) in \(period)")
        #expect(Set(trail.shares.map(\.row)).count == trail.shares.count)
        #expect(trail.shares.allSatisfy { $0.days <= $0.of })
      }
    }
  }
}
