import Drawings
import Foundation
import Problems
import Publishing
import Quantities
import Reports
import TestSupport
import Testing
import Workspaces

/// A workspace of the tests, and what its reports say.
struct TestWorkspace {
  let folder: String

  init(folder: String) { self.folder = folder }

  /// The workspace beside this file.
  init(_ name: String) {
    folder = ProjectFolder.root.appending(path: "Tests/PublishingTests/\(name)").path
  }

  func edition(_ period: String) throws -> Edition {
    var problems = Problems()
    let workspace = try #require(
      Workspace(folder: folder, problems: &problems), "\(problems.text)")
    let publication = Publication(
      workspace: workspace, period: try #require(Period(period)), language: .english)
    let edition = try publication.edition(problems: &problems)
    #expect(!problems.hasErrors, "\(problems.text)")
    return try #require(edition)
  }

  /// Every report of a period in all its values, by subject and id, without what tells one state
  /// of the data from another.
  func models(_ period: String) throws -> [String: String] {
    let edition = try edition(period)
    var models: [String: String] = [:]
    for subject in edition.subjects {
      let report = edition.report(on: subject, fonts: FixedWidthFonts())
      models[report.subject.rawValue + report.id] = "\(report)"
        .replacing(edition.dataDigest, with: "–")
    }
    return models
  }
}
