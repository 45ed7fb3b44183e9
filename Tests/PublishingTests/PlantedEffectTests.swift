import Evaluation
import Facts
import Measures
import Quantities
import TestSupport
import Testing

/// What was planted in the example company is what its evaluation finds.
struct PlantedEffectTests {
  static let companies = PlantedCompany.sizes.indices

  static func company(_ index: Int) throws -> PlantedCompany {
    try PlantedCompany.all[index].get()
  }

  /// Sales by team, by adding up orders one by one: each rep's part goes to the team of that day.
  static func sales(ofRep only: Int? = nil, byTeamIn days: Range<Day>, _ company: PlantedCompany)
    -> [Int: Fraction]
  {
    let (orders, splits) = (company.facts[.orders], company.facts[.creditSplits])
    var parts: [Int: [(rep: Int, share: Fraction)]] = [:]
    for row in 0..<splits.rowCount {
      guard let order = splits.reference("order", row: row),
        let rep = splits.reference("rep", row: row), let share = splits.amount("share", row: row)
      else { continue }
      parts[order, default: []].append((rep, Fraction(Int128(share), 1_000_000)))
    }
    var sums: [Int: Fraction] = [:]
    for row in 0..<orders.rowCount {
      guard let day = orders.day("date", row: row), days.contains(day),
        let amount = orders.amount("amount", row: row)
      else { continue }
      let own = orders.reference("rep", row: row).map { [(rep: $0, share: Fraction.one)] } ?? []
      for part in parts[row] ?? own where only == nil || part.rep == only {
        for team in company.organization.teams(ofRep: part.rep, on: day) {
          sums[team] = (sums[team] ?? .zero) + Fraction(Int128(amount), 1_000_000) * part.share
        }
      }
    }
    return sums
  }

  @Test(arguments: companies)
  func `a transfer is credited to the old team before its day and to the new one from it on`(
    index: Int
  ) throws {
    let company = try Self.company(index)
    let transfer = try company.story("transfer")
    let (rep, day) = (try company.rep(transfer.rep), try #require(transfer.date))
    let (from, to) = (try company.team(transfer.fromTeam), try company.team(transfer.toTeam))
    // The year has both sides of it, the months before and after have one each.
    for period in ["2026-01..2026-10", "2026-06", "2026-07"] {
      let evaluation = try company.evaluation(period)
      let days = evaluation.days.current
      let all = Self.sales(byTeamIn: days, company)
      for team in company.organization.teams.indices {
        #expect(evaluation.sales(.team(team)) == all[team] ?? .zero, "\(period)")
      }
      let own = Self.sales(ofRep: rep, byTeamIn: days, company)
      let both = (own[from] ?? .zero) + (own[to] ?? .zero)
      #expect(evaluation.sales(.rep(rep)) == both)
      let isOld = days.lowerBound.description < day
      let isNew = days.upperBound.description > day
      #expect((own[from] ?? .zero > .zero) == isOld && (own[to] ?? .zero > .zero) == isNew)
    }
  }

  @Test(arguments: companies)
  func `the new hire, held to a target that ramps up, is not the last`(index: Int) throws {
    let company = try Self.company(index)
    let hire = try company.story("new_hire")
    let evaluation = try company.evaluation("2026-10")
    let rep = try company.rep(hire.rep)
    let standing = try #require(evaluation.result(.rep(rep)).standing)
    #expect(standing.rank < standing.of)
    // By sales alone the hire would be: less than half of what the middle rep sold.
    let sales = evaluation.reps.map { evaluation.sales($0.subject) }.sorted()
    #expect(evaluation.sales(.rep(rep)) <= sales[sales.count / 2])
    let attainments = evaluation.reps.compactMap { $0.results["target_attainment"]?.value }
    let own = try evaluation.value("target_attainment", .rep(rep))
    #expect(attainments.contains { $0 < own })
  }

  @Test func `a refund lowers the sales of its own month, not of the order's`() throws {
    let company = try Self.company(0)
    let refund = try company.story("refund")
    let (back, amount) = (try #require(refund.return), try #require(refund.amount))
    let without = try PlantedCompany(PlantedCompany.sizes[0], without: [back])
    let expected = Fraction(Int128((amount * 100).rounded()), 100)
    #expect(expected < .zero)
    let rep = try company.rep(refund.rep)
    let months = try [refund.date, refund.orderDate].map { String(try #require($0).prefix(7)) }
    #expect(months[0] > months[1])
    for (month, difference) in [(months[0], expected), (months[1], .zero)] {
      let (with, less) = (try company.evaluation(month), try without.evaluation(month))
      for subject in [Subject.rep(rep), .organization] {
        #expect(with.sales(subject) - less.sales(subject) == difference, "\(month)")
      }
      // A return is no order.
      #expect(
        try with.value("orders", .rep(rep)) == less.value("orders", .rep(rep)), "\(month)")
    }
  }

  @Test(arguments: companies)
  func `the falling rep falls against the year ago, the rising one rises`(index: Int) throws {
    let company = try Self.company(index)
    let evaluation = try company.evaluation("2026-10")
    let falling = try company.rep(company.story("falling_rep").rep)
    let rising = try company.rep(company.story("rising_rep").rep)
    let fall = try evaluation.value("growth_year_ago", .rep(falling))
    let rise = try evaluation.value("growth_year_ago", .rep(rising))
    #expect(fall < Fraction(-1, 10) && rise > Fraction(1, 10))
    // The last quarter of the year of steady change is below its first, and above it.
    let months = evaluation.months
    func sum(_ rep: Int, _ range: Range<Int>) -> Fraction {
      range.reduce(.zero) {
        $0 + months.sales(in: months.trailing[$1], subject: evaluation.slot(of: .rep(rep)))
      }
    }
    #expect(sum(falling, 9..<12) < sum(falling, 0..<3))
    #expect(sum(rising, 9..<12) > sum(rising, 0..<3))
  }

  @Test(arguments: companies)
  func `the declining product sells ever less`(index: Int) throws {
    let company = try Self.company(index)
    let product = try company.story("declining_product").product
    let net = try #require(company.workspace.catalogue.measure(.netAmount))
    let engine = ColumnEngine(facts: company.facts, organization: company.organization)
    let quarters = try [
      "2025-11..2026-01", "2026-02..2026-04", "2026-05..2026-07", "2026-08..2026-10",
    ]
    .map { period in
      let days = try #require(Period(period)).days
      let sold = engine.breakdowns(of: net, by: ["product.id"], in: Span(days))[0]
      let label = try #require(sold.labels.firstIndex { $0 == product })
      return sold.amount(label: label, subject: engine.subjects.organization)
    }
    #expect(quarters[2] + quarters[3] < quarters[0] + quarters[1])
    #expect(quarters[3] * 2 < quarters[0])
  }
}
