import Facts
import Foundation
import Problems
import Publishing
import Quantities
import TestSupport
import Testing
import Workspaces

struct ProposedActionTests {
  /// The edition of a workspace's October, and what there was to tell on the way.
  private static func edition(_ workspace: String) throws -> (
    titles: [String: [String]], problems: String
  ) {
    var problems = Problems()
    let read = try #require(
      Workspace(folder: workspace, problems: &problems), "\(problems.text)")
    let publication = Publication(
      workspace: read, period: try #require(Period("2026-10")), language: .english)
    let edition = try #require(try publication.edition(problems: &problems), "\(problems.text)")
    var titles: [String: [String]] = [:]
    for subject in edition.subjects {
      titles[edition.id(of: subject)] = edition.insight.actions.actions(on: subject).map(\.title)
    }
    return (titles, problems.text)
  }

  @Test func `rows of the file can be copied into the table of actions`() throws {
    let (folder, workspace) = try DemoSite.english.get().copy()
    let before = try Self.edition(workspace)
    let file = workspace + "/Output/2026-10/data/proposed_actions.csv"
    let bytes = try Data(contentsOf: URL(filePath: file))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count > 4)
    let ids = lines.dropFirst().map { $0.prefix { $0 != "," } }
    #expect(Set(ids).count == ids.count)
    // Whoever agreed says when; what stands before has no commas.
    let agreed = lines.dropFirst().map { line in
      let cells = line.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false)
      return (cells.prefix(4) + ["2026-10-31"]).joined(separator: ",") + cells[4]
    }
    try Data(([String(lines[0])] + agreed).joined(separator: "\r\n").utf8).write(
      to: URL(filePath: workspace + "/Data/improvement_actions.csv"))
    let after = try Self.edition(workspace)
    #expect(after.problems == before.problems)
    #expect(after.titles.values.joined().count == lines.count - 1)
    let rep = try #require(lines.first { $0.contains(",R") })
    let id = String(rep.split(separator: ",", omittingEmptySubsequences: false)[1])
    #expect(after.titles[id]?.isEmpty == false)
    withExtendedLifetime(folder) {}
  }

  @Test func `another build of the period gives the same ids`() throws {
    let (folder, workspace) = try DemoSite.english.get().copy()
    let file = workspace + "/Output/2026-10/data/proposed_actions.csv"
    let first = try String(contentsOfFile: file, encoding: .utf8)
    let built = try BuiltCommand.run("build", workspace, "--period", "2026-10", "--quiet")
    #expect(built.status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == first)
    withExtendedLifetime(folder) {}
  }
}
