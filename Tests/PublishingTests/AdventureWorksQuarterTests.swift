import Evaluation
import Quantities
import TestSupport
import Testing

/// Quarters of real sales against straight loops over the rows of their files.
@Suite(.enabled(if: SharedData.has("adventureworks/truth.csv")))
struct AdventureWorksQuarterTests {
  static let quarters = [
    "2011-Q2", "2011-Q3", "2011-Q4", "2012-Q1", "2012-Q2", "2012-Q3", "2012-Q4", "2013-Q1",
    "2013-Q2", "2013-Q3", "2013-Q4", "2014-Q1", "2014-Q2",
  ]
  static let managers = ["274", "285", "287"]

  static func quarter(_ period: Period) throws -> AdventureWorksQuarter {
    AdventureWorksQuarter(
      rows: try AdventureWorksData.read.get().rows, days: period.days,
      previous: period.previous.days, yearAgo: period.yearAgo.days)
  }

  /// Whom the rows know: reps by id, teams by their manager's, the organization.
  struct Expected {
    let kind: String
    let id: String
    let members: [String]
    let attainment: AdventureWorksQuarter.Attainment
    let score: Int128?

    static func all(_ quarter: AdventureWorksQuarter) -> [Expected] {
      func expected(
        _ kind: String, _ id: String, _ members: [String],
        _ attainment: AdventureWorksQuarter.Attainment
      ) -> Expected {
        Expected(
          kind: kind, id: id, members: members, attainment: attainment,
          score: quarter.score(of: members, attainment))
      }
      let reps = quarter.reps
      var all = reps.map { expected("rep", $0, [$0], quarter.attainment(ofRep: $0)) }
      for manager in managers {
        let members = quarter.members(ofTeam: manager).filter { reps.contains($0) }
        if members.isEmpty { continue }
        all.append(expected("team", manager, members, quarter.attainment(ofGroup: members)))
      }
      return all + [expected("organization", "", reps, quarter.attainment(ofGroup: reps))]
    }
  }

  /// How many values are compared, by quarter, so that none goes missing unseen.
  static let counts = [
    "2011-Q2": 108, "2011-Q3": 108, "2011-Q4": 108, "2012-Q1": 108, "2012-Q2": 144,
    "2012-Q3": 153, "2012-Q4": 153, "2013-Q1": 171, "2013-Q2": 189, "2013-Q3": 189,
    "2013-Q4": 189, "2014-Q1": 189, "2014-Q2": 189,
  ]

  @Test(arguments: quarters)
  func `sales, attainment, growth, scores and ranks of a quarter are those of its rows`(
    text: String
  ) throws {
    let data = try AdventureWorksData.read.get()
    let period = try #require(Period(text))
    let (evaluation, quarter) = (try data.evaluation(period), try Self.quarter(period))
    let expected = Expected.all(quarter)
    #expect(evaluation.all.count == expected.count)
    var compared = 0
    for entry in expected {
      let who = "\(entry.kind) \(entry.id) in \(text)"
      let result = try #require(data.result(entry.kind, entry.id, in: evaluation), "\(who)")
      func expect(_ kpi: String, _ outcome: KPIResult.Outcome) {
        #expect(result.results[kpi]?.outcome == outcome, "\(kpi) of \(who)")
        compared += 1
      }
      let sums = quarter.sums(of: entry.members)
      expect("sales_amount", .measured(Fraction(sums.sales, 1_000_000)))
      expect("orders", .measured(Fraction(Int128(sums.orders))))
      expect("target_attainment", Self.outcome(entry.attainment, entry.kind))
      for (kpi, base, time) in [
        ("growth_previous", quarter.previous, Formula.Comparison.previous),
        ("growth_year_ago", quarter.yearAgo, .yearAgo),
      ] {
        let growth = quarter.growth(of: entry.members, since: base)
        expect(
          kpi, growth.map { .measured($0) } ?? .notMeasured(because: .newSince(time, .salesAmount)))
      }
      #expect(result.results["discount_rate"]?.value == quarter.discountRate(sums), "\(who)")
      #expect(result.results["gross_margin"]?.value == quarter.grossMargin(sums), "\(who)")
      compared += 2
      compared += try Self.compareScores(entry, result, among: expected, who)
    }
    #expect(compared == Self.counts[text])
    print("AdventureWorks \(text): \(compared) values compared with loops over rows")
  }

  private static func outcome(
    _ attainment: AdventureWorksQuarter.Attainment, _ kind: String
  ) -> KPIResult.Outcome {
    switch attainment {
    case .measured(let value): .measured(value)
    case .noQuota: .notMeasured(because: .noTarget)
    case .incomplete(let covered, let of):
      .notMeasured(
        because: .targetIncomplete(kind == "rep" ? .days : .sellers, covered: covered, of: of))
    }
  }

  /// Scores agree to a hundred-millionth, ranks exactly; returns how many were compared.
  private static func compareScores(
    _ entry: Expected, _ result: SubjectResult, among all: [Expected], _ who: String
  ) throws -> Int {
    guard let score = entry.score else {
      #expect(result.card.score == nil && result.standing == nil, "\(who)")
      return 2
    }
    let found = try #require(result.card.score, "\(who)")
    #expect(abs(Int128(found.billionths) * 1_000_000_000 - score) <= 10_000_000_000, "\(who)")
    let peers = all.filter { $0.kind == entry.kind }.compactMap(\.score)
    let rank = 1 + peers.count { $0 > score }
    #expect(
      entry.kind == "organization"
        ? result.standing == nil
        : result.standing?.rank == rank && result.standing?.of == peers.count, "\(who)")
    return 2
  }

  @Test(arguments: ["2011", "2012", "2013", "2014"])
  func `the quarters of a year sum to the truth's year, and so do their orders`(
    year: String
  ) throws {
    let data = try AdventureWorksData.read.get()
    let quarters = try Self.quarters.filter { $0.hasPrefix(year) }.map {
      try data.evaluation(try #require(Period($0)))
    }
    var compared = 0
    for truth in try AdventureWorksTests.truth("CY" + year) {
      let kpi = truth.metric
      guard ["sales_amount", "orders"].contains(kpi) else { continue }
      let kind = truth.scope == "all_reseller" ? "organization" : truth.scope
      let parts = quarters.compactMap {
        data.result(kind, truth.key, in: $0)?.results[kpi]?.value
      }
      #expect(parts.reduce(.zero, +) == truth.value ?? .zero, "\(kpi) of \(kind) \(truth.key)")
      compared += 1
    }
    #expect(compared == 42)
  }
}
