import Quantities

/// The site's first page: the periods that were published, newest first.
public struct PeriodsPage: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    /// `2026年10月`
    public var label: String
    /// Relative to the page: `2026-10/index.html`.
    public var path: String
    /// Up to when it counts: `截至 2026年10月31日`.
    public var detail: String

    public init(label: String, path: String, detail: String) {
      self.label = label
      self.path = path
      self.detail = detail
    }
  }

  public var language: Language
  /// The document's title in one line.
  public var title: String
  /// The organization's name.
  public var name: String
  /// What the site holds: `销售绩效报告`.
  public var kicker: String
  /// In the order of the page.
  public var entries: [Entry]
  /// Address of the organization's logo; nil where it has none.
  public var logo: String?

  public init(
    language: Language, title: String, name: String, kicker: String, entries: [Entry],
    logo: String? = nil
  ) {
    self.language = language
    self.title = title
    self.name = name
    self.kicker = kicker
    self.entries = entries
    self.logo = logo
  }
}

extension PageValues where Model == PeriodsPage {
  /// What the templates of the list of periods may name.
  static let periods = PageValues([
    .text("language", "the page's language, as in HTML's lang") { $0.language.rawValue },
    .text("title", "the page's title") { $0.title },
    .text("author", "the organization's name") { $0.name },
    .text("styleSheet", "address of the style sheet") { _ in SiteWriter.styleSheetName },
    .text("logo", "address of the organization's logo, where it has one") { $0.logo },
    .text("kicker", "what the site holds") { $0.kicker },
    .text("name", "the organization's name") { $0.name },
    .list("periods", "the periods, newest first", of: .period) { $0.entries },
  ])
}

extension PageValues where Model == PeriodsPage.Entry {
  static let period = PageValues([
    .text("label", "the period") { $0.label },
    .text("href", "address of the organization's page of the period") {
      Address.encoded($0.path)
    },
    .text("detail", "up to when it counts") { $0.detail },
  ])
}
