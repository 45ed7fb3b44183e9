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
      var report = edition.report(on: subject, fonts: FixedWidthFonts())
      // The same rows lie elsewhere in other sources.
      report.sections = report.sections.map { $0.withoutPlaces }
      models[report.subject.rawValue + report.id] = "\(report)"
        .replacing(edition.dataDigest, with: "–")
    }
    return models
  }
}

extension Section {
  /// Without the files and lines behind figures.
  fileprivate var withoutPlaces: Section {
    var section = self
    section.content = content.map { part in
      guard case .definitions(let definitions) = part else { return part }
      return .definitions(
        definitions.map {
          var definition = $0
          definition.trace = nil
          return definition
        })
    }
    return section
  }
}
