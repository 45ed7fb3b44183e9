import Drawings
import Evaluation
import Foundation
import Problems
import Publishing
import Quantities
import Reports
import TestSupport
import Testing
import Workspaces

/// Real sales against right answers that were computed independently.
@Suite(.enabled(if: SharedData.has("adventureworks/truth.csv")))
struct AdventureWorksTests {
  /// The KPIs that `truth.csv` has, by what it calls them.
  static let kpis = [
    "sales": "sales_amount", "orders": "orders", "avg_order": "average_order",
    "customers": "active_customers", "discount_rate": "discount_rate",
    "growth_prev": "growth_previous",
  ]

  struct Truth {
    let scope: String
    let key: String
    let metric: String
    /// Nil where there is nothing to measure.
    let value: Fraction?
  }

  static func edition(_ period: String) throws -> Edition {
    let folder = ProjectFolder.root.appending(path: "Tests/PublishingTests/AdventureWorks").path
    var problems = Problems()
    let workspace = try #require(Workspace(folder: folder, problems: &problems))
    let publication = Publication(
      workspace: workspace, period: try #require(Period(period)), language: .english)
    let edition = try publication.edition(problems: &problems)
    #expect(!problems.hasErrors, "\(problems.text)")
    return try #require(edition)
  }

  static func truth(_ period: String, kpis: [String: String] = kpis) throws -> [Truth] {
    let file = SharedData.folder.appending(path: "adventureworks/truth.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    return lines.dropFirst().compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells[2] == period, let metric = kpis[cells[3]] else { return nil }
      let value = Int128(cells[5]).flatMap { number in
        Int128(cells[6]).map { Fraction(number, $0) }
      }
      return Truth(scope: cells[0], key: cells[1], metric: metric, value: value)
    }
  }

  /// The exact value behind the scorecard's cell of a report.
  static func actual(_ kpi: String, in report: Report) throws -> Fraction? {
    let section = try #require(report.sections.first { $0.id == "scorecard" })
    guard case .table(let table)? = section.content.first else { return nil }
    let row = try #require(table.rows.first { $0.id == kpi })
    let column = try #require(table.columns.firstIndex { $0.id == "actual" })
    return row.cells[column].exact
  }

  @Test(
    arguments: [
      ("ALL", "2011-01..2014-12", 105), ("CY2011", "2011", 60), ("CY2012", "2012", 102),
      ("CY2013", "2013", 126), ("CY2014", "2014", 126),
    ])
  func `every value of the truth is in the reports, as a fraction`(
    name: String, period: String, expected: Int
  ) throws {
    let edition = try Self.edition(period)
    let fonts = FixedWidthFonts()
    var reports: [String: Report] = [:]
    for subject in edition.subjects {
      let report = edition.report(on: subject, fonts: fonts)
      reports[report.subject.rawValue + report.id] = report
    }
    let truth = try Self.truth(name)
    var compared = 0
    for entry in truth {
      let key = entry.scope == "all_reseller" ? "organization" : entry.scope + entry.key
      guard let report = reports[key] else {
        // Who neither worked nor sold in the period has no report, and nothing to compare.
        #expect(entry.value == nil || entry.value == .zero, "\(key) \(entry.metric)")
        continue
      }
      let value = try Self.actual(entry.metric, in: report)
      #expect(value == entry.value, "\(key) \(entry.metric) in \(period)")
      compared += 1
    }
    #expect(compared == expected)
    print("AdventureWorks \(period): \(compared) of \(truth.count) values compared")
  }

  @Test func `sales of all time are 80,487,704.1832`() throws {
    let edition = try Self.edition("2011-01..2014-12")
    let report = edition.report(on: .organization, fonts: FixedWidthFonts())
    #expect(try Self.actual("sales_amount", in: report) == Fraction(804_877_041_832, 10_000))
  }

  @Test(arguments: ["2013", "2013-Q4", "2013-11"])
  func `every rep and team that worked has a report`(period: String) throws {
    let edition = try Self.edition(period)
    #expect(edition.subjects.count == 1 + 3 + 17)
  }

  @Test func `a quota holds from its day up to the next one`() throws {
    // Of rep 275's quotas, 2013-08-30 holds 92 days and 2013-11-30 91: 31 of the one's days and
    // none of the other's lie in October.
    let edition = try Self.edition("2013-10")
    let rep = try #require(edition.subjects.first { edition.id(of: $0) == "275" })
    let report = edition.report(on: rep, fonts: FixedWidthFonts())
    let section = try #require(report.sections.first { $0.id == "scorecard" })
    guard case .table(let table)? = section.content.first else {
      Issue.record("the scorecard has no table")
      return
    }
    let row = try #require(table.rows.first { $0.id == "sales_amount" })
    let column = try #require(table.columns.firstIndex { $0.id == "target" })
    let quota = try Self.quota(of: "275", from: "2013-08-30")
    #expect(row.cells[column].exact == quota * Fraction(31, 92))
  }

  static func quota(of rep: String, from day: String) throws -> Fraction {
    let file = SharedData.folder.appending(path: "adventureworks/SalesPersonQuotaHistory.csv")
    let line = try #require(
      String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
        .first { $0.hasPrefix("\(rep),\(day),") })
    return Fraction(try #require(line.split(separator: ",").last.flatMap { Int128($0) }))
  }
}
