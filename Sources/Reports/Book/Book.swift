import Drawings
import Quantities

/// All reports of a period as one printed book: cover, contents, the organization, each team with
/// its reps, and how everything is measured.
///
/// Chapters are made when they are needed, and dropped, so that memory does not grow with their
/// number.
public struct Book: Sendable {
  /// A report of the book.
  public struct Chapter: Sendable {
    /// As the contents have it.
    public var title: String
    /// 0 for the organization, teams and the appendix, 1 for the reps of a team.
    public var level: Int
    /// Where links lead that name its page of the site.
    public var path: String
    /// Whether it begins on a right-hand page.
    public var startsRight: Bool
    /// The report as the book has it; the same one whenever it is made.
    public var report: @Sendable (any FontMeasuring) -> Report

    public init(
      title: String, level: Int, path: String, startsRight: Bool,
      report: @escaping @Sendable (any FontMeasuring) -> Report
    ) {
      self.title = title
      self.level = level
      self.path = path
      self.startsRight = startsRight
      self.report = report
    }
  }

  public var language: Language
  /// The organization, as the document's author.
  public var organization: String
  /// What the book is: `Sales performance book`.
  public var title: String
  /// `October 2026`
  public var period: String
  /// Under both on the cover: as-of day, teams, reps.
  public var details: [Detail]
  /// How the figures came about, at the cover's foot.
  public var provenance: [Detail]
  /// The heading of the contents.
  public var contents: String
  public var chapters: [Chapter]
  /// The last day whose facts count; the PDF's dates come from it.
  public var asOf: Day
  public var paper: Paper
  /// On the cover; nil where there is none.
  public var logo: Logo?
  /// As `Report` has it.
  public var site: String?

  public init(
    language: Language, organization: String, title: String, period: String, details: [Detail],
    provenance: [Detail], contents: String, chapters: [Chapter], asOf: Day, paper: Paper = .a4,
    logo: Logo? = nil, site: String? = nil
  ) {
    self.language = language
    self.organization = organization
    self.title = title
    self.period = period
    self.details = details
    self.provenance = provenance
    self.contents = contents
    self.chapters = chapters
    self.asOf = asOf
    self.paper = paper
    self.logo = logo
    self.site = site
  }
}
