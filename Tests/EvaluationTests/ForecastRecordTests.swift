import Facts
import Measures
import Problems
import Quantities
import TestSupport
import Testing

@testable import Evaluation

/// Forecasts of earlier builds as a KPI.
struct ForecastRecordTests {
  static let story = """
    reps: id name
    R1 Li
    R2 Wang
    orders: id date rep amount
    O1 2026-08-05 R1 100
    O2 2026-09-05 R1 200
    O3 2026-09-06 R2 50
    """

  static func stated(
    _ id: String, from origin: String = "2026-08", of month: String = "2026-09", _ point: Fraction
  ) throws -> StatedForecast {
    StatedForecast(
      audience: id.isEmpty ? .organization : .rep, id: id, origin: try #require(Period(origin)),
      month: try #require(Period(month)), point: point, likely: point...point,
      wide: point...point, naive: point)
  }

  private func accuracy(
    _ period: String, asOf: String? = nil, _ stated: [StatedForecast]
  ) throws -> [String: KPIResult.Outcome] {
    let facts = Facts(story: Self.story)
    let period = try #require(Period(period))
    var problems = Problems()
    let evaluation = Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: .fromTables),
      policy: Policy(
        cards: [:], grades: [], ties: .shareBetter, costCoverage: Fraction(1, 2)),
      period: period, asOf: asOf.flatMap { Day(iso: $0) } ?? period.lastDay, stated: stated,
      problems: &problems)
    #expect(problems.isEmpty)
    var outcomes: [String: KPIResult.Outcome] = [:]
    for result in evaluation.reps + [evaluation.company] {
      var id = ""
      if case .rep(let index) = result.subject { id = evaluation.organization.reps[index].id }
      outcomes[id] = result.results["forecast_accuracy"]?.outcome
    }
    return outcomes
  }

  private func all() throws -> [StatedForecast] {
    [
      try Self.stated("R1", from: "2026-07", of: "2026-08", 120), try Self.stated("R1", 150),
      // A later statement of the same month, one from further before, and one of nobody.
      try Self.stated("R1", 200), try Self.stated("R1", from: "2026-07", 999),
      try Self.stated("R9", 5), try Self.stated("", 300),
    ]
  }

  @Test func `a month is held against what was forecast at the end of the one before`() throws {
    let outcomes = try accuracy("2026-09", all())
    // |200 − 150| of 200, and |250 − 300| of 250.
    #expect(outcomes["R1"] == .measured(Fraction(3, 4)))
    #expect(outcomes[""] == .measured(Fraction(4, 5)))
    #expect(outcomes["R2"] == .notMeasured(because: .noForecasts))
  }

  @Test func `of a longer period each month counts for itself`() throws {
    let outcomes = try accuracy("2026-Q3", all())
    // 20 and 50 of 300, which do not make up for each other.
    #expect(outcomes["R1"] == .measured(1 - Fraction(70, 300)))
    #expect(outcomes[""] == .measured(Fraction(4, 5)))
  }

  @Test func `months that still run, and periods without forecasts, are not measured`() throws {
    let running = try accuracy("2026-09", asOf: "2026-09-20", all())
    #expect(running.values.allSatisfy { $0 == .notMeasured(because: .noForecasts) })
    let part = try accuracy("2026-Q3", asOf: "2026-09-20", all())
    #expect(part["R1"] == .measured(Fraction(4, 5)))
    let none = try accuracy("2026-09", [])
    #expect(none.values.allSatisfy { $0 == .notMeasured(because: .noForecasts) })
    // Nothing was sold in July.
    let july = try accuracy("2026-Q3", [Self.stated("R2", from: "2026-06", of: "2026-07", 10)])
    #expect(july["R2"] == .notMeasured(because: .none("sales_amount")))
  }
}
