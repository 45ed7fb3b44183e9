import CCairo
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
    guard let first = document.pages.first else { throw .noPages }
    let output = Output()
    let surface: OpaquePointer = cairo_pdf_surface_create_for_stream(
      Output.append, Unmanaged.passUnretained(output).toOpaque(), first.size.width,
      first.size.height)
    defer { cairo_surface_destroy(surface) }
    describe(document, on: surface)
    let context: OpaquePointer = cairo_create(surface)
    defer { cairo_destroy(context) }
    for (index, page) in document.pages.enumerated() {
      // Setting the size begins the page anew, so it comes before anything else on it.
      cairo_pdf_surface_set_size(surface, page.size.width, page.size.height)
      // Cairo forgets what comes before a fill of the whole page, tags too.
      if palette[.paper] != Palette.standard[.paper] { paintPaper(page.size, on: context) }
      // Links outside a structure element damage the file, so one encloses all pages.
      if index == 0 { cairo_tag_begin(context, "Document", nil) }
      if !document.pageLabels.isEmpty {
        cairo_pdf_surface_set_page_label(
          surface, document.pageLabels[index].cleaned())
      }
      MarkPainter(context, type, palette, pictures: pictures, site: document.site)
        .paint(page, at: Point(0, 0))
      if index == document.pages.count - 1 { cairo_tag_end(context, "Document") }
      cairo_show_page(context)
    }
    outline(document, on: surface)
    try check(cairo_status(context))
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface))
    SubsetTags.rename(in: &output.bytes)
    return output.bytes
  }

  /// Paper that is not white is printed.
  func paintPaper(_ size: Size, on context: OpaquePointer) {
    let page = Box(x: 0, y: 0, width: size.width, height: size.height)
    MarkPainter(context, type, palette)
      .paint(.box(page), at: Point(0, 0), fill: .solid(.paper), stroke: nil)
  }

  func describe(_ document: PDFDocument, on surface: OpaquePointer) {
    let texts = [
      (CAIRO_PDF_METADATA_TITLE, document.title), (CAIRO_PDF_METADATA_AUTHOR, document.author),
      (CAIRO_PDF_METADATA_SUBJECT, document.subject),
      (CAIRO_PDF_METADATA_KEYWORDS, document.keywords),
      (CAIRO_PDF_METADATA_CREATOR, document.creator),
      (CAIRO_PDF_METADATA_CREATE_DATE, document.day + "T00:00:00Z"),
      (CAIRO_PDF_METADATA_MOD_DATE, document.day + "T00:00:00Z"),
    ]
    for (field, text) in texts where !text.isEmpty {
      cairo_pdf_surface_set_metadata(surface, field, text.cleaned())
    }
  }

  func outline(_ document: PDFDocument, on surface: OpaquePointer) {
    var parents = [Int32(CAIRO_PDF_OUTLINE_ROOT)]
    for entry in document.outline {
      precondition(
        document.pages.indices.contains(entry.page), "an outline entry leads to a page")
      let level = min(max(entry.level, 0), parents.count - 1)
      parents.removeLast(parents.count - 1 - level)
      parents.append(
        cairo_pdf_surface_add_outline(
          surface, parents[level], entry.title.cleaned(),
          "page=\(entry.page + 1) pos=[0 \(entry.y)]",
          level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(0)))
    }
  }

  func check(_ status: cairo_status_t) throws(CanvasError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw .drawing(String(cString: cairo_status_to_string(status)))
  }
}

/// Collects what cairo writes.
private final class Output {
  var bytes: [UInt8] = []

  static let append: cairo_write_func_t = { closure, data, count in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes
      .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }
}
