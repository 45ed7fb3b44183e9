import CairoCanvas
import Dispatch
import Evaluation
import Foundation
import HTMLWriting
import Inspection
import PDFWriting
import Problems
import Reports
import Synchronization

/// Writes reports one at a time on every worker: made, laid out, written, dropped, so that memory
/// does not grow with their number. Each is looked at before it is written.
struct ReportPress: Sendable {
  let edition: Edition
  let fonts: FontBook
  let site: SiteWriter
  /// The folder that takes the files; the reports' folders are there. Nil where reports are only
  /// looked at.
  let folder: String?
  let workers: Int

  /// What came of reports.
  struct Printed {
    var files: [PublishedFile] = []
    var flaws: [FoundFlaw] = []
    var scorecards: [ToldScorecard] = []
    var reports = 0
    var pages = 0
    var numbers = 0
  }

  /// Where all that and the first failure are gathered.
  private struct Tray {
    var printed = Printed()
    var failure: (any Error)?
  }

  /// Writes PDF and page of every subject; `progress` is called from workers, one at a time.
  func printed(progress: @Sendable (_ done: Int, _ of: Int) -> Void) throws -> Printed {
    let edition = edition
    return try printed(
      of: edition.subjects.map { subject in { edition.report(on: subject, fonts: $0) } },
      progress: progress)
  }

  /// Writes PDF and page of reports that have no charts.
  func printed(_ reports: [@Sendable () -> Report?]) throws -> Printed {
    try printed(of: reports.map { report in { _ in report() } }) { _, _ in }
  }

  private func printed(
    of reports: [@Sendable (TypeEngine) -> Report?],
    progress: @Sendable (_ done: Int, _ of: Int) -> Void
  ) throws -> Printed {
    let next = Atomic<Int>(0)
    let tray = Mutex(Tray())
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, reports.count))) { _ in
      do {
        let engine = try TypeEngine(fonts)
        let writer = PDFWriter(engine: engine, palette: edition.theme.palette)
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < reports.count, tray.withLock({ $0.failure == nil }) else { return }
          let printed = try print(reports[index], engine: engine, writer: writer)
          tray.withLock {
            $0.printed.add(printed)
            progress($0.printed.reports, reports.count)
          }
        }
      } catch {
        tray.withLock { $0.failure = $0.failure ?? error }
      }
    }
    return try tray.withLock {
      if let failure = $0.failure { throw failure }
      // Workers finish in no order of their own.
      $0.printed.flaws.sort { $0.order < $1.order }
      return $0.printed
    }
  }

  private func print(
    _ report: (TypeEngine) -> Report?, engine: TypeEngine, writer: PDFWriter
  ) throws -> Printed {
    var printed = Printed(reports: 1)
    guard let report = report(engine) else { return printed }
    let document = writer.document(of: report)
    let page = Array(site.page(of: report).utf8)
    let inspection = ReportInspection(
      of: report, pages: document.pages, html: page, fonts: engine, prints: fonts.prints)
    printed.pages = document.pages.count
    printed.numbers = inspection.numbers
    printed.flaws = inspection.flaws.enumerated().map {
      FoundFlaw(
        flaw: $1, file: $1.kind == .notOnSite ? report.address.page : report.address.pdf, number: $0
      )
    }
    printed.scorecards = ToldScorecard(of: report).map { [$0] } ?? []
    if let folder {
      printed.files = [
        try Self.written(writer.bytes(of: document), to: report.address.pdf, in: folder),
        try Self.written(page, to: report.address.page, in: folder),
      ]
    }
    return printed
  }

  static func written(_ bytes: [UInt8], to path: String, in folder: String) throws
    -> PublishedFile
  {
    try OutputFolder.write(bytes, to: folder + "/" + path)
    return PublishedFile(path: path, bytes: bytes.count, sha256: Digest.text(of: bytes))
  }
}

extension ReportPress.Printed {
  mutating func add(_ other: Self) {
    files += other.files
    flaws += other.flaws
    scorecards += other.scorecards
    reports += other.reports
    pages += other.pages
    numbers += other.numbers
  }

  /// Adds a flaw for each figure of a scorecard that the data in `folder` have otherwise.
  mutating func compareWithData(in folder: String) {
    guard let csv = FileManager.default.contents(atPath: folder + "/" + ScorecardData.csvName)
    else { return }
    let inspection = DataInspection(of: scorecards, csv: [UInt8](csv))
    flaws += inspection.flaws.enumerated().map {
      FoundFlaw(flaw: $1, file: ScorecardData.csvName, number: $0)
    }
  }
}
