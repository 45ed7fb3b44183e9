import Drawings

/// The pages of a PDF file, and what its reader's window shows about it.
public struct PDFDocument: Sendable {
  public var title: String
  public var author: String
  public var subject: String
  public var keywords: String
  /// The program that made it.
  public var creator: String
  /// When it was made, `2026-10-31`: the as-of day, so that the same report has the same bytes.
  public var day: String
  /// Pages may differ in size.
  public var pages: [Drawing]
  public var outline: [OutlineEntry]
  /// One for each page, or none.
  public var pageLabels: [String]
  /// The folder that relative links lead into, with a slash at its end: `https://…/2026-10/`.
  public var site: String?

  public init(
    title: String, author: String, subject: String = "", keywords: String = "",
    creator: String, day: String, pages: [Drawing], outline: [OutlineEntry] = [],
    pageLabels: [String] = [], site: String? = nil
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.creator = creator
    self.day = day
    self.pages = pages
    self.outline = outline
    self.pageLabels = pageLabels
    self.site = site
  }
}

/// A line of a PDF's outline (bookmarks) and the place it leads to.
public struct OutlineEntry: Hashable, Sendable {
  public var title: String
  /// Counted from 0.
  public var page: Int
  /// Points from the page's top.
  public var y: Double
  /// 0 for the outermost; a deeper entry belongs to the last one above it.
  public var level: Int

  public init(_ title: String, page: Int, y: Double = 0, level: Int = 0) {
    self.title = title
    self.page = page
    self.y = y
    self.level = level
  }
}
