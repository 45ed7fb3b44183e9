import Drawings

/// Writes documents as PDF with the fonts of one engine; each thread has its own.
public final class PDFPainter {
  let type: TypeEngine
  let palette: Palette
  let pictures = DecodedPictures()

  public init(_ type: TypeEngine, palette: Palette = .standard) {
    self.type = type
    self.palette = palette
  }

  /// The file's bytes: the same document gives the same bytes.
  public func bytes(of document: PDFDocument) throws(CanvasError) -> [UInt8] {
    precondition(
      document.pageLabels.isEmpty || document.pageLabels.count == document.pages.count,
      "a document labels all its pages or none")
    let stream = try PDFStream(document, painter: self)
    for (index, page) in document.pages.enumerated() {
      stream.add(page, label: document.pageLabels.isEmpty ? nil : document.pageLabels[index])
    }
    return try stream.finish(outline: document.outline)
  }
}
