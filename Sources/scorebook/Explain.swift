import ArgumentParser
import Foundation
import Problems
import Publishing
import Quantities
import Workspaces

/// `scorebook explain`: from a printed figure to the rows of the sources behind it.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells how a figure came about: formula, measures, rows with file and line, points.",
    discussion: """
      EXAMPLE
        scorebook explain reps/li-na win_rate --period 2026-Q3
        scorebook explain organization gross_margin --period 2026-10 --workspace my-company
        scorebook explain R0012 sales_amount --period 2026-10 --all
        scorebook explain R0012 score --period 2026-10
      """)

  @Argument(help: "As in the site's addresses: reps/li-na, teams/east, organization; or an id.")
  var subject: String

  @Argument(help: "The KPI's id, see “scorebook kpis”; or score, for the card, grade and rank.")
  var kpi: String

  @Option(help: "2026-10, 2026-Q3, 2026-H2, 2026, 2026-01..2026-09, 2026-10-YTD or 2026-10-R12.")
  var period: String

  @Option(help: "The workspace's folder.", completion: .directory)
  var workspace = "."

  @Option(help: "Count facts up to this day only: 2026-10-20.")
  var asOf: Day?

  @Option(help: "How many rows of each measure are told.")
  var rows = 20

  @Flag(help: "Tell every row.")
  var all = false

  @Option(help: "The language instead of the workspace's: zh-Hans or en.")
  var language: Language?

  func validate() throws {
    guard rows >= 0 else { throw ValidationError("--rows is zero or more") }
  }

  func run() throws {
    var problems = Problems()
    guard let place = Workspace(folder: workspace, problems: &problems) else {
      throw refused(problems)
    }
    guard let period = Period(period, calendar: place.calendar) else {
      problems.add(.notAPeriod(period))
      throw refused(problems)
    }
    do {
      let explanation = FigureExplanation(
        workspace: place, period: period, asOf: asOf, language: language,
        rows: all ? nil : rows, workers: ProcessInfo.processInfo.activeProcessorCount)
      guard let text = try explanation.text(of: kpi, for: subject, problems: &problems) else {
        throw refused(problems)
      }
      print(text, terminator: "")
    } catch let unknown as FigureExplanation.Unknown {
      throw ValidationError(unknown.reason.said)
    }
  }

  private func refused(_ problems: Problems) -> ExitCode {
    FileHandle.standardError.write(Data((problems.text(in: .ofTerminal) + "\n").utf8))
    return ExitCode(1)
  }
}
