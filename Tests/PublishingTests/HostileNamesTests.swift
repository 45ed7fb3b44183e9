import Foundation
import TestSupport
import Testing

struct HostileNamesTests {
  @Test func `reports are built, and nothing is written outside the output`() throws {
    for company in try HostileCompany.all() {
      #expect(company.built.status == 0, "\(company.built.errors)")
      let outside = try FileManager.default.contentsOfDirectory(atPath: company.workspace)
      #expect(
        outside.sorted() == [
          "Data", "Forecasts", "Output", "kpis.yaml", "scorebook.yaml", "scorecards.yaml",
          "theme.yaml",
        ])
      #expect(try FileManager.default.contentsOfDirectory(atPath: company.folder.path).count == 1)
      let published = try files(in: company.period)
      #expect(published.keys.filter { $0.hasSuffix(".pdf") }.count == 1 + 6 + 11)
      let safe = /[a-z0-9]([a-z0-9._\-]*[a-z0-9])?(\/[a-z0-9]([a-z0-9._\-]*[a-z0-9])?)*/
      // The pages on KPIs are called as the KPIs are.
      for path in published.keys where !path.hasPrefix("methods/") {
        #expect(path.wholeMatch(of: safe) != nil, "\(path)")
        #expect(path.utf8.count < 200)
        #expect(!path.contains(".."))
      }
      #expect(try PublishedManifest(in: company.period).faults(of: company.period) == [])
    }
  }

  @Test func `every page is well-formed, without script, and shows the names`() throws {
    for company in try HostileCompany.all() {
      var shown = ""
      for (path, bytes) in try files(in: company.output) where path.hasSuffix(".html") {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.lowercased().contains("<script"), "\(path)")
        #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" }, "\(path)")
        let page = try PublishedPage(bytes)
        #expect(page.elements("html").count == 1)
        #expect(page.elements("script", "iframe", "object", "embed", "form").isEmpty)
        #expect(
          page.elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
        shown += page.elements("h1").map(\.text).joined(separator: "\n").squeezed
      }
      for name in HostileCompany.names where name.visible != "bell" {
        #expect(shown.contains(name.visible.squeezed), "\(name.visible)")
      }
    }
  }

  @Test(arguments: ["scorecards", "findings", "actions", "proposed_actions"])
  func `no cell of a CSV file starts a formula`(name: String) throws {
    for company in try HostileCompany.all() {
      let file = company.period.appending(path: "data/\(name).csv")
      let text = try String(contentsOf: file, encoding: .utf8)
      for cell in Self.cells(text) {
        let isNumber = cell.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil
        let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
        #expect(isNumber || first.map { !"=+-@|%".unicodeScalars.contains($0) } != false)
      }
    }
  }

  @Test func `the CSV file of scorecards has every name`() throws {
    for company in try HostileCompany.all() {
      let file = company.period.appending(path: "data/scorecards.csv")
      let cells = Self.cells(try String(contentsOf: file, encoding: .utf8))
      #expect(cells.count > 100)
      for name in HostileCompany.names {
        let visible = name.text.unicodeScalars.filter { $0.value >= 32 }
        #expect(
          cells.contains { cell in
            Array(cell.unicodeScalars.filter { $0.value >= 32 && $0 != "'" })
              == Array(visible.filter { $0 != "'" })
          }, "\(name.text)")
      }
    }
  }

  /// All cells, as a spreadsheet reads them.
  private static func cells(_ text: String) -> [String] {
    var (cells, cell, isQuoted, wasQuote) = ([String](), String.UnicodeScalarView(), false, false)
    for scalar in text.unicodeScalars where scalar != "\u{FEFF}" {
      switch scalar {
      case "\"":
        // Two quotes inside of quotes stand for one.
        if wasQuote { cell.append(scalar) }
        isQuoted.toggle()
        wasQuote = !wasQuote && !isQuoted
        continue
      case "," where !isQuoted, "\n" where !isQuoted:
        cells.append(String(cell))
        cell.removeAll()
      case "\r" where !isQuoted: break
      default: cell.append(scalar)
      }
      wasQuote = false
    }
    return cells
  }

  @Test func `JSON files parse and hold the names, less signs that turn text around`() throws {
    struct Scorecards: Decodable {
      struct Card: Decodable { let id, name: String }
      let organization: String
      let scorecards: [Card]
    }
    for company in try HostileCompany.all() {
      let file = company.period.appending(path: "data/scorecards.json")
      let found = try JSONDecoder().decode(Scorecards.self, from: Data(contentsOf: file))
      for name in HostileCompany.names {
        let plain = String(
          String.UnicodeScalarView(
            name.text.unicodeScalars.filter { !"\u{202E}".unicodeScalars.contains($0) }))
        #expect(found.scorecards.contains { $0.name == plain }, "\(name.text)")
      }
    }
  }

  @Test(.enabled(if: Program.isInstalled("pdftotext") && Program.isInstalled("qpdf")))
  func `every PDF is sound, its fonts embedded, its rep's name in it as text`() throws {
    let (text, check, fonts) = (
      try #require(Program(installed: "pdftotext")), try #require(Program(installed: "qpdf")),
      try #require(Program(installed: "pdffonts"))
    )
    for company in try HostileCompany.all() {
      var shown = ""
      for path in try files(in: company.period).keys where path.hasSuffix(".pdf") {
        let file = company.period.appending(path: path).path
        let checked = try check.run(["--check", file])
        #expect(checked.status == 0, "\(checked.output)")
        let listed = try fonts.run([file]).output.split(separator: "\n").dropFirst(2)
        #expect(!listed.isEmpty)
        for line in listed {
          // name, type, encoding, emb, sub, uni
          #expect(line.contains(/\ yes +yes +yes +\d+ +\d+ *$/), "\(line)")
        }
        if path.hasPrefix("reps/") { shown += try text.run([file, "-"]).output.squeezed + "\n" }
      }
      for name in HostileCompany.names {
        #expect(shown.contains(name.visible.squeezed), "\(name.visible)")
      }
    }
  }
}
