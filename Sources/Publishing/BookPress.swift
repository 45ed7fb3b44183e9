import CairoCanvas
import Dispatch
import PDFWriting
import Reports
import Synchronization

/// Writes a period's book: lengths of chapters on every worker, then the pages in order.
struct BookPress {
  /// The file in the period's folder.
  static let name = "book.pdf"

  let edition: Edition
  let fonts: FontBook
  let workers: Int

  func written(in folder: String) throws -> PublishedFile {
    let book = edition.book
    let lengths = try lengths(of: book)
    let bytes = try BookWriter(
      of: book, engine: TypeEngine(fonts), palette: edition.theme.palette
    ).bytes(lengths: lengths)
    return try ReportPress.written(bytes, to: BookPress.name, in: folder)
  }

  private func lengths(of book: Book) throws -> [Int] {
    let next = Atomic<Int>(0)
    let tray = Mutex<(lengths: [Int], failure: (any Error)?)>(
      ([Int](repeating: 0, count: book.chapters.count), nil))
    DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
      do {
        let writer = BookWriter(of: book, engine: try TypeEngine(fonts))
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < book.chapters.count else { return }
          let length = writer.length(of: book.chapters[index])
          tray.withLock { $0.lengths[index] = length }
        }
      } catch {
        tray.withLock { $0.failure = $0.failure ?? error }
      }
    }
    return try tray.withLock {
      if let failure = $0.failure { throw failure }
      return $0.lengths
    }
  }
}
