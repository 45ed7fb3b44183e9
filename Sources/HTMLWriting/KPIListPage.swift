import Quantities
import Reports

/// The page that lists all KPIs, with its place in the site.
public struct KPIListPage: Hashable, Sendable {
  public var index: MethodIndex
  /// The document's title in one line.
  public var title: String
  /// The organization's name.
  public var author: String
  /// What stands over the heading.
  public var kicker: String
  /// From the page's folder up to the period's: `../../`.
  public var root: String
  /// The way up, relative to the page.
  public var breadcrumbs: [Link]
  /// The same page in other languages, relative to the page.
  public var translations: [Translation]
  /// Address of the organization's logo; nil where it has none.
  public var logo: String?

  public init(
    index: MethodIndex, title: String, author: String, kicker: String, root: String,
    breadcrumbs: [Link], translations: [Translation], logo: String? = nil
  ) {
    self.index = index
    self.title = title
    self.author = author
    self.kicker = kicker
    self.root = root
    self.breadcrumbs = breadcrumbs
    self.translations = translations
    self.logo = logo
  }
}

extension PageValues where Model == KPIListPage {
  /// What the templates of the list of KPIs may name.
  static let kpis = PageValues([
    .text("language", "the page's language, as in HTML's lang") { $0.index.language.rawValue },
    .text("title", "the page's title") { $0.title },
    .text("author", "the organization's name") { $0.author },
    .text("styleSheet", "address of the style sheet") { $0.root + SiteWriter.styleSheetName },
    .list("breadcrumbs", "the way up", of: .link) { $0.breadcrumbs },
    .list("translations", "the page in other languages", of: .translation) { $0.translations },
    .text("logo", "address of the organization's logo, where it has one") { $0.logo },
    .text("kicker", "what stands over the heading") { $0.kicker },
    .text("name", "the page's heading") { $0.index.name },
    .text("introduction", "what the page tells") { $0.index.introduction },
    .list("groups", "the sides of performance, own KPIs last", of: .methodGroup) {
      $0.index.groups
    },
  ])
}

extension PageValues where Model == MethodIndex.Group {
  static let methodGroup = PageValues([
    .text("group", "the group's anchor") { Address.anchor($0.id) },
    .text("heading", "the group's heading") { $0.title },
    .list("entries", "its KPIs", of: .methodEntry) { $0.entries },
  ])
}

extension PageValues where Model == MethodIndex.Entry {
  static let methodEntry = PageValues([
    .text("text", "the KPI's name") { $0.name },
    .text("href", "the address of its page") { Address.encoded($0.fileName) },
    .text("id", "what scorecards call it") { $0.id },
    .text("meaning", "what it is, in a sentence") { $0.text },
  ])
}
