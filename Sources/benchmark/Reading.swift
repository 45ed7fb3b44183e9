import CMalloc
import Evaluation
import Facts
import Foundation
import Measures
import PeriodData
import Problems
import Publishing
import Quantities

/// Reading of a table in a process of its own.
struct Reading {
  var seconds: Double
  var processorSeconds: Double
  var liveMegabytes: Double
  var peakMegabytes: Double

  /// Runs this program once more, three times, to read `folder`; the median of each figure.
  static func measured(_ folder: String, _ file: String, workers: Int) throws -> Reading {
    var runs: [[Double]] = []
    for _ in 0..<3 {
      runs.append(try Benchmark.numbers(["read", folder, file, "\(workers)"]))
    }
    func median(_ index: Int) -> Double { Benchmark.median(runs.map { $0[index] }) }
    return Reading(
      seconds: median(0), processorSeconds: median(1), liveMegabytes: median(2),
      peakMegabytes: median(3))
  }

  /// Reads the orders in `file` and prints seconds, processor seconds, live and peak memory in MB.
  static func run(_ folder: String, _ file: String, workers: Int) throws {
    FreedMemory.returnsAtOnce()
    let reader = reader(folder, file, workers: workers)
    let before = liveBytes
    let (began, processor) = (ContinuousClock.now, processorSeconds)
    var problems = Problems()
    let facts = reader.facts(problems: &problems)
    let seconds = (.now - began) / .seconds(1)
    let used = processorSeconds - processor
    guard facts[.orders].rowCount > 0, !problems.hasErrors else {
      throw BenchmarkFailure(words: problems.text)
    }
    print(seconds, used, Double(liveBytes - before) / 1e6, PeakMemory.megabytes)
    withExtendedLifetime(facts) {}
  }

  /// Reads the orders in `file`, adds them up by rep and month, and prints how long both took and
  /// the sum of all.
  static func printTotals(_ folder: String, _ file: String, workers: Int) throws {
    let reader = reader(folder, file, workers: workers)
    let began = ContinuousClock.now
    var problems = Problems()
    let facts = reader.facts(problems: &problems)
    let organization = Organization(facts: facts, teams: .fromTables)
    let months = (1...12).compactMap { Day(2026, $0, 1) }.map { $0..<$0.adding(months: 1) }
    let requests = [Measure.ID.salesAmount, .orders, "active_customers"].compactMap {
      Catalogue.usual.measure($0).map { MeasureRequest($0, spans: Array(months.indices)) }
    }
    let totals = ColumnEngine(facts: facts, organization: organization, workers: workers)
      .totals(of: requests, in: months.map { Span($0) })
    let seconds = (.now - began) / .seconds(1)
    let sum = months.indices.reduce(Fraction.zero) { sum, month in
      sum + totals.total(.salesAmount, subject: totals.subjects.organization, span: month)
    }
    print("\(Benchmark.text(seconds, 3))  (\(sum.decimalText(atMost: 2)))")
  }

  private static func reader(_ folder: String, _ file: String, workers: Int) -> PeriodDataReader {
    let place = Place("benchmark")
    let sources = [TableName.reps, .accounts, .regions].map {
      Source(table: $0, pattern: "\($0.rawValue).csv", place: place)
    }
    return PeriodDataReader(
      folder: folder, shownAs: "Data",
      sources: sources + [Source(table: .orders, pattern: file, place: place)], workers: workers)
  }

  /// Bytes that are allocated.
  private static var liveBytes: Int {
    let info = mallinfo2()
    return Int(info.uordblks) + Int(info.hblkhd)
  }

  /// Processor time of all threads.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Measures each format, and CSV with one worker and with two.
  static func printAll() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "scorebook-orders-\(ProcessInfo.processInfo.processIdentifier)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = OrdersFile(folder: folder)
    try file.write()
    let copies = OrdersCopies(orders: file)
    try copies.writeGB18030()
    try copies.writeSQLite()
    try copies.writeWorkbook(rows: 100_000)
    let size = try megabytes(file.orders)
    let one = try measured(folder, "orders.csv", workers: 1)
    let two = try measured(folder, "orders.csv", workers: 2)
    let text = Benchmark.text
    print("orders: 1,000,000 rows, 10 columns, \(text(size, 1)) MB of CSV")
    print(
      "CSV, 1 worker                  \(one), \(text(size / one.processorSeconds, 0)) MB/s a core")
    print("CSV, 2 workers                 \(two), \(text(one.seconds / two.seconds, 2)) × as fast")
    print("live memory after reading      \(text(one.liveMegabytes / size, 2)) × the file")
    for (name, path) in [
      ("GB18030, 2 workers   ", "orders-gb18030.csv"), ("SQLite, 2 workers    ", "orders.sqlite"),
      ("xlsx, 100,000 rows   ", "orders.xlsx"),
    ] {
      print("\(name)          \(try measured(folder, path, workers: 2))")
    }
  }

  private static func megabytes(_ path: String) throws -> Double {
    Double((try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0) / 1e6
  }
}

extension Reading: CustomStringConvertible {
  var description: String {
    "\(Benchmark.text(seconds, 2)) s (processors \(Benchmark.text(processorSeconds, 2)) s), "
      + "live \(Benchmark.text(liveMegabytes, 1)) MB, peak \(Benchmark.text(peakMegabytes, 0)) MB"
  }
}
