import Drawings
import Evaluation
import Quantities
import Reports
import TestSupport
import Testing

@Suite struct VarianceReportTests {
  @Test(arguments: Language.allCases, [Subject.team(0), .organization])
  func `effects sum to the difference of the two totals of sales`(
    language: Language, subject: Subject
  ) throws {
    let edition = try SmallCompany.edition(language)
    let report = edition.report(on: subject, fonts: FixedWidthFonts())
    let section = try #require(report.sections.first { $0.id == "variance" })
    guard case .table(let table)? = section.content.last else {
      Issue.record("no table")
      return
    }
    let amounts = table.rows.map { $0.cells[1].exact }
    let before = try #require(amounts.first ?? nil)
    let now = try #require(amounts.last ?? nil)
    let effects = amounts.dropFirst().dropLast().compactMap { $0 }
    #expect(effects.count == table.rows.count - 2)
    #expect(effects.reduce(Fraction.zero, +) == now - before)
    // Both ends are the sales that the other sections tell.
    let slot = edition.evaluation.slot(of: subject)
    #expect(now == edition.evaluation.total(.salesAmount, slot: slot))
    #expect(before == edition.evaluation.total(.salesAmount, slot: slot, at: .previous))
  }
}
