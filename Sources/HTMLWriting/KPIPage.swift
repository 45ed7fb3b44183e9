import Quantities
import Reports

/// The page on how one KPI is measured, with its place in the site.
public struct KPIPage: Hashable, Sendable {
  public var method: MethodPage
  /// The document's title in one line.
  public var title: String
  /// The organization's name.
  public var author: String
  /// From the page's folder up to the period's: `../../`.
  public var root: String
  /// The way up, relative to the page.
  public var breadcrumbs: [Link]
  /// The same page in other languages, relative to the page.
  public var translations: [Translation]
  /// Address of the organization's logo; nil where it has none.
  public var logo: String?

  public init(
    method: MethodPage, title: String, author: String, root: String, breadcrumbs: [Link],
    translations: [Translation], logo: String? = nil
  ) {
    self.method = method
    self.title = title
    self.author = author
    self.root = root
    self.breadcrumbs = breadcrumbs
    self.translations = translations
    self.logo = logo
  }
}

/// A link to the same page in another language, named in that language.
public struct Translation: Hashable, Sendable {
  public var language: Language
  public var link: Link

  public init(_ language: Language, _ link: Link) {
    self.language = language
    self.link = link
  }
}

extension PageValues where Model == KPIPage {
  /// What the templates of the page on a KPI may name.
  static let kpi = PageValues([
    .text("language", "the page's language, as in HTML's lang") { $0.method.language.rawValue },
    .text("title", "the page's title") { $0.title },
    .text("author", "the organization's name") { $0.author },
    .text("styleSheet", "address of the style sheet") { $0.root + SiteWriter.styleSheetName },
    .list("breadcrumbs", "the way up", of: .link) { $0.breadcrumbs },
    .list("translations", "the page in other languages", of: .translation) { $0.translations },
    .text("logo", "address of the organization's logo, where it has one") { $0.logo },
    .text("kicker", "what the page is") { $0.method.headings.kicker },
    .text("id", "what scorecards call the KPI") { $0.method.id },
    .text("own", "said of a KPI that the workspace defines, or nothing") {
      $0.method.isOwn ? $0.method.headings.own : nil
    },
    .text("name", "the KPI's name") { $0.method.name },
    .text("meaning", "what it is, in a sentence") { $0.method.text },
    .text("formulaTitle", "the word for “formula”") { $0.method.headings.formula },
    .text("formula", "the formula in words") { $0.method.formula },
    .list("facts", "its unit, direction and tables", of: .detail) { $0.method.facts },
    .text("partsTitle", "the heading over the measures") { $0.method.headings.parts },
    .list("parts", "the measures it is made from", of: .methodPart) { $0.method.parts },
    .text("settingsTitle", "the heading over the settings") { $0.method.headings.settings },
    .flag("hasSettings", "whether any setting changes it") { !$0.method.settings.isEmpty },
    .list("settings", "the settings that change it, as set", of: .detail) { $0.method.settings },
    .text("rulesTitle", "the heading over what there is to know") { $0.method.headings.rules },
    .list("rules", "edge cases, certainty and teams", of: .detail) { $0.method.rules },
    .text("examplesTitle", "the heading over the examples") { $0.method.headings.examples },
    .flag("hasExamples", "whether there are examples") { !$0.method.examples.isEmpty },
    .list("examples", "worked examples", of: .methodExample) { $0.method.examples },
  ])
}

extension PageValues where Model == Translation {
  static let translation = PageValues([
    .text("text", "the other language, in its own words") { $0.link.text },
    .text("href", "the address of the page in it") { Address.encoded($0.link.path) },
    .text("code", "the other language, as in HTML's lang") { $0.language.rawValue },
  ])
}

extension PageValues where Model == MethodPage.Part {
  static let methodPart = PageValues([
    .text("name", "the measure's name") { $0.name },
    .text("measure", "what files call the measure") { $0.id },
    .list("details", "how it adds up", of: .detail) { $0.details },
  ])
}

extension PageValues where Model == MethodPage.Example {
  static let methodExample = PageValues([
    .list("given", "what the measures come to", of: .detail) { $0.given },
    .text("working", "the formula with these numbers, or nothing") { $0.working },
    .text("result", "the value, or why there is none") { $0.result },
    .text("classes", "plain, or muted where it is not measured") {
      $0.isMeasured ? "plain" : "muted"
    },
  ])
}
