import ArgumentParser
import Problems
import Quantities
import Workspaces

/// Whose reports of which period are meant, and as of when.
struct PeriodOptions: ParsableArguments {
  @Argument(help: "The workspace's folder.", completion: .directory)
  var workspace: String = "."

  @Option(help: "2026-10, 2026-Q3, 2026-H2, 2026, 2026-01..2026-09, 2026-10-YTD or 2026-10-R12.")
  var period: String

  @Option(help: "Count facts up to this day only: 2026-10-20.")
  var asOf: Day?

  @Option(help: "The language of reports instead of the workspace's: zh-Hans or en.")
  var locale: Language?

  @Option(help: "Where periods are published instead of the workspace's Output.")
  var output: String?

  /// The workspace and the period; nil where a problem says why not.
  func place(problems: inout Problems) -> (workspace: Workspace, period: Period)? {
    guard let place = Workspace(folder: workspace, problems: &problems) else { return nil }
    guard let period = Period(period, calendar: place.calendar) else {
      problems.add(.notAPeriod(period))
      return nil
    }
    if let asOf, asOf < period.days.lowerBound {
      problems.add(.asOfBeforePeriod(asOf.description, period: period.description))
      return nil
    }
    return (place, period)
  }
}
