import Foundation
import TestSupport
import Testing

/// A rep's PDF and page were printed from one report: they show the same.
@Suite(.enabled(if: Program.isInstalled("pdftotext")))
struct AgreementTests {
  /// What `pdftotext` finds in a file, without white space.
  static func text(of pdf: URL) throws -> String {
    let program = try #require(Program(installed: "pdftotext"))
    let outcome = try program.run(["-layout", pdf.path, "-"])
    #expect(outcome.status == 0)
    return outcome.output
  }

  @Test func `every scorecard cell of a rep's page is in the rep's PDF, in its row`() throws {
    for site in try DemoSite.all() {
      let reps = try site.reps
      #expect(reps.count == 7)
      for (file, pdf) in reps {
        let page = try PublishedPage(Data(contentsOf: file))
        let lines = try Self.text(of: pdf).split(whereSeparator: \.isNewline)
          .map { String($0).squeezed }
        let rows = Self.rows(page)
        #expect(rows.count == 10)
        for row in rows {
          // The KPI's name, actual, target, weight and score stand on one line of the PDF.
          let words = row.joined().squeezed
          #expect(lines.contains { $0 == words }, "\(words) in \(pdf.lastPathComponent)")
        }
      }
    }
  }

  /// The scorecard's rows as the texts of their cells; cells that hold a picture are left out.
  private static func rows(_ page: PublishedPage) -> [[String]] {
    var rows: [[String]] = []
    for element in page.elements("tr", "th", "td", inSection: "scorecard") {
      if element.name == "tr" {
        rows.append([])
      } else if element.attributes["scope"] != "col",
        element.attributes["class"]?.contains("pictured") != true, !rows.isEmpty
      {
        rows[rows.count - 1].append(element.text)
      }
    }
    return rows.filter { !$0.isEmpty }
  }

  @Test func `headline, key figures and working stand in both`() throws {
    for site in try DemoSite.all() {
      for (file, pdf) in try site.reps {
        let page = try PublishedPage(Data(contentsOf: file))
        let program = try #require(Program(installed: "pdftotext"))
        let text = try program.run([pdf.path, "-"]).output.squeezed
        let shown =
          page.elements("dd", "h1")
          + page.elements("h2").filter {
            $0.attributes["class"]?.contains("unseen") != true
          }
        #expect(shown.count > 20)
        for element in shown {
          #expect(text.contains(element.text.squeezed), "\(element.text) in \(pdf.path)")
        }
      }
    }
  }
}
