import ArgumentParser
import Foundation
import Problems
import Publishing
import Quantities
import Workspaces

/// `scorebook targets`: what is to be reached.
struct Targets: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Plans targets.",
    discussion: """
      EXAMPLE
        scorebook targets plan my-company --period 2027 --target +12%
      """,
    subcommands: [PlanTargets.self])
}

/// `scorebook targets plan`: decomposes the organization's target to teams, reps, products, months.
struct PlanTargets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Decomposes a target to teams, reps, products and months.",
    discussion: """
      EXAMPLE
        scorebook targets plan my-company --period 2027 --target 120000000
        scorebook targets plan my-company --period 2027 --target +12% --write

      Shares follow what was sold in the same months of the year before, and what plan.yaml says \
      of potential, life-cycle, competition, floors and caps. Shown as tables; only --write writes.
      """)

  @Argument(help: "The workspace's folder.", completion: .directory)
  var workspace: String = "."

  @Option(help: "The period planned for: 2027, 2027-Q1, 2027-H2 or 2027-04..2028-03.")
  var period: String

  @Option(
    parsing: .unconditional,
    help: "What the organization is to reach: 120000000, 1.2亿, or a growth such as +12%.")
  var target: String?

  @Option(help: "Where targets are written; Data/targets-PERIOD.csv unless set.")
  var file: String?

  @Flag(help: "Write the targets.")
  var write = false

  @Flag(help: "Write over a file that is there.")
  var overwrite = false

  @Option(help: "The language of reasons instead of the workspace's: zh-Hans or en.")
  var language: Language?

  func validate() throws {
    if overwrite, !write { throw ValidationError("--overwrite is for --write") }
  }

  func run() throws {
    var problems = Problems()
    defer {
      if !problems.isEmpty {
        FileHandle.standardError.write(Data((problems.text(in: .ofTerminal) + "\n").utf8))
      }
    }
    guard let place = Workspace(folder: workspace, problems: &problems) else { throw ExitCode(1) }
    guard let period = Period(period, calendar: place.calendar) else {
      problems.add(.notAPeriod(period))
      throw ExitCode(1)
    }
    let planning = TargetPlanning(
      workspace: place, period: period, target: target, file: file, language: language,
      workers: ProcessInfo.processInfo.activeProcessorCount)
    guard let document = planning.document(problems: &problems) else { throw ExitCode(1) }
    print(document.preview)
    guard write else {
      print(
        Phrase(
          "nothing was written; --write writes \(document.file)",
          "没有写入任何文件；加 --write 写入 \(document.file)"
        ).said)
      return
    }
    guard document.write(overwrites: overwrite, problems: &problems) else { throw ExitCode(1) }
    print(Phrase("wrote \(document.file)", "已写入 \(document.file)").said)
  }
}
