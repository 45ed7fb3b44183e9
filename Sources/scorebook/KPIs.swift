import ArgumentParser
import Foundation
import Measures
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
        scorebook kpis win_rate --sql postgresql --period 2026-Q3
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

  @Option(help: "Print its measures as SQL over tables in canonical form: sqlite or postgresql.")
  var sql: SQLDialect?

  @Option(help: "With --sql: the days that are added up, such as 2026-10.")
  var period: String?

  func validate() throws {
    guard sql != nil else {
      if period != nil { throw ValidationError("--period goes with --sql") }
      return
    }
    if kpi == nil {
      throw ValidationError("--sql goes with a KPI: scorebook kpis win_rate --sql sqlite")
    }
    if period == nil { throw ValidationError("--sql needs a --period such as 2026-10") }
  }

  func run() throws {
    let guide = try guide()
    if let sql, let kpi, let period {
      guard let days = Period(period, calendar: guide.calendar) else {
        throw ValidationError("“\(period.prefix(60))” is not a period such as 2026-10 or 2026-Q3")
      }
      guard let queries = guide.queries(of: kpi, in: sql, period: days) else {
        throw ValidationError(guide.refusal(of: kpi))
      }
      print(queries, terminator: "")
      return
    }
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

extension SQLDialect: ExpressibleByArgument {}
