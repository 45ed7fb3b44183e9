import CCairo
import Drawings

/// A PDF file that is written page by page, for documents too long to be held as drawings.
///
///     let stream = try PDFStream(document, painter: painter)
///     stream.add(page, label: "1", destinations: [.init(path: "teams/east/index.html", y: 51)])
///     let bytes = try stream.finish(outline: entries)
///
/// The same calls give the same bytes.
public final class PDFStream {
  /// A place that links with its path lead to.
  public struct Destination: Hashable, Sendable {
    /// As links have it: a page of the site.
    public var path: String
    /// Points from the page's top.
    public var y: Double

    public init(path: String, y: Double = 0) {
      self.path = path
      self.y = y
    }
  }

  private let painter: PDFPainter
  private let output = Output()
  private let surface: OpaquePointer
  private let context: OpaquePointer
  /// Names of destinations in the file, by path: cairo takes ASCII only, and tells nobody where a
  /// link has no destination.
  private let names: [String: String]
  /// The folder that relative links lead into.
  private let site: String?
  private var pages = 0

  /// - Parameters:
  ///   - document: what the file says of itself; its pages are not read.
  ///   - paths: those that pages will have as destinations, each once. Links to any other lead where
  ///     they lead in all files.
  public init(
    _ document: PDFDocument, painter: PDFPainter, paths: [String] = []
  ) throws(CanvasError) {
    self.painter = painter
    site = document.site
    names = Dictionary(
      paths.enumerated().map { ($1, "d\($0)") }, uniquingKeysWith: { first, _ in first })
    let size = document.pages.first?.size ?? Size(595.28, 841.89)
    surface = cairo_pdf_surface_create_for_stream(
      Output.append, Unmanaged.passUnretained(output).toOpaque(), size.width, size.height)
    context = cairo_create(surface)
    describe(document)
    try check(cairo_status(context))
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Paints a page; each may have a size of its own.
  ///
  /// - Parameters:
  ///   - label: the number that readers' windows show; given for all pages or none.
  ///   - palette: instead of the painter's.
  public func add(
    _ page: Drawing, label: String? = nil, destinations: [Destination] = [],
    palette: Palette? = nil
  ) {
    let palette = palette ?? painter.palette
    if pages > 0 { cairo_show_page(context) }
    // Setting the size begins the page anew, so it comes before anything else on it.
    cairo_pdf_surface_set_size(surface, page.size.width, page.size.height)
    // Cairo forgets what comes before a fill of the whole page, tags too.
    if palette[.paper] != Palette.standard[.paper] { paintPaper(page.size, palette) }
    // Links outside a structure element damage the file, so one encloses all pages.
    if pages == 0 { cairo_tag_begin(context, "Document", nil) }
    if let label { cairo_pdf_surface_set_page_label(surface, label.cleaned()) }
    for destination in destinations {
      guard let name = names[destination.path] else {
        preconditionFailure("destinations are announced before the first page")
      }
      cairo_tag_begin(context, CAIRO_TAG_DEST, "name='\(name)' x=0 y=\(destination.y)")
      cairo_tag_end(context, CAIRO_TAG_DEST)
    }
    MarkPainter(
      context, painter.type, palette, pictures: painter.pictures, site: site,
      destinations: names
    ).paint(page, at: Point(0, 0))
    pages += 1
  }

  /// Ends the file and gives its bytes.
  ///
  /// - Parameter isPacked: whether small objects are compressed too, which pays for many pages.
  ///
  /// Throws `noPages` where none was added, or what cairo says.
  public func finish(
    outline: [OutlineEntry] = [], isPacked: Bool = false
  ) throws(CanvasError) -> [UInt8] {
    guard pages > 0 else { throw .noPages }
    cairo_tag_end(context, "Document")
    cairo_show_page(context)
    add(outline)
    try check(cairo_status(context))
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface))
    SubsetTags.rename(in: &output.bytes)
    return isPacked ? try ObjectStreams.packed(output.bytes) : output.bytes
  }

  /// Paper that is not white is printed.
  private func paintPaper(_ size: Size, _ palette: Palette) {
    let page = Box(x: 0, y: 0, width: size.width, height: size.height)
    MarkPainter(context, painter.type, palette)
      .paint(.box(page), at: Point(0, 0), fill: .solid(.paper), stroke: nil)
  }

  private func describe(_ document: PDFDocument) {
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

  private func add(_ outline: [OutlineEntry]) {
    var parents = [Int32(CAIRO_PDF_OUTLINE_ROOT)]
    for entry in outline {
      precondition((0..<pages).contains(entry.page), "an outline entry leads to a page")
      let level = min(max(entry.level, 0), parents.count - 1)
      parents.removeLast(parents.count - 1 - level)
      parents.append(
        cairo_pdf_surface_add_outline(
          surface, parents[level], entry.title.cleaned(),
          "page=\(entry.page + 1) pos=[0 \(entry.y)]",
          level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(0)))
    }
  }

  private func check(_ status: cairo_status_t) throws(CanvasError) {
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
