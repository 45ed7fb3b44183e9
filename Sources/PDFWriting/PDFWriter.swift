import CairoCanvas
import Drawings
import Reports

/// Writes reports as PDF files.
///
///     let writer = PDFWriter(engine: try TypeEngine(fonts))
///     let bytes = try writer.bytes(of: report)
///
/// Each thread has its own, and keeps it for the whole batch: its engine remembers shaped text.
public struct PDFWriter {
  let painter: PDFPainter
  let engine: TypeEngine
  let fonts: RememberedLines
  let creator: String

  /// - Parameter creator: the program that the file names as its maker.
  public init(engine: TypeEngine, palette: Palette = .standard, creator: String = "Scorebook") {
    self.engine = engine
    fonts = RememberedLines(engine)
    painter = PDFPainter(engine, palette: palette)
    self.creator = creator
  }

  /// The whole file; the same report gives the same bytes.
  ///
  /// Throws `CanvasError` where Cairo cannot write.
  public func bytes(of report: Report) throws(CanvasError) -> [UInt8] {
    try bytes(of: document(of: report))
  }

  /// The whole file of pages that were laid out before.
  public func bytes(of document: PDFDocument) throws(CanvasError) -> [UInt8] {
    try painter.bytes(of: document)
  }

  /// The report's pages with what a reader's window shows about them.
  public func document(of report: Report) -> PDFDocument {
    let layout = ReportPages(of: report, fonts: fonts)
    return PDFDocument(
      title: report.title, author: report.author, subject: report.kicker, creator: creator,
      day: report.asOf.description, pages: layout.pages, outline: layout.outline,
      site: report.site)
  }
}
