import Drawings
import Evaluation
import Facts
import Incentives
import Problems
import Quantities
import TestSupport
import Testing

@testable import Reports

/// Pay as it is told to whoever gets it, to finance, and to everybody.
struct PayReportTests {
  static func edition(_ language: Language) throws -> Edition {
    let sales = PayBasis(.salesAmount)
    let settings = PaySettings(
      plans: [
        IncentivePlan(
          name: "sellers", base: 6200,
          components: [
            PayComponent(
              name: "commission",
              .commission(
                Commission(
                  sales,
                  RateTable(
                    .marginal, by: .amount,
                    [Tier(from: 0, Fraction(1, 100)), Tier(from: 1_000_000, Fraction(2, 100))]),
                  accelerators: [Tier(from: 1, 2)])), cap: 30_000),
            PayComponent(
              name: "bonus",
              .bonus(
                Bonus(5000, by: .score, BonusLadder([Tier(from: 60, Fraction(1, 2))])))),
            PayComponent(name: "spiff", .spiff(Spiff(100, .orders))),
            PayComponent(name: "pool", .pool(Pool(.amount(1000), .salesAmount, among: .plan))),
          ], cap: 20_000, minimum: 2000, draw: .init(9000, isRecoverable: true))
      ],
      contests: [
        Contest(
          name: "sprint", on: sales, from: try #require(Day(iso: "2026-10-01")),
          to: try #require(Day(iso: "2026-10-31")), prizes: [1000, 500])
      ], honours: [Honour(name: "champion", .firstPlace, on: sales)])
    let facts = Facts(story: SmallCompany.story)
    let plain = try SmallCompany.edition(language)
    return Edition(
      evaluation: plain.evaluation, insight: plain.insight, words: plain.words,
      currency: plain.numerals.currency,
      organizationName: plain.organizationName, dataDigest: "3f2a9c", version: "0.1.0",
      pay: PayBook(
        settings, evaluation: plain.evaluation, facts: facts,
        currency: plain.numerals.currency))
  }

  private static func tables(_ report: Report) -> [ReportTable] {
    report.sections.flatMap(\.content).compactMap {
      if case .table(let table) = $0 { return table }
      return nil
    }
  }

  private static func sum(_ rows: [ReportTable.Row], _ column: Int) -> Fraction {
    rows.reduce(.zero) { $0 + ($1.cells[column].exact ?? .zero) }
  }

  @Test(arguments: Language.allCases)
  func `a statement's lines sum to its total, and a plan's to its own`(_ language: Language) throws
  {
    let edition = try Self.edition(language)
    #expect(edition.paid.count == 3)
    for case .rep(let rep) in edition.paid {
      let report = try #require(edition.payStatement(ofRep: rep))
      let table = try #require(Self.tables(report).first)
      let lines = table.rows.filter { $0.emphasis == .normal }
      let total = try #require(table.rows.last)
      #expect(total.emphasis == .total)
      #expect(Self.sum(lines, 4) == total.cells[4].exact)
      #expect(Self.sum(table.rows.filter { $0.emphasis == .group }, 4) == total.cells[4].exact)
      #expect(Self.tables(report).dropFirst().first?.rows.count ?? 5 == 5)
      #expect(report.address.page.hasPrefix("pay/"))
      let told = "\(report)"
      for key in edition.words.keys where key.hasPrefix("pay.") {
        #expect(!told.contains("\"\(key)\""), "\(key)")
      }
    }
  }

  @Test func `what finance is told reconciles by rep, by kind and by component`() throws {
    let edition = try Self.edition(.english)
    let report = try #require(edition.liabilityReport)
    let tables = Self.tables(report)
    let (people, parts) = (tables[0], tables[1])
    let total = try #require(people.rows.last)
    for column in 1..<people.columns.count {
      #expect(Self.sum(people.rows.dropLast(), column) == total.cells[column].exact)
    }
    // A column in which nobody has anything is left out; the last ones are no part of the total.
    let ids = people.columns.map(\.id)
    let place = try #require(ids.firstIndex(of: "total"))
    #expect(ids.contains("base") && !ids.contains("earlier"))
    for row in people.rows {
      let kinds = (1..<place).reduce(Fraction.zero) { $0 + (row.cells[$1].exact ?? .zero) }
      #expect(kinds == row.cells[place].exact)
      // Finance pays to the cent.
      #expect(row.cells[place].text.suffix(3).first == ".")
    }
    #expect(Self.sum(parts.rows.dropLast(), 2) == total.cells[place].exact)
    #expect(parts.rows.last?.cells[2].exact == total.cells[place].exact)
  }

  @Test func `contests and honours are told to teams and all, pay to nobody else`() throws {
    let edition = try Self.edition(.english)
    for subject in edition.subjects {
      let report = edition.report(on: subject, fonts: FixedWidthFonts())
      #expect(report.sections.contains { $0.id == "contests" } == (subject.audience != .rep))
      #expect(!"\(report)".contains("pay/"))
      #expect(!"\(report)".contains("Base pay"))
    }
  }
}
