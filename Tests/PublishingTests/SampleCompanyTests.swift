import Drawings
import Evaluation
import Foundation
import Quantities
import Reports
import TestSupport
import Testing

/// Two more companies of another shape.
struct SampleCompanyTests {
  /// The exact values of a report's scorecard, by KPI.
  static func values(_ workspace: String, _ period: String) throws -> [String: [String: Fraction]] {
    let edition = try TestWorkspace(workspace).edition(period)
    var values: [String: [String: Fraction]] = [:]
    for subject in edition.subjects {
      let report = edition.report(on: subject, fonts: FixedWidthFonts())
      for kpi in ["sales_amount", "orders", "average_order", "active_customers", "discount_rate"] {
        values[report.subject.rawValue + report.id, default: [:]][kpi] =
          try AdventureWorksTests.actual(kpi, in: report)
      }
    }
    return values
  }

  static let kpis = [
    "net_sales": "sales_amount", "orders": "orders", "avg_order": "average_order",
    "customers": "active_customers", "discount_rate": "discount_rate",
  ]

  @Test(
    .enabled(if: SharedData.has("northwind/truth.csv")),
    arguments: [("ALL", "1996-01..1998-12"), ("1996", "1996"), ("1997", "1997"), ("1998", "1998")])
  func `Northwind has the values of its truth, as fractions`(name: String, period: String) throws {
    let values = try Self.values("Northwind", period)
    let file = SharedData.folder.appending(path: "northwind/truth.csv")
    var compared = 0
    for line in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline) {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells[1] == name, let kpi = Self.kpis[cells[2]], let rep = values["rep" + cells[0]],
        let number = Int128(cells[4]), let denominator = Int128(cells[5])
      else { continue }
      #expect(rep[kpi] == Fraction(number, denominator), "\(kpi) of employee \(cells[0])")
      compared += 1
    }
    #expect(compared == 9 * 5)
  }

  @Test(.enabled(if: SharedData.has("Chinook_Sqlite.sqlite")))
  func `Chinook's sales are those of its invoices`() throws {
    let values = try Self.values("Chinook", "2021-01..2025-12")
    func cents(_ subject: String) -> Fraction? {
      values[subject]?["sales_amount"].map { $0 * Fraction(100) }
    }
    #expect(cents("organization") == Fraction(232_860))
    #expect(cents("rep3") == Fraction(83_304))
    #expect(cents("rep4") == Fraction(77_540))
    #expect(cents("rep5") == Fraction(72_016))
    #expect(values["organization"]?["orders"] == Fraction(412))
    #expect(values["organization"]?["active_customers"] == Fraction(59))
  }
}
