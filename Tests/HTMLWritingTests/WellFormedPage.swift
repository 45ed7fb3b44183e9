import Foundation
import FoundationXML
import HTMLWriting
import Problems
import Reports
import Testing

/// A writer with the built-in templates.
func builtInWriter() -> SiteWriter {
  var problems = Problems()
  let writer = SiteWriter(problems: &problems)
  #expect(problems.text == "")
  return writer
}

/// A page as an XML parser reads it, which is stricter than a browser.
final class WellFormedPage: NSObject, XMLParserDelegate {
  struct NotWellFormed: Error {
    var line: Int
    var reason: String
  }

  var elements: [String] = []
  var attributes: [(name: String, value: String)] = []
  /// Without white space, so that line breaks in the markup do not matter.
  var text = ""

  init(_ page: String) throws {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = self
    guard parser.parse() else {
      throw NotWellFormed(
        line: parser.lineNumber, reason: "\(String(describing: parser.parserError))")
    }
    text = WellFormedPage.squeezed(text)
  }

  static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  func attributes(named name: String) -> [String] {
    attributes.filter { $0.name == name }.map(\.value)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes found: [String: String]
  ) {
    elements.append(name)
    attributes += found.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}

extension Report {
  /// Every text that a reader of the page must find.
  var texts: [String] {
    [name, kicker, words.downloadPDF, words.provenance]
      + (details + provenance).flatMap { [$0.label, $0.value] }
      + breadcrumbs.map(\.text) + sections.flatMap(\.texts)
  }
}

extension Section {
  var texts: [String] { [title, message ?? ""] + content.flatMap(\.texts) }
}

extension Content {
  var texts: [String] {
    switch self {
    case .headline(let headline):
      [headline.message, headline.score, headline.scoreLabel, headline.grade]
        + headline.figures.flatMap { [$0.label, $0.value, $0.comparison ?? ""] }
    case .paragraph(let text): [text]
    case .table(let table):
      table.columns.map(\.title) + table.notes
        + table.rows.flatMap(\.cells).flatMap { [$0.text, $0.note ?? ""] }
    case .figures(let figures):
      figures.flatMap { [$0.title, $0.message ?? "", $0.drawing.title, $0.drawing.summary] }
    case .definitions(let definitions):
      definitions.flatMap { [$0.term, $0.text, $0.working ?? ""] }
    }
  }
}
