import Evaluation
import Problems
import Templates
import Testing

@testable import Workspaces

/// The file that a new workspace starts from: as usual, with everything else in comments.
struct StarterKPIsTests {
  static func text() throws -> String {
    try #require(BuiltInTemplates.text(of: "starter-kpis.yaml"))
  }

  @Test func `it changes nothing as it stands`() throws {
    let (catalogue, problems) = KPIFileTests.read(try Self.text())
    #expect(problems.isEmpty, "\(problems.text)")
    #expect(catalogue == .usual)
  }

  @Test func `all that it shows in comments is right`() throws {
    let lines = try Self.text().split(separator: "\n", omittingEmptySubsequences: false)
    let comment = /^( *)# ( *(?:- |# |[a-z_]+:))/
    // Sales are said once already.
    let shown = lines.filter { !$0.contains("approved: [approved]") }.map { line in
      // A comment may stand within another.
      String(line).replacing(comment) { "\($0.1)\($0.2)" }
        .replacing(comment) { "\($0.1)\($0.2)" }
    }
    let (catalogue, problems) = KPIFileTests.read(shown.joined(separator: "\n"))
    #expect(problems.isEmpty, "\(problems.text)")
    #expect(catalogue.ownKPIs == ["big_order_share"])
    #expect(catalogue.rules.stages.count == 4 && catalogue.rules.ramp.count == 4)
    #expect(catalogue.rules.weighsPipeline)
    #expect(!catalogue.rules.workCalendar.makeUpDays.isEmpty)
  }
}
