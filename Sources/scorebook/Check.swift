import ArgumentParser
import Foundation
import Problems
import Publishing
import Workspaces

/// `scorebook check`: is the data sound?
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads settings, templates and data, and tells every problem.",
    discussion: """
      EXAMPLE
        scorebook check my-company
        scorebook check my-company --strict
      """)

  @Argument(help: "The workspace's folder.", completion: .directory)
  var workspace: String = "."

  @Flag(help: "Treat warnings as errors: exit with 1 where there are any.")
  var strict = false

  func run() throws {
    var problems = Problems()
    if let place = Workspace(folder: workspace, problems: &problems) {
      print(Soundness(of: place, problems: &problems).text)
    }
    if !problems.isEmpty { print(problems.text) }
    print(problems.tally ?? "no problems")
    if problems.hasErrors || (strict && problems.count(of: .warning) > 0) { throw ExitCode(1) }
  }
}
