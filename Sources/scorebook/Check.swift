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
        scorebook check my-company --format json
      """)

  @Argument(help: "The workspace's folder.", completion: .directory)
  var workspace: String = "."

  @Flag(help: "Treat warnings as errors: exit with 1 where there are any.")
  var strict = false

  @Option(help: "How what was found is written: text, or json without what cells say.")
  var format: CheckFormat = .text

  func run() throws {
    var problems = Problems()
    let place = Workspace(folder: workspace, problems: &problems)
    let soundness = place.map { Soundness(of: $0, problems: &problems) }
    switch format {
    case .text: tell(soundness, problems)
    case .json: print(CheckResult(soundness, problems).json, terminator: "")
    }
    if problems.hasErrors || (strict && problems.count(of: .warning) > 0) { throw ExitCode(1) }
  }

  private func tell(_ soundness: Soundness?, _ problems: Problems) {
    if let soundness { print(soundness.text(in: .ofTerminal)) }
    if !problems.isEmpty { print(problems.text(in: .ofTerminal)) }
    print(problems.tally(in: .ofTerminal) ?? Phrase("no problems", "没有问题").said)
  }
}

/// How `check` writes what it found.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
