import CairoCanvas
import Foundation
import HTMLWriting
import PDFWriting
import Problems
import Publishing
import Quantities
import Reports
import Workspaces

/// Measures what a report costs, on the example company:
///
///     swift run -c release benchmark
///     swift run -c release benchmark reading
///     swift run -c release benchmark evaluating
///     swift run -c release benchmark insight
///     swift run -c release benchmark rendering
///
/// the second one what reading a million orders costs, the third what evaluating them does, the
/// fourth what insight of 1,000 reps does, the last what drawing does beside other engines. Times are CPU times of one thread, medians over all reps; whole
/// builds run in processes of their own, so that each has its own peak memory.
@main
enum Benchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "build", let workers = Int(arguments[3]) {
      try WholeBuild.run(workspace: arguments[2], workers: workers)
      return
    }
    if arguments.count == 5, arguments[1] == "read", let workers = Int(arguments[4]) {
      try Reading.run(arguments[2], arguments[3], workers: workers)
      return
    }
    if arguments.count == 3, arguments[1] == "write" {
      try OrdersFile(folder: arguments[2]).write()
      return
    }
    if arguments.count == 5, arguments[1] == "totals", let workers = Int(arguments[4]) {
      try Reading.printTotals(arguments[2], arguments[3], workers: workers)
      return
    }
    if arguments.count == 2, arguments[1] == "reading" {
      try Reading.printAll()
      return
    }
    if arguments.count == 4, arguments[1] == "evaluate", let share = Double(arguments[2]),
      let workers = Int(arguments[3])
    {
      try Evaluating.run(share: share, workers: workers)
      return
    }
    if arguments.count == 3, arguments[1] == "write-evaluation" {
      try EvaluationLoad(share: 1).write(to: arguments[2])
      return
    }
    if arguments.count == 2, arguments[1] == "evaluating" {
      try Evaluating.printAll()
      return
    }
    if arguments.count == 2, arguments[1] == "insight" {
      try Insights.printAll()
      return
    }
    if arguments.count == 5, arguments[1] == "draw", let workers = Int(arguments[4]) {
      try Rendering.run(arguments[2], arguments[3], workers: workers)
      return
    }
    if arguments.count == 3, arguments[1] == "book" {
      try Rendering.printBook(arguments[2])
      return
    }
    if arguments.count == 2, arguments[1] == "rendering" {
      try Rendering.printAll()
      return
    }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "scorebook-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let small = folder.appending(path: "200").path
    let large = folder.appending(path: "2000").path
    try WholeBuild.makeCompany(small, reps: 200)
    try WholeBuild.makeCompany(large, reps: 2000)

    try printReports(small)
    let one = try WholeBuild.measured(small, workers: 1)
    let two = try WholeBuild.measured(small, workers: 2)
    print("build, 200 reps, 1 worker      \(one)")
    print("build, 200 reps, 2 workers     \(two)")
    print("two workers against one        \(text(one.reportSeconds / two.reportSeconds, 2)) ×")
    let many = try WholeBuild.measured(large, workers: 2)
    print("build, 2,000 reps, 2 workers   \(many)")
    print(
      "peak memory, 2,000 against 200 \(text(Double(many.megabytes) / Double(two.megabytes), 2)) ×"
    )
  }

  /// What one report costs on one thread, step by step.
  static func printReports(_ folder: String) throws {
    var problems = Problems()
    guard let workspace = Workspace(folder: folder, problems: &problems),
      let period = Period("2026-10", calendar: workspace.calendar),
      let edition = try Publication(workspace: workspace, period: period)
        .edition(problems: &problems)
    else { throw BenchmarkFailure(words: problems.text) }
    let fonts = try FontBook(for: edition.characters)
    let engine = try TypeEngine(fonts)
    let writer = PDFWriter(engine: engine)
    let site = SiteWriter(problems: &problems)
    var (models, pdfs, pages) = ([Double](), [Double](), [Double]())
    var (pdfBytes, pageBytes, pageCount, charts) = (0, 0, 0, 0)
    let reps = edition.subjects.filter {
      if case .rep = $0 { return true }
      return false
    }
    for subject in reps {
      let began = cpuSeconds
      let report = edition.report(on: subject, fonts: engine)
      let made = cpuSeconds
      let pdf = try writer.bytes(of: report)
      let written = cpuSeconds
      let page = site.page(of: report)
      pages.append(cpuSeconds - written)
      models.append(made - began)
      pdfs.append(written - made)
      pdfBytes += pdf.count
      pageBytes += page.utf8.count
      pageCount = max(pageCount, writer.document(of: report).pages.count)
      charts = report.sections.reduce(0) { sum, section in
        section.content.reduce(sum) {
          if case .figures(let figures) = $1 { return $0 + figures.count }
          return $0
        }
      }
    }
    let count = Double(reps.count)
    print("\(reps.count) reports of reps, Chinese, \(charts) charts, at most \(pageCount) pages")
    print("report model and charts        \(text(median(models) * 1000, 2)) ms")
    print("PDF: layout and Cairo          \(text(median(pdfs) * 1000, 2)) ms")
    print(
      "PDF with model and charts      \(text(median(zip(models, pdfs).map { $0 + $1 }) * 1000, 2)) ms"
    )
    print("PDF size                       \(text(Double(pdfBytes) / count / 1000, 1)) KB")
    print("HTML                           \(text(median(pages) * 1000, 2)) ms")
    print("HTML size                      \(text(Double(pageBytes) / count / 1000, 1)) KB")
  }

  /// Processor time of this thread.
  static var cpuSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// This program's own file.
  static var program: String {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path
  }

  /// Runs this program once more and gives the numbers that it prints.
  static func numbers(_ arguments: [String]) throws -> [Double] {
    try ChildProcess(program, arguments).numbers
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  static func text(_ value: Double, _ decimals: Int) -> String {
    String(format: "%.\(decimals)f", value)
  }
}

struct BenchmarkFailure: Error, CustomStringConvertible {
  let words: String
  var description: String { words }
}
