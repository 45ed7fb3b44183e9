import Drawings
import Quantities
import Reports

/// Pages of several reports as one PDF with contents in front, each in colours of its own.
public struct Album: Sendable {
  /// A report, or as many of its pages as are shown.
  public struct Part: Sendable {
    /// As the contents have it.
    public var title: String
    public var report: Report
    /// How many of its first pages are shown; nil: all.
    public var most: Int?
    /// Whether the contents have its sections too.
    public var tellsSections: Bool
    public var palette: Palette

    public init(
      title: String, report: Report, most: Int? = nil, tellsSections: Bool = false,
      palette: Palette = .standard
    ) {
      self.title = title
      self.report = report
      self.most = most
      self.tellsSections = tellsSections
      self.palette = palette
    }
  }

  public var title: String
  public var author: String
  /// The heading of the contents.
  public var contents: String
  /// The day that the PDF's dates come from.
  public var asOf: Day
  public var parts: [Part]

  public init(title: String, author: String, contents: String, asOf: Day, parts: [Part]) {
    self.title = title
    self.author = author
    self.contents = contents
    self.asOf = asOf
    self.parts = parts
  }
}
