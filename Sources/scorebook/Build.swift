import ArgumentParser
import Foundation
import Problems
import Publishing
import Quantities
import Workspaces

/// `scorebook build`: evaluates a period and publishes it.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Evaluates a period and publishes its reports.",
    discussion: """
      EXAMPLE
        scorebook build my-company --period 2026-10
        scorebook build my-company --period 2026-Q3 --locale en --jobs 2
        scorebook build my-company --period 2026-09 --restate --reason "Late returns"

      Reports are built aside and moved into Output/PERIOD when they are complete: \
      a failed or killed build leaves the last published ones as they are.

      With --as-of a day before the period's end, or with --output elsewhere, a build is a preview: \
      it leaves Forecasts, against which later periods are held, as it is.
      """)

  @OptionGroup var meant: PeriodOptions

  @Flag(help: "Let figures of a closed period change, and publish what changed and why.")
  var restate = false

  @Option(help: "The reason for --restate, which is published.")
  var reason: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Print the period's book, book.pdf; of quarters and longer periods unless said.")
  var book: Bool?

  @OptionGroup var running: RunningOptions

  func validate() throws {
    if restate, (reason ?? "").trimmed.isEmpty {
      throw ValidationError("--restate needs a --reason, which is published")
    }
    if !restate, reason != nil { throw ValidationError("--reason is for --restate") }
  }

  func run() throws {
    var problems = Problems()
    guard let (place, period) = meant.place(problems: &problems) else {
      throw running.finish(nil, problems)
    }
    throw try running.publish(
      Publication(
        workspace: place, period: period, asOf: meant.asOf, language: meant.locale,
        output: meant.output, workers: running.workers,
        restating: restate ? (reason ?? "").trimmed : nil,
        printsBook: book),
      problems)
  }
}

extension String {
  /// Without white space around it.
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// How a build runs and what it tells.
struct RunningOptions: ParsableArguments {
  @Option(
    help: "How many reports are written at a time; as many as there are processors unless set.")
  var jobs: Int?

  @Flag(help: "Treat warnings as errors: exit with 1 where there are any.")
  var strict = false

  @Flag(help: "Print nothing but problems.")
  var quiet = false

  @Flag(help: "Print time and peak memory of each stage.")
  var timings = false

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is 1 to 256") }
  }

  var workers: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// Publishes, tells how it went, and returns the exit status.
  func publish(_ publication: Publication, _ found: Problems) throws -> ExitCode {
    var problems = found
    let printer = ProgressPrinter(isQuiet: quiet, showsTimings: timings)
    let outcome: Publication.Outcome?
    do {
      outcome = try publication.publish(problems: &problems, isStrict: strict) {
        printer.tell($0)
      }
    } catch {
      printer.stop()
      problems.add(.notPublished(SystemReason.phrase(of: error)))
      return finish(nil, problems)
    }
    printer.stop()
    if let outcome, !quiet {
      let (reports, time) = (outcome.reports, printer.elapsedText)
      let sentence = Phrase("\(reports) reports in \(time)", "\(reports) 份报告，用时 \(time)")
      print("  \(sentence.said) → \(outcome.page)")
      if let page = outcome.restatement {
        print(Phrase("  restated → \(page)", "  已重述 → \(page)").said)
      } else if outcome.isClosed {
        print(Phrase("  closed, unchanged", "  已关账，数字未变").said)
      }
    }
    return finish(outcome, problems)
  }

  /// Prints problems and returns the exit status.
  func finish(_ outcome: Publication.Outcome?, _ problems: Problems) -> ExitCode {
    if !problems.isEmpty {
      FileHandle.standardError.write(Data((problems.text(in: .ofTerminal) + "\n").utf8))
      if let tally = problems.tally(in: .ofTerminal) {
        FileHandle.standardError.write(Data((tally + "\n").utf8))
      }
    }
    let isRefused = strict && problems.count(of: .warning) > 0
    if isRefused, !problems.hasErrors {
      let sentence = Phrase(
        "nothing was published, because --strict lets no warning pass",
        "未发布任何报告，因为 --strict 不放过任何警告")
      FileHandle.standardError.write(Data((sentence.said + "\n").utf8))
    }
    return outcome == nil || problems.hasErrors || isRefused ? ExitCode(1) : .success
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
