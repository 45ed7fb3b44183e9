import Drawings
import Evaluation
import Quantities
import Reports
import TestSupport
import Testing

struct ReportTests {
  static func report(
    _ language: Language, on subject: Subject, _ period: String = "2026-10", asOf: String? = nil
  ) throws -> Report {
    try SmallCompany.edition(language, period, asOf: asOf)
      .report(on: subject, fonts: FixedWidthFonts())
  }

  @Test(arguments: Language.allCases, [Subject.rep(0), .team(0), .organization])
  func `a report tells what its transcript says`(language: Language, subject: Subject) throws {
    let report = try Self.report(language, on: subject)
    #expect(
      try Golden.difference(
        of: ReportTranscript(report).text,
        from: "\(subject.audience.rawValue).\(language.rawValue).txt") == nil)
  }

  /// Whoever gets a report, in periods that are over, run, or lie in the past of all facts.
  static let cases: [(period: String, asOf: String?)] = [
    ("2026-10", nil), ("2026-10", "2026-10-03"), ("2026", "2026-10-20"), ("2026-Q4", nil),
    ("2024", nil), ("2025-07..2026-06", nil),
  ]

  @Test(arguments: Language.allCases)
  func `no report leaves a value out of its words or a key without words`(language: Language)
    throws
  {
    for (period, asOf) in Self.cases {
      let edition = try SmallCompany.edition(language, period, asOf: asOf)
      for subject in edition.subjects {
        let text = ReportTranscript(edition.report(on: subject, fonts: FixedWidthFonts())).text
        #expect(!text.contains("{") && !text.contains("}"))
        for key in edition.words.keys where key.contains(".") {
          #expect(!text.contains(key), "\(key) in \(period)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `ids are unique within a report, and rows fit their columns`(language: Language) throws {
    for (period, asOf) in Self.cases {
      let edition = try SmallCompany.edition(language, period, asOf: asOf)
      for subject in edition.subjects {
        let report = edition.report(on: subject, fonts: FixedWidthFonts())
        #expect(Set(report.sections.map(\.id)).count == report.sections.count)
        let contents = report.sections.flatMap(\.content)
        let figures = contents.flatMap { content -> [Figure] in
          if case .figures(let figures) = content { return figures }
          return []
        }
        #expect(Set(figures.map(\.id)).count == figures.count)
        for case .table(let table) in contents {
          #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
          #expect(Set(table.rows.map(\.id)).count == table.rows.count)
        }
      }
    }
  }

  @Test func `both languages tell the same figures`() throws {
    for subject in [Subject.rep(0), .rep(1), .rep(2), .team(0), .team(1), .organization] {
      let exact = try Language.allCases.map { language in
        try Self.report(language, on: subject).sections.flatMap(\.content).flatMap { content in
          if case .table(let table) = content { return table.rows.flatMap(\.cells).map(\.exact) }
          return []
        }
      }
      #expect(exact[0] == exact[1])
      #expect(exact[0].contains { $0 != nil })
    }
  }

  @Test func `every character of a report is among those its fonts are made for`() throws {
    for language in Language.allCases {
      let edition = try SmallCompany.edition(language)
      let characters = edition.characters
      for subject in edition.subjects {
        let report = edition.report(on: subject, fonts: FixedWidthFonts())
        let text = ReportTranscript(report).text
        let missing = Set(text.unicodeScalars).subtracting(characters).filter { !$0.isASCII }
        // Marks of the transcript itself.
        #expect(missing.subtracting("→▲▼·".unicodeScalars) == [], "\(report.name)")
      }
    }
  }

  @Test func `hostile names are told as they are`() throws {
    let report = try Self.report(.english, on: .rep(1))
    #expect(report.name == "O'Brien <b>")
    #expect(report.address.page == "reps/o-brien-b-r2/index.html")
  }

  @Test func `a report says the same every time it is made`() throws {
    for subject in [Subject.rep(0), .organization] {
      let texts = try (0..<2).map { _ in
        ReportTranscript(try Self.report(.chinese, on: subject)).text
      }
      #expect(texts[0] == texts[1])
    }
  }
}
