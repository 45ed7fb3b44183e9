import CairoCanvas
import Dispatch
import Evaluation
import HTMLWriting
import PDFWriting
import Reports
import Synchronization

/// Writes reports one at a time on every worker: made, laid out, written, dropped, so that memory
/// does not grow with their number.
struct ReportPress: Sendable {
  let edition: Edition
  let fonts: FontBook
  let site: SiteWriter
  /// The folder that takes the files; the reports' folders are there.
  let folder: String
  let workers: Int

  /// Where files and the first failure are gathered.
  private struct Tray {
    var files: [PublishedFile] = []
    var done = 0
    var failure: (any Error)?
  }

  /// Writes PDF and page of every subject; `progress` is called from workers, one at a time.
  func files(progress: @Sendable (_ done: Int, _ of: Int) -> Void) throws -> [PublishedFile] {
    let edition = edition
    return try files(
      of: edition.subjects.map { subject in { edition.report(on: subject, fonts: $0) } },
      progress: progress)
  }

  /// Writes PDF and page of reports that have no charts.
  func files(of reports: [@Sendable () -> Report?]) throws -> [PublishedFile] {
    try files(of: reports.map { report in { _ in report() } }) { _, _ in }
  }

  private func files(
    of reports: [@Sendable (TypeEngine) -> Report?],
    progress: @Sendable (_ done: Int, _ of: Int) -> Void
  ) throws -> [PublishedFile] {
    let next = Atomic<Int>(0)
    let tray = Mutex(Tray())
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, reports.count))) { _ in
      do {
        let engine = try TypeEngine(fonts)
        let writer = PDFWriter(engine: engine, palette: edition.theme.palette)
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < reports.count, tray.withLock({ $0.failure == nil }) else { return }
          let written = try write(reports[index], engine: engine, writer: writer)
          tray.withLock {
            $0.files += written
            $0.done += 1
            progress($0.done, reports.count)
          }
        }
      } catch {
        tray.withLock { $0.failure = $0.failure ?? error }
      }
    }
    return try tray.withLock {
      if let failure = $0.failure { throw failure }
      return $0.files
    }
  }

  private func write(
    _ report: (TypeEngine) -> Report?, engine: TypeEngine, writer: PDFWriter
  ) throws -> [PublishedFile] {
    guard let report = report(engine) else { return [] }
    let pdf = try writer.bytes(of: report)
    let page = Array(site.page(of: report).utf8)
    return [
      try Self.written(pdf, to: report.address.pdf, in: folder),
      try Self.written(page, to: report.address.page, in: folder),
    ]
  }

  static func written(_ bytes: [UInt8], to path: String, in folder: String) throws
    -> PublishedFile
  {
    try OutputFolder.write(bytes, to: folder + "/" + path)
    return PublishedFile(path: path, bytes: bytes.count, sha256: Digest.text(of: bytes))
  }
}
