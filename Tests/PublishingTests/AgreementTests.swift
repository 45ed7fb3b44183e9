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
        #expect(rows.count >= 10)
        for row in rows {
          // The KPI's name, actual, target, weight and score stand on one line of the PDF; a note
          // stands beside its text where there is room, or on the next line.
          let beside = lines.contains(row.map { $0.text + $0.note }.joined())
          let below =
            lines.contains(row.map(\.text).joined())
            && row.allSatisfy { $0.note.isEmpty || lines.contains($0.note) }
          #expect(beside || below, "\(row) in \(pdf.lastPathComponent)")
        }
      }
    }
  }

  /// The scorecard's rows as the texts of their cells and the notes on them, without white space;
  /// cells that hold a picture are left out.
  private static func rows(_ page: PublishedPage) -> [[(text: String, note: String)]] {
    var rows: [[(text: String, note: String)]] = []
    for element in page.elements("tr", "th", "td", "small", inSection: "scorecard") {
      let isPicture = element.attributes["class"]?.contains("pictured") == true
      let text = element.text.squeezed
      guard element.name != "tr", let row = rows.indices.last else {
        rows.append([])
        continue
      }
      if element.name == "small", let cell = rows[row].popLast() {
        rows[row].append((String(cell.text.dropLast(text.count)), text))
      } else if element.attributes["scope"] != "col", !isPicture {
        rows[row].append((text, ""))
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
          // Rows behind a figure unfold on the site alone.
          page.elements("dd", "h1").filter { $0.attributes["class"] != "unfolds" }
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
