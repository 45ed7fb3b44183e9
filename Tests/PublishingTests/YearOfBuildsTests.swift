import Foundation
import TestSupport
import Testing

/// A year of an example company, built month after month by the command.
struct YearOfBuildsTests {
  /// An action as one month's `data/actions.csv` has it.
  private struct Told: Hashable {
    let state: String
    let done: String
  }

  @Test func `actions open, move and close, and forecasts are kept and scored`() throws {
    let folder = try TemporaryFolder()
    let workspace = folder.path("company")
    let made = try BuiltCommand.run(
      "init", workspace, "--demo", "--reps", "8", "--months", "24", "--locale", "en")
    try #require(made.status == 0, "\(made.errors)")
    let months =
      (11...12).map { "2025-\($0)" } + (1...10).map { ($0 < 10 ? "2026-0" : "2026-") + "\($0)" }
    var told: [String: [Told]] = [:]
    var scored: [Int] = []
    for month in months {
      let built = try BuiltCommand.run("build", workspace, "--period", month, "--quiet")
      try #require(built.status == 0, "\(built.errors)")
      let period = URL(filePath: workspace + "/Output/" + month)
      let actions = try String(
        contentsOf: period.appending(path: "data/actions.csv"), encoding: .utf8)
      let rows = actions.split(separator: "\r\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      let columns = try #require(rows.first)
      let state = try #require(columns.firstIndex(of: "state"))
      for row in rows.dropFirst() {
        told[row[0], default: []].append(Told(state: row[state], done: row[state + 1]))
      }
      let page = try PublishedPage(Data(contentsOf: period.appending(path: "index.html")))
      scored.append(page.elements.count { $0.section == "past-forecasts" && $0.name == "tr" })
    }

    // Every action that is told twice is told the same way, or further on.
    let order = ["open": 0, "overdue": 1, "done": 2]
    for (id, stages) in told {
      let steps = stages.compactMap { order[$0.state] }
      #expect(steps.count == stages.count && steps == steps.sorted(), "\(id): \(stages)")
      #expect(Set(stages.filter { $0.state == "done" }.map(\.done)).count <= 1, "\(id)")
    }
    let paths = Set(
      told.values.map { stages in
        var path: [String] = []
        for stage in stages where stage.state != path.last { path.append(stage.state) }
        return path.joined(separator: " ")
      })
    #expect(paths.isSuperset(of: ["open done", "open overdue"]), "\(paths.sorted())")

    // Each build keeps what it expects; the first with enough history has none to hold against.
    let kept = try FileManager.default.contentsOfDirectory(atPath: workspace + "/Forecasts")
      .filter { $0.hasSuffix(".csv") }.sorted()
    #expect(kept.count >= 9 && kept == months.suffix(kept.count).map { $0 + ".csv" }, "\(kept)")
    #expect(scored.first == 0)
    #expect((scored.last ?? 0) > 0, "\(scored)")
    let last = try #require(
      try PublishedPage(
        Data(contentsOf: URL(filePath: workspace + "/Output/2026-10/index.html"))
      )
      .elements.filter { $0.section == "past-forecasts" }.map(\.text).first)
    #expect(!last.isEmpty)
  }
}
