import Evaluation
import Facts
import Insight
import Measures
import Problems
import Quantities
import TestSupport
import Testing

/// What comes, by a story's facts.
struct OutlookStory {
  let outlook: Outlook
  let evaluation: Evaluation

  init(
    _ story: String, _ period: String, asOf: String? = nil,
    rules: MeasurementRules = MeasurementRules(), workers: Int = 1
  ) throws {
    let facts = Facts(story: story)
    let period = try #require(Period(period))
    var problems = Problems()
    evaluation = Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      policy: Policy(
        cards: [:], grades: [], ties: .shareBetter, costCoverage: Fraction(1, 2)),
      catalogue: Catalogue(rules), period: period,
      asOf: asOf.flatMap { Day(iso: $0) } ?? period.lastDay, problems: &problems)
    #expect(problems.isEmpty)
    outlook = Insight(facts: facts, evaluation: evaluation, workers: workers).outlook
  }

  var company: Int { evaluation.slot(of: .organization) }
  func rep(_ index: Int) -> Int { evaluation.slot(of: .rep(index)) }

  /// An order on the 5th of each month that ends with `last`, of R1 where nobody else is named.
  static func orders(_ amounts: [Int], through last: String, rep: String = "R1") throws -> String {
    let last = try #require(Period(last))
    return zip(last.trailingMonths(amounts.count), amounts).map { month, amount in
      "\(rep)-\(month) \(month)-05 \(rep) \(amount)"
    }.joined(separator: "\n")
  }
}
