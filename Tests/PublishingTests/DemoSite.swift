import Foundation
import Problems
import TestSupport
import Testing
import Workspaces

/// An example company, made and built by the command; other tests read what it published.
struct DemoSite: Sendable {
  static let chinese = Result { try DemoSite(locale: "zh-Hans") }
  static let english = Result { try DemoSite(locale: "en") }
  static func all() throws -> [DemoSite] { [try chinese.get(), try english.get()] }

  let folder: TemporaryFolder
  let workspace: String

  init(locale: String) throws {
    folder = try TemporaryFolder()
    workspace = folder.path("company")
    let made = try BuiltCommand.run(
      "init", workspace, "--demo", "--reps", "8", "--months", "14", "--locale", locale)
    try #require(made.status == 0, "\(made.errors)")
    try build("2026-10")
  }

  /// A copy of the workspace that a test may change.
  func copy() throws -> (folder: TemporaryFolder, workspace: String) {
    let folder = try TemporaryFolder()
    let copy = folder.path("company")
    try FileManager.default.copyItem(atPath: workspace, toPath: copy)
    return (folder, copy)
  }

  func build(_ period: String) throws {
    let built = try BuiltCommand.run("build", workspace, "--period", period, "--quiet")
    try #require(built.status == 0, "\(built.errors)")
  }

  /// How many KPIs it measures, its own among them.
  var kpiCount: Int {
    get throws {
      var problems = Problems()
      let read = Workspace(folder: workspace, problems: &problems)
      return try #require(read, "\(problems.text)").catalogue.kpis.count
    }
  }

  /// The published period's folder.
  var period: URL { URL(filePath: workspace + "/Output/2026-10") }

  /// The pages and PDF files of reps, by the names of their folders.
  var reps: [(page: URL, pdf: URL)] {
    get throws {
      let folder = period.appending(path: "reps")
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
        let rep = folder.appending(path: $0)
        return (rep.appending(path: "index.html"), rep.appending(path: $0 + ".pdf"))
      }
    }
  }
}

/// The files under `folder`, by paths relative to it.
func files(in folder: URL) throws -> [String: Data] {
  var found: [String: Data] = [:]
  let names = try #require(FileManager.default.enumerator(atPath: folder.path))
  for case let name as String in names {
    let file = folder.appending(path: name)
    if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory != true {
      found[name] = try Data(contentsOf: file)
    }
  }
  return found
}
