import ArgumentParser
import Foundation
import Problems
import Publishing
import Quantities
import Workspaces

/// `scorebook close`: the figures of a period are to stay.
struct Close: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Closes a period, so that no later build changes its figures unnoticed.",
    discussion: """
      EXAMPLE
        scorebook close 2026-09
        scorebook close my-company --period 2026-09

      Keeps the period's figures, its settings and a digest of every row in Closed/PERIOD. A later \
      build of the period that would change a figure stops, unless it is told to restate it: \
      scorebook build --period 2026-09 --restate --reason "…"
      """)

  @Argument(
    help: "The workspace's folder, the period, or first one and then the other.",
    completion: .directory)
  var words: [String] = []

  @Option(help: "2026-09, 2026-Q3, 2026-H2, 2026 or 2026-01..2026-09.")
  var period: String?

  @Flag(help: "Treat warnings as errors: close nothing where there are any.")
  var strict = false

  func validate() throws { _ = try place() }

  /// The workspace and the period that the words name.
  private func place() throws -> (workspace: String, period: String) {
    if let period {
      guard words.count < 2 else { throw ValidationError("there are two periods") }
      return (words.first ?? ".", period)
    }
    guard let last = words.last, words.count < 3 else {
      throw ValidationError("which period? scorebook close my-company --period 2026-09")
    }
    return (words.count == 2 ? words[0] : ".", last)
  }

  func run() throws {
    let (folder, text) = try place()
    var problems = Problems()
    guard let workspace = Workspace(folder: folder, problems: &problems) else {
      throw tell(problems)
    }
    guard let period = Period(text, calendar: workspace.calendar) else {
      problems.add(.notAPeriod(text))
      throw tell(problems)
    }
    let closing = PeriodClosing(
      workspace: workspace, period: period,
      workers: ProcessInfo.processInfo.activeProcessorCount)
    guard let outcome = closing.close(isStrict: strict, problems: &problems) else {
      throw tell(problems)
    }
    _ = tell(problems)
    switch outcome {
    case .closed(let figures, let reports, let rows, let folder):
      print(
        Phrase(
          "closed \(period) → \(folder): \(figures) figures of \(reports) reports, \(rows) rows",
          "\(period) 已关账 → \(folder)：\(reports) 份报告的 \(figures) 个数字，\(rows) 行数据"
        ).said)
    case .wasClosed:
      print(
        Phrase(
          "\(period) was closed before with the same figures; nothing was written",
          "\(period) 此前已关账，数字相同；没有写入任何内容"
        ).said)
    }
  }

  /// Prints problems; the status is that of a period that was not closed.
  private func tell(_ problems: Problems) -> ExitCode {
    if !problems.isEmpty {
      FileHandle.standardError.write(Data((problems.text(in: .ofTerminal) + "\n").utf8))
      if let tally = problems.tally(in: .ofTerminal) {
        FileHandle.standardError.write(Data((tally + "\n").utf8))
      }
    }
    if strict, !problems.hasErrors, problems.count(of: .warning) > 0 {
      let sentence = Phrase(
        "nothing was closed, because --strict lets no warning pass",
        "没有关账，因为 --strict 不放过任何警告")
      FileHandle.standardError.write(Data((sentence.said + "\n").utf8))
    }
    return ExitCode(1)
  }
}
