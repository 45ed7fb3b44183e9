import Drawings
import Evaluation
import Quantities
import Reports
import TestSupport
import Testing

struct ThemeTests {
  static func report(_ theme: Theme, on subject: Subject) throws -> Report {
    try SmallCompany.edition(.english, theme: theme).report(on: subject, fonts: FixedWidthFonts())
  }

  static let subjects: [Subject] = [.rep(0), .team(0), .organization]

  @Test(arguments: subjects)
  func `without a list a report has the usual sections, called by their names`(subject: Subject)
    throws
  {
    let ids = try Self.report(.standard, on: subject).sections.map(\.id)
    let names = SectionName.usual(for: subject.audience).map(\.rawValue)
    #expect(names.filter(ids.contains) == ids)
    #expect(Set(ids).isSubset(of: names) && ids.count > 5)
  }

  @Test func `every section has a reader`() {
    let names = Policy.Audience.allCases.flatMap { SectionName.usual(for: $0) }
    #expect(Set(names) == Set(SectionName.allCases))
    for audience in Policy.Audience.allCases {
      let usual = SectionName.usual(for: audience)
      #expect(Set(usual).count == usual.count)
    }
  }

  @Test(arguments: subjects)
  func `a list chooses sections and orders them, for its readers alone`(subject: Subject) throws {
    var theme = Theme.standard
    theme.sections = [subject.audience: [.headline, .method, .scorecard]]
    for other in Self.subjects {
      let ids = try Self.report(theme, on: other).sections.map(\.id)
      let usual = try Self.report(.standard, on: other).sections.map(\.id)
      #expect(ids == (other == subject ? ["headline", "method", "scorecard"] : usual))
    }
  }

  @Test(arguments: subjects)
  func `any one section can be left out, and the others stay as they are`(subject: Subject) throws {
    let whole = try Self.report(.standard, on: subject)
    for name in SectionName.usual(for: subject.audience) {
      var theme = Theme.standard
      theme.sections[subject.audience] = SectionName.usual(for: subject.audience)
        .filter { $0 != name }
      let sections = try Self.report(theme, on: subject).sections
      #expect(sections == whole.sections.filter { $0.id != name.rawValue })
    }
  }

  @Test func `title, paper, landscape, logo and address go into each report`() throws {
    var theme = Theme.standard
    theme.title = [.english: "Sales \u{202E}review"]
    theme.paper = .letter
    theme.landscape = [.scorecard, .heat]
    theme.site = "https://a.b/"
    let picture = Picture(format: .svg, bytes: SampleLogo.svg, size: Size(24, 12))
    theme.logo = Logo(picture, fileName: "logo-1.svg")
    for subject in Self.subjects {
      let report = try Self.report(theme, on: subject)
      #expect(report.kicker == "Sales review · October 2026")
      #expect(report.title.contains(" · Sales review · "))
      #expect(report.words.reportKind == "Sales review")
      #expect(report.paper == .letter)
      #expect(report.site == "https://a.b/2026-10/")
      #expect(report.logo?.fileName == "logo-1.svg")
      #expect(
        report.sections.filter(\.isLandscape).allSatisfy { ["scorecard", "heat"].contains($0.id) })
      #expect(report.sections.contains { $0.id == "scorecard" && $0.isLandscape })
    }
    let usual = try Self.report(.standard, on: .organization)
    #expect(usual.paper == .a4 && usual.logo == nil && usual.site == nil)
    #expect(!usual.sections.contains { $0.isLandscape })
  }
}
