import Drawings

/// Something in a finished report that no reader should see.
public struct Flaw: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Ink beyond the sheet's edge.
    case outsidePage
    /// Two texts, one over the other.
    case collidingTexts
    /// A picture in which nothing is drawn.
    case blankFigure
    /// A page with nothing but its header and footer.
    case blankPage
    /// A page whose footer does not tell its number and how many there are.
    case wrongPageNumber
    /// A character for which no font has a glyph.
    case missingGlyph
    /// A number of the report that its PDF tells less often, or not at all.
    case notInPDF
    /// A number of the report that its page of the site tells less often, or not at all.
    case notOnSite
    /// A number that is not its exact value rounded.
    case wronglyRounded
    /// A number that the published data have otherwise.
    case unlikeData
  }

  public var kind: Kind
  /// Counted from 1; nil where it is not about a page of paper.
  public var page: Int?
  /// Where on the page, in points from its top left corner.
  public var place: Point?
  /// The text, the figure's title or the number that it is about.
  public var subject: String
  /// What it meets: the other text, the exact value, the value that the data have.
  public var other: String?

  public init(
    _ kind: Kind, page: Int? = nil, place: Point? = nil, subject: String = "",
    other: String? = nil
  ) {
    self.kind = kind
    self.page = page
    self.place = place
    self.subject = subject
    self.other = other
  }
}
