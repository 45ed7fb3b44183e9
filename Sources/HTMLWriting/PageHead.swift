import Quantities
import Reports

/// What stands at the head of a page beside the organization's own one.
public struct PageHead: Hashable, Sendable {
  public var language: Language
  /// The document's title in one line.
  public var title: String
  /// The organization's name.
  public var author: String
  /// What the page is, over its heading.
  public var kicker: String
  public var name: String
  /// The way up.
  public var breadcrumbs: [Link]
  /// What the page tells, in a sentence or two.
  public var introduction: String
  /// Address of the organization's logo; nil where it has none.
  public var logo: String?

  public init(
    language: Language, title: String, author: String, kicker: String, name: String,
    breadcrumbs: [Link], introduction: String, logo: String? = nil
  ) {
    self.language = language
    self.title = title
    self.author = author
    self.kicker = kicker
    self.name = name
    self.breadcrumbs = breadcrumbs
    self.introduction = introduction
    self.logo = logo
  }
}

extension PageValues {
  /// What the templates of a page may name of its head.
  static func head(_ head: @escaping @Sendable (Model) -> PageHead) -> [Entry] {
    [
      .text("language", "the page's language, as in HTML's lang") { head($0).language.rawValue },
      .text("title", "the page's title") { head($0).title },
      .text("author", "the organization's name") { head($0).author },
      .text("styleSheet", "address of the style sheet") { _ in SiteWriter.styleSheetName },
      .text("logo", "address of the organization's logo, where it has one") { head($0).logo },
      .text("kicker", "what the page is") { head($0).kicker },
      .text("name", "the page's heading") { head($0).name },
      .list("breadcrumbs", "the way up", of: .link) { head($0).breadcrumbs },
      .text("introduction", "what the page tells") { head($0).introduction },
    ]
  }
}
