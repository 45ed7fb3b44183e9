import CairoCanvas
import Drawings
import Reports

/// Writes a period's book as one PDF, a report at a time.
///
///     let writer = BookWriter(of: book, engine: engine)
///     let lengths = book.chapters.map { writer.length(of: $0) }
///     let bytes = try writer.bytes(lengths: lengths)
///
/// Printed on both sides it opens as it should: the organization, every team and the appendix begin
/// on the right, with numbers at the outer edge and more room at the binding.
public struct BookWriter {
  private let book: Book
  private let engine: TypeEngine
  private let fonts: RememberedLines
  private let painter: PDFPainter
  private let front: BookFront
  private let creator: String

  /// How far a page is moved away from the binding, in points: 22 mm stand there instead of 18.
  static let binding = 4 * 72 / 25.4

  public init(
    of book: Book, engine: TypeEngine, palette: Palette = .standard, creator: String = "Scorebook"
  ) {
    self.book = book
    self.engine = engine
    fonts = RememberedLines(engine)
    painter = PDFPainter(engine, palette: palette)
    front = BookFront(of: book, fonts: engine)
    self.creator = creator
  }

  /// How many pages a chapter takes.
  public func length(of chapter: Book.Chapter) -> Int {
    ReportPages(of: chapter.report(engine), fonts: fonts).pages.count
  }

  /// The number of each chapter's first page.
  static func firstPages(of chapters: [Book.Chapter], lengths: [Int]) -> [Int] {
    var next = 1
    return zip(chapters, lengths).map { chapter, length in
      if chapter.startsRight, next % 2 == 0 { next += 1 }
      defer { next += length }
      return next
    }
  }

  /// The whole file.
  ///
  /// - Parameter lengths: how many pages each chapter takes, as `length(of:)` says.
  ///
  /// Throws `CanvasError` where Cairo cannot write.
  public func bytes(lengths: [Int]) throws(CanvasError) -> [UInt8] {
    let firsts = BookWriter.firstPages(of: book.chapters, lengths: lengths)
    let title = [book.title, book.organization, book.period].joined(separator: " · ")
    let stream = try PDFStream(
      PDFDocument(
        title: title, author: book.organization, subject: book.title, creator: creator,
        day: book.asOf.description, pages: [], site: book.site),
      painter: painter, paths: book.chapters.map(\.path))
    var physical = 0
    func add(_ page: Drawing, label: String, _ destinations: [PDFStream.Destination] = []) {
      physical += 1
      // A right-hand page is bound at its left; one on its long side at its top, which has room.
      let isUpright = page.size.height > page.size.width
      let shift =
        isUpright ? (physical % 2 == 1 ? BookWriter.binding : -BookWriter.binding) : 0
      let bound = Drawing(
        size: page.size, title: page.title, summary: page.summary,
        marks: [.drawing(page, at: Point(shift, 0))])
      stream.add(bound, label: label, destinations: destinations)
    }
    add(front.cover, label: BookFront.roman(1))
    let lines = zip(book.chapters, firsts).map {
      BookLine(title: $0.title, level: $0.level, page: $1, path: $0.path)
    }
    for page in front.contents(lines) { add(page, label: BookFront.roman(physical + 1)) }
    // Page 1 is on the right.
    if physical % 2 == 1 { add(front.page(), label: BookFront.roman(physical + 1)) }

    var outline = [
      OutlineEntry(title, page: 0, level: 0), OutlineEntry(book.contents, page: 1, level: 0),
    ]
    let start = physical
    for (chapter, first) in zip(book.chapters, firsts) {
      while physical - start < first - 1 {
        add(front.page(), label: String(physical - start + 1))
      }
      let pages = ReportPages(
        of: chapter.report(engine), fonts: fonts, numbered: .book(from: first))
      outline += pages.outline.enumerated().compactMap { index, entry in
        // Sections of the organization, teams and appendix; of reps their first page alone.
        guard index == 0 || chapter.level == 0 else { return nil }
        return OutlineEntry(
          index == 0 ? chapter.title : entry.title, page: physical + entry.page, y: entry.y,
          level: chapter.level + min(index, 1))
      }
      for (index, page) in pages.pages.enumerated() {
        add(
          page, label: String(first + index),
          index == 0 ? [PDFStream.Destination(path: chapter.path)] : [])
      }
    }
    return try stream.finish(outline: outline, isPacked: true)
  }
}
