import Reports

extension PageValues where Model == Report {
  /// What the templates of a report's page may name.
  static let report = PageValues([
    .text("language", "the page's language, as in HTML's lang") { $0.language.rawValue },
    .text("title", "who, what and when in one line") { $0.title },
    .text("author", "the organization's name") { $0.author },
    .text("styleSheet", "address of the style sheet") {
      $0.address.root + SiteWriter.styleSheetName
    },
    .text("logo", "address of the organization's logo, where it has one") { report in
      report.logo.map { report.address.root + Address.encoded($0.fileName) }
    },
    .text("kicker", "what kind of report of which period") { $0.kicker },
    .text("name", "who the report is about") { $0.name },
    .text("pdf", "address of the report's PDF") { Address.encoded($0.address.slug + ".pdf") },
    .text("downloadPDF", "the words for “download PDF”") { $0.words.downloadPDF },
    .text("contentsLabel", "the word for “contents”") { $0.words.contents },
    .text("provenanceLabel", "the heading over the provenance") { $0.words.provenance },
    .list("breadcrumbs", "the way up, the list of periods first", of: .link) { report in
      report.breadcrumbs.map { Link($0.text, path: report.address.root + $0.path) }
    },
    .list("details", "who and when in detail", of: .detail) { $0.details },
    .list("sections", "the report's sections in their order", of: .section) { report in
      report.sections.map { PlacedSection(section: $0, root: report.address.root) }
    },
    .list("dataQuality", "the page on the data, where it is linked", of: .link) { report in
      report.dataQuality.map { [Link($0.text, path: report.address.root + $0.path)] } ?? []
    },
    .list("book", "all reports as one PDF, where it is linked", of: .link) { report in
      report.book.map { [Link($0.text, path: report.address.root + $0.path)] } ?? []
    },
    .list("method", "the page on how KPIs are measured, where it is linked", of: .link) { report in
      report.method.map { [Link($0.text, path: report.address.root + $0.path)] } ?? []
    },
    .list("restatement", "the page on what was changed later, where it is linked", of: .link) {
      report in
      report.restatement.map { [Link($0.text, path: report.address.root + $0.path)] } ?? []
    },
    .list("provenance", "how the figures came about", of: .detail) { $0.provenance },
  ])
}

extension PageValues where Model == Link {
  static let link = PageValues([
    .text("text", "the link's text") { $0.text },
    .text("href", "the address it leads to") { Address.encoded($0.path) },
  ])
}

extension PageValues where Model == Detail {
  static let detail = PageValues([
    .text("label", "what it is") { $0.label },
    .text("value", "its worded value") { $0.value },
  ])
}

/// A section, and the way from its page up to the period's folder.
struct PlacedSection {
  var section: Section
  var root: String

  var contents: [PlacedContent] {
    section.content.map { PlacedContent(content: $0, title: section.title, root: root) }
  }
}

extension PageValues where Model == PlacedSection {
  static let section = PageValues([
    .text("id", "the section's anchor") { Address.anchor($0.section.id) },
    .text("title", "the section's heading") { $0.section.title },
    .text("message", "the sentence that says its message") { $0.section.message },
    .flag("startsPage", "whether it is a sheet of its own on paper") { $0.section.startsPage },
    .flag("opensWithHeadline", "whether the headline block comes first") {
      if case .headline = $0.section.content.first { true } else { false }
    },
    .list("contents", "its parts in their order; each has one of its values", of: .content) {
      $0.contents
    },
  ])
}
