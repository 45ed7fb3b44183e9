import CairoCanvas
import Dispatch
import Foundation
import PDFWriting
import Publishing
import Reports
import Synchronization

/// What it costs to draw the rep report that render engines are compared by, beside a C program that
/// makes the same calls with shaped runs kept.
///
/// The workload, its data and the C program lie in a folder of their own; without it there is nothing
/// to measure, and that is said.
enum Rendering {
  static let folder = "../shared/bench"

  static func printAll() throws {
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder + "/gen_data.py") else {
      print("the workload is not in \(folder): nothing was measured")
      return
    }
    let place = manager.temporaryDirectory
      .appending(path: "scorebook-rendering-\(ProcessInfo.processInfo.processIdentifier)").path
    defer { try? manager.removeItem(atPath: place) }
    try manager.createDirectory(atPath: place, withIntermediateDirectories: true)
    // A copy: the generator writes beside itself.
    let generator = place + "/gen_data.py"
    try Data(contentsOf: URL(filePath: folder + "/gen_data.py"))
      .write(to: URL(filePath: generator))
    for count in [1, 100, 200, 2000] {
      _ = try ChildProcess("/usr/bin/env", ["python3", generator, "\(count)"])
    }
    func data(_ count: Int) -> String { "\(place)/data/reps_\(count).tsv" }
    let reference = try? Reference(in: place)
    var (own, theirs) = ([Drawn](), [Double]())
    // Turn by turn, so that a busy machine is as busy for both.
    for _ in 0..<5 {
      own.append(try drawn(data(200), to: place, workers: 1))
      if let reference { theirs.append(try reference.milliseconds(data(200), reps: 200)) }
    }
    let each = Benchmark.median(own.map(\.milliseconds))
    print(
      "rep report, 200, 1 worker      \(Benchmark.text(each, 2)) ms each, "
        + "\(Benchmark.text(own[0].kilobytes, 1)) KB, \(own[0].pages) pages, peak \(own[0].megabytes) MB"
    )
    if reference != nil {
      let c = Benchmark.median(theirs)
      print("C reference                    \(Benchmark.text(c, 2)) ms each")
      print("ours against C                 \(Benchmark.text(each / c, 2)) ×")
    } else {
      print("C reference                    not built: gcc, cairo, pango and harfbuzz are needed")
    }
    let two = Benchmark.median(
      try (0..<5).map { _ in try drawn(data(200), to: place, workers: 2).milliseconds })
    print("two workers against one        \(Benchmark.text(each / two, 2)) ×")
    let many = try drawn(data(2000), to: place, workers: 1)
    print(
      "rep report, 2,000, 1 worker    \(Benchmark.text(many.milliseconds, 2)) ms each, "
        + "peak \(many.megabytes) MB")
    let books = try (0..<3).map { _ in
      try ChildProcess(Benchmark.program, ["book", data(100)])
    }
    print(
      "book of 100 reports            \(Benchmark.text(Benchmark.median(books.map(\.milliseconds)), 0)) ms, "
        + "\(Benchmark.text(books[0].numbers[0], 0)) KB, \(Int(books[0].numbers[1])) pages")
    let cold = Benchmark.median(
      try (0..<5).map { _ in try drawn(data(1), to: place, workers: 1).milliseconds })
    print("one report, cold               \(Benchmark.text(cold, 1)) ms")
  }

  private struct Drawn {
    /// Of the whole process, a report.
    let milliseconds: Double
    let kilobytes: Double
    let pages: Int
    let megabytes: Int
  }

  /// Runs this program once more to draw all reports of a file.
  private static func drawn(_ data: String, to place: String, workers: Int) throws -> Drawn {
    let child = try ChildProcess(Benchmark.program, ["draw", data, place, "\(workers)"])
    let numbers = child.numbers
    guard numbers.count == 4 else { throw BenchmarkFailure(words: "drawing told nothing") }
    return Drawn(
      milliseconds: child.milliseconds / numbers[0], kilobytes: numbers[1], pages: Int(numbers[2]),
      megabytes: Int(numbers[3]))
  }

  /// Draws the reports of a file, and prints how many, KB each, the most pages, and peak memory in MB.
  static func run(_ path: String, _ folder: String, workers: Int) throws {
    let reps = try RepReportData.all(in: path)
    let fonts = try FontBook(for: RepReport.characters(of: reps))
    let next = Atomic<Int>(0)
    let sum = Mutex<(bytes: Int, pages: Int, failure: String?)>((0, 0, nil))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      do {
        let engine = try TypeEngine(fonts)
        let writer = PDFWriter(engine: engine)
        var (bytes, pages) = (0, 0)
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < reps.count else { break }
          let report = RepReport(data: reps[index], fonts: engine).report
          let pdf = try writer.bytes(of: report)
          try Data(pdf).write(to: URL(filePath: "\(folder)/\(reps[index].id).pdf"))
          bytes += pdf.count
          if index == 0 { pages = writer.document(of: report).pages.count }
        }
        sum.withLock { sum in
          sum.bytes += bytes
          sum.pages = max(sum.pages, pages)
        }
      } catch {
        sum.withLock { $0.failure = "\(error)" }
      }
    }
    let (bytes, pages, failure) = sum.withLock { $0 }
    if let failure { throw BenchmarkFailure(words: failure) }
    print(
      reps.count, Double(bytes) / Double(reps.count) / 1000, pages, PeakMemory.megabytes)
  }

  /// Writes the reports of a file as one book, and prints its KB and pages.
  static func printBook(_ path: String) throws {
    let reps = try RepReportData.all(in: path)
    let engine = try TypeEngine(try FontBook(for: RepReport.characters(of: reps)))
    let chapters = reps.map { rep in
      Book.Chapter(title: rep.name, level: 1, path: rep.id, startsRight: false) { fonts in
        RepReport(data: rep, fonts: fonts).report
      }
    }
    let book = Book(
      language: .chinese, organization: "", title: "Book", period: "2024", details: [],
      provenance: [], contents: "Contents", chapters: chapters, asOf: RepReport.day, paper: .a4)
    let writer = BookWriter(of: book, engine: engine)
    let lengths = chapters.map { writer.length(of: $0) }
    let bytes = try writer.bytes(lengths: lengths)
    print(Double(bytes.count) / 1000, lengths.reduce(0, +))
  }

  /// The C program, built in a folder of its own.
  private struct Reference {
    let program: String
    let place: String

    init(in place: String) throws {
      self.place = place
      program = place + "/c/bench"
      let manager = FileManager.default
      try manager.createDirectory(atPath: place + "/c", withIntermediateDirectories: true)
      for name in ["bench.c", "build.sh"] {
        let file = URL(filePath: "\(Rendering.folder)/c/\(name)")
        try Data(contentsOf: file).write(to: URL(filePath: "\(place)/c/\(name)"))
      }
      _ = try ChildProcess("/bin/sh", [place + "/c/build.sh"])
    }

    /// Of the whole process, a report.
    func milliseconds(_ data: String, reps: Int) throws -> Double {
      let arguments = ["-d", data, "-o", place + "/reference", "-m", "hbcache", "-s"]
      return try ChildProcess(program, arguments).milliseconds / Double(reps)
    }
  }
}
