import Evaluation
import Facts
import Foundation
import Insight
import PeriodData
import Problems
import Publishing
import Quantities
import Workspaces

/// What it costs to find out what results mean: outlook, customers, findings, actions and growth of
/// the example company with 1,000 reps over 24 months.
enum Insights {
  static func printAll() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "scorebook-insight-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try WholeBuild.makeCompany(folder.path, reps: 1000)
    var problems = Problems()
    guard let workspace = Workspace(folder: folder.path, problems: &problems),
      let period = Period("2026-10", calendar: workspace.calendar)
    else { throw BenchmarkFailure(words: problems.text) }
    let facts = PeriodDataReader(
      folder: workspace.dataFolder, shownAs: "Data", sources: workspace.sources,
      calendar: workspace.calendar, timeZone: workspace.timeZone, workers: 2
    ).periodData(problems: &problems).facts
    let evaluation = Evaluation(
      facts: facts, organization: Organization(facts: facts, teams: workspace.teamRule),
      policy: workspace.policy, catalogue: workspace.catalogue, period: period,
      asOf: period.lastDay, workers: 2, problems: &problems)
    guard !problems.hasErrors else { throw BenchmarkFailure(words: problems.text) }
    for workers in [1, 2] {
      var times: [Double] = []
      for _ in 0..<5 {
        let began = ContinuousClock.now
        let insight = Insight(
          facts: facts, evaluation: evaluation, rules: workspace.findingRules, workers: workers)
        times.append((.now - began) / .seconds(1))
        guard insight.findings.count > 0 else {
          throw BenchmarkFailure(words: "nothing was found in the example company")
        }
      }
      print(
        "insight, \(evaluation.reps.count) reps, \(facts[.orders].rowCount) orders, "
          + "\(workers) worker\(workers == 1 ? " " : "s")  \(Benchmark.text(Benchmark.median(times), 3)) s"
      )
    }
  }
}
