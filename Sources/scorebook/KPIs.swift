import ArgumentParser
import Foundation
import Problems
import Publishing
import Quantities
import Workspaces

/// `scorebook kpis`: what can be measured, and how.
struct KPIs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kpis",
    abstract: "Lists the KPIs, or tells how one of them is measured.",
    discussion: """
      EXAMPLE
        scorebook kpis
        scorebook kpis win_rate
        scorebook kpis win_rate --workspace my-company --language zh-Hans
      """)

  @Argument(
    help: "The KPI whose method is told; none: all KPIs.",
    completion: .list(KPIGuide.ids))
  var kpi: String?

  @Option(
    help: "A workspace's folder: its settings and its own KPIs, which are marked *.",
    completion: .directory)
  var workspace: String?

  @Option(help: "The language: en or zh-Hans; the workspace's unless set, else en.")
  var language: Language?

  func run() throws {
    let guide = try guide()
    guard let kpi else {
      print(guide.list, terminator: "")
      return
    }
    guard let page = guide.page(on: kpi) else { throw ValidationError(guide.refusal(of: kpi)) }
    print(page, terminator: "")
  }

  private func guide() throws -> KPIGuide {
    guard let workspace else { return KPIGuide(language: language ?? .english) }
    var problems = Problems()
    guard let place = Workspace(folder: workspace, problems: &problems) else {
      FileHandle.standardError.write(Data((problems.text(in: .ofTerminal) + "\n").utf8))
      throw ExitCode(1)
    }
    return KPIGuide(of: place, language: language)
  }
}
