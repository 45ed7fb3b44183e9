import CairoCanvas
import Drawings
import Evaluation
import Foundation
import Gallery
import HTMLWriting
import PDFWriting
import Problems
import Quantities
import Reports

/// Writes the gallery: every chart with ordinary and extreme data and the first pages of every
/// document, in colours and in greys, as one PDF and one page of HTML.
///
///     let files = try GalleryPress(editions: [chinese, english]).write(to: "Output/gallery")
public struct GalleryPress {
  private let editions: [Edition]

  /// How many pages of a document are shown.
  private static let most = 2

  /// A document of an edition.
  private struct Document {
    var id: String
    var title: String
    var report: Report
  }

  /// - Parameter editions: whose documents are shown, one a language.
  public init(editions: [Edition]) { self.editions = editions }

  /// Writes `gallery.pdf`, `gallery.html` and its style sheet, and gives their names; the folder is
  /// made where there is none.
  ///
  /// Throws where they cannot be written or fonts are missing.
  public func write(to folder: String) throws -> [String] {
    guard let asOf = editions.first?.evaluation.days.current.upperBound.previous else {
      preconditionFailure("a gallery shows the documents of an edition")
    }
    let gallery = Gallery(asOf: asOf)
    let characters = editions.reduce(gallery.characters) { $0.union($1.characters) }
    let engine = try TypeEngine(FontBook(for: characters))
    let charts = gallery.report(fonts: engine)
    let documents = editions.flatMap { self.documents(of: $0, engine) }
    let pdf = try AlbumWriter(engine: engine).bytes(of: album(charts, documents))
    let site = self.site(charts, gallery.section(of: pages(of: documents, engine)))
    let output = try OutputFolder(folder)
    try output.replace(Gallery.name + ".pdf", with: pdf)
    try output.replace(Gallery.name + ".html", with: Array(site.page.utf8))
    try output.replace(SiteWriter.styleSheetName, with: Array(site.style.utf8))
    return [Gallery.name + ".pdf", Gallery.name + ".html", SiteWriter.styleSheetName]
  }

  /// What is shown of an edition. The book's cover and contents belong here too.
  private func documents(of edition: Edition, _ fonts: any FontMeasuring) -> [Document] {
    var documents: [Document] = []
    func add(_ kind: String, _ report: Report) {
      documents.append(
        Document(
          id: kind + "-" + edition.words.language.rawValue, title: report.title, report: report))
    }
    let subjects = edition.subjects
    func first(_ isMeant: (Subject) -> Bool) -> Report? {
      subjects.first(where: isMeant).map { edition.report(on: $0, fonts: fonts) }
    }
    if let rep = first({ $0.audience == .rep }) {
      add("rep", rep)
      var sheet = rep
      sheet.sections = rep.sections.filter { $0.id == "one-to-one" }
      if let title = sheet.sections.first?.title {
        sheet.sections[0].startsPage = false
        sheet.title = title + " · " + rep.name
        add("one-to-one", sheet)
      }
    }
    if let team = first({ $0.audience == .team }) { add("team", team) }
    if let organization = first({ $0.audience == .organization }) {
      add("organization", organization)
    }
    for case .rep(let index) in edition.paid.prefix(1) {
      if let statement = edition.payStatement(ofRep: index) { add("pay", statement) }
    }
    return documents
  }

  private func album(_ charts: Report, _ documents: [Document]) -> Album {
    let parts =
      [
        Album.Part(title: charts.name, report: charts, tellsSections: true)
      ]
      + documents.map {
        Album.Part(title: $0.title, report: $0.report, most: GalleryPress.most)
      }
    let grey = parts.map { part in
      var part = part
      part.title = Gallery.grey + " · " + part.title
      part.palette = part.palette.grey
      return part
    }
    return Album(
      title: charts.title, author: charts.author, contents: Gallery.contents, asOf: charts.asOf,
      parts: parts + grey)
  }

  private func pages(of documents: [Document], _ fonts: any FontMeasuring) -> [Gallery.Page] {
    documents.flatMap { document in
      ReportPages(of: document.report, fonts: fonts).pages.prefix(GalleryPress.most).enumerated()
        .map { index, page in
          Gallery.Page(
            id: "\(document.id)-\(index + 1)", title: "\(document.title) · \(index + 1)",
            drawing: page)
        }
    }
  }

  /// The page with all sections twice, and a style sheet that has greys for the second.
  private func site(_ charts: Report, _ pages: Section) -> (page: String, style: String) {
    var problems = Problems()
    let writer = SiteWriter(problems: &problems)
    var report = charts
    report.sections.append(pages)
    report.sections += report.sections.map { section in
      var grey = section
      grey.id = "grey-" + section.id
      grey.title = Gallery.grey + " · " + section.title
      grey.content = section.content.map { content in
        guard case .figures(let figures) = content else { return content }
        return .figures(
          figures.map { figure in
            var figure = figure
            figure.id = "grey-" + figure.id
            return figure
          })
      }
      return grey
    }
    return (
      writer.page(of: report),
      writer.styleSheet
        + SiteWriter.rule("section[id^=\"grey-\"]", palette: Palette.standard.grey)
    )
  }
}
