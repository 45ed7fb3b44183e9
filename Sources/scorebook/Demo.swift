import ArgumentParser
import DemoCompany
import Foundation
import Problems
import Publishing
import Quantities
import Workspaces

/// `scorebook demo`: an example company from nothing to printed reports.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes the example company in Output/demo and builds its reports.",
    discussion: """
      EXAMPLE
        scorebook demo
        scorebook demo --locale en
      """)

  /// The file that tells a folder made by this command from one that somebody works in.
  private static let marker = ".scorebook-demo"

  @Argument(help: "The folder of the example; made anew each time.", completion: .directory)
  var folder = "Output/demo"

  @OptionGroup(title: "Example company")
  var example: ExampleOptions

  @OptionGroup var running: RunningOptions

  func run() throws {
    // Only what an earlier demo made is taken away, also where that one was killed.
    let marker = folder + "/" + Demo.marker
    if FileManager.default.fileExists(atPath: marker) {
      try FileManager.default.removeItem(atPath: folder)
    }
    try NewWorkspace(folder: folder, marker: Demo.marker)
      .make(example.size, locale: example.locale ?? .chinese)
    var problems = Problems()
    guard let workspace = Workspace(folder: folder, problems: &problems),
      let period = Period("2026-10", calendar: workspace.calendar)
    else { throw running.finish(nil, problems) }
    let status = try running.publish(
      Publication(workspace: workspace, period: period, workers: running.workers), problems)
    if status == .success, !running.quiet {
      print(Phrase("  open ", "  打开 ").said + "\(folder)/Output/index.html")
    }
    throw status
  }
}
