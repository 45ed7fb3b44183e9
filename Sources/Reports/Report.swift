import Drawings
import Quantities

/// Everything one reader is told, in that reader's language: worded, rounded, sorted, drawn.
///
/// The pipeline forks after this value. Writers lay it out; they never compute, round, sort or
/// choose words, so PDF and HTML cannot disagree.
public struct Report: Sendable {
  public enum Subject: String, Sendable, CaseIterable {
    case organization, team, rep
  }

  public var subject: Subject
  /// The subject's id in the data; empty for the organization.
  public var id: String
  public var language: Language
  /// Where it is published.
  public var address: ReportAddress
  /// Who it is about: the page's largest heading.
  public var name: String
  /// What kind of report it is and of which period: `销售绩效报告 · 2026年10月`.
  public var kicker: String
  /// The document's title: who, what, when in one line.
  public var title: String
  /// The organization, as the document's author.
  public var author: String
  /// Who and when in detail, for the head of page one: team, role, as-of day, currency.
  public var details: [Detail]
  public var sections: [Section]
  /// How the figures came about: policies, data digest, version; the end of the last page.
  public var provenance: [Detail]
  /// The way up: the list of periods, the organization, the team.
  public var breadcrumbs: [Link]
  /// The page on the data, where this report links to it.
  public var dataQuality: Link?
  /// The page on how all KPIs are measured, where this report links to it.
  public var method: Link?
  /// All reports as one PDF, where this report links to it.
  public var book: Link?
  /// The page on what was changed after the period was closed, where this report links to it.
  public var restatement: Link?
  /// `第 {page} / {pages} 页`: how a page is numbered.
  public var pageNumbering: String
  /// The last day whose facts count; the PDF's dates come from it.
  public var asOf: Day
  /// Fixed words that writers need: `download PDF`, `continued`, `contents`.
  public var words: ReportWords
  public var paper: Paper
  /// At the head of page one; nil where there is none.
  public var logo: Logo?
  /// The address of the period's folder once it is published, with a slash at its end; nil where
  /// that is not known.
  public var site: String?

  public init(
    subject: Subject, id: String, language: Language, address: ReportAddress, name: String,
    kicker: String, title: String, author: String, details: [Detail], sections: [Section],
    provenance: [Detail], breadcrumbs: [Link], dataQuality: Link? = nil, method: Link? = nil,
    book: Link? = nil, restatement: Link? = nil, pageNumbering: String, asOf: Day,
    words: ReportWords,
    paper: Paper = .a4, logo: Logo? = nil, site: String? = nil
  ) {
    self.subject = subject
    self.id = id
    self.language = language
    self.address = address
    self.name = name
    self.kicker = kicker
    self.title = title
    self.author = author
    self.details = details
    self.sections = sections
    self.provenance = provenance
    self.breadcrumbs = breadcrumbs
    self.dataQuality = dataQuality
    self.method = method
    self.book = book
    self.restatement = restatement
    self.pageNumbering = pageNumbering
    self.asOf = asOf
    self.words = words
    self.paper = paper
    self.logo = logo
    self.site = site
  }
}

/// A label and what it stands for, both worded.
public struct Detail: Hashable, Sendable {
  public var label: String
  public var value: String

  public init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }
}

/// A text that leads to another page of the same site.
public struct Link: Hashable, Sendable {
  public var text: String
  /// Relative to the period's folder: `teams/east/index.html`.
  public var path: String

  public init(_ text: String, path: String) {
    self.text = text
    self.path = path
  }
}

/// The fixed words writers put around a report's content.
public struct ReportWords: Hashable, Sendable {
  /// The site's and header's name of this kind of report: `销售绩效报告`.
  public var reportKind: String
  public var downloadPDF: String
  /// Stands by the heading of a table that goes on on the next page: `续`.
  public var continued: String
  /// The heading over `provenance`.
  public var provenance: String
  /// The label of the navigation to a page's sections.
  public var contents: String

  public init(
    reportKind: String, downloadPDF: String, continued: String, provenance: String,
    contents: String
  ) {
    self.reportKind = reportKind
    self.downloadPDF = downloadPDF
    self.continued = continued
    self.provenance = provenance
    self.contents = contents
  }
}
