import DemoCompany
import Foundation
import Problems
import Publishing
import Quantities
import Synchronization
import Workspaces

/// A whole build of an example company in a process of its own.
struct WholeBuild: CustomStringConvertible {
  /// Writing of reports only.
  var reportSeconds: Double
  var seconds: Double
  var reports: Int
  var megabytes: Int

  var description: String {
    let each = reportSeconds * 1000 / Double(reports)
    return "\(reports) reports in \(Benchmark.text(seconds, 1)) s, "
      + "\(Benchmark.text(each, 2)) ms a report (PDF and HTML), peak \(megabytes) MB"
  }

  static func makeCompany(_ folder: String, reps: Int) throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/Data", withIntermediateDirectories: true)
    try DemoCompany(DemoCompany.Size(reps: reps)).files { path, bytes in
      try Data(bytes).write(to: URL(filePath: folder + "/" + path))
    }
  }

  /// Runs this program once more to build `workspace`, and reads what it says of itself.
  static func measured(_ workspace: String, workers: Int) throws -> WholeBuild {
    let numbers = try Benchmark.numbers(["build", workspace, "\(workers)"])
    guard numbers.count == 4 else {
      throw BenchmarkFailure(words: "the build of \(workspace) told nothing")
    }
    return WholeBuild(
      reportSeconds: numbers[0], seconds: numbers[1], reports: Int(numbers[2]),
      megabytes: Int(numbers[3]))
  }

  /// Builds and prints seconds of writing, seconds in all, reports and peak memory in MB.
  static func run(workspace folder: String, workers: Int) throws {
    let began = ContinuousClock.now
    let writing = Mutex<(began: ContinuousClock.Instant, took: Duration)>((began, .zero))
    var problems = Problems()
    guard let workspace = Workspace(folder: folder, problems: &problems),
      let period = Period("2026-10", calendar: workspace.calendar),
      let outcome = try Publication(workspace: workspace, period: period, workers: workers)
        .publish(
          problems: &problems,
          progress: { progress in
            switch progress {
            case .began(.reports): writing.withLock { $0.began = .now }
            case .ended(.reports, _): writing.withLock { $0.took = .now - $0.began }
            default: break
            }
          })
    else { throw BenchmarkFailure(words: problems.text) }
    let took = writing.withLock { $0.took }
    print(took / .seconds(1), (.now - began) / .seconds(1), outcome.reports, PeakMemory.megabytes)
  }
}
