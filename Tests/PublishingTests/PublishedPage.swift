import Foundation
import FoundationXML

/// A published page as an XML parser reads it, which is stricter than a browser.
final class PublishedPage: NSObject, XMLParserDelegate {
  struct NotWellFormed: Error {
    var line: Int
    var reason: String
  }

  struct Element {
    var name: String
    var attributes: [String: String]
    /// All text inside, without pictures.
    var text = ""
    /// The id of the section around it.
    var section: String?
  }

  /// In the order in which they begin.
  private(set) var elements: [Element] = []
  /// Indices of the elements that are open.
  private var open: [Int] = []

  init(_ page: Data) throws {
    super.init()
    let parser = XMLParser(data: page)
    parser.delegate = self
    guard parser.parse() else {
      throw NotWellFormed(
        line: parser.lineNumber, reason: "\(String(describing: parser.parserError))")
    }
  }

  func elements(_ names: String..., inSection section: String? = nil) -> [Element] {
    elements.filter {
      names.contains($0.name) && (section == nil || $0.section == section)
    }
  }

  /// Where its links, style sheets and pictures point.
  var addresses: [String] {
    elements.flatMap { element in
      ["href", "src", "xlink:href"].compactMap { element.attributes[$0] }
    }
  }

  var ids: Set<String> { Set(elements.compactMap { $0.attributes["id"] }) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let section =
      name == "section" ? attributes["id"] : open.last.flatMap { elements[$0].section }
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes, section: section))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    let isPicture = open.contains { elements[$0].name == "svg" }
    for index in open where !isPicture || elements[index].name == "text" {
      elements[index].text += string
    }
  }
}

extension String {
  /// Without white space and the marks that only steer layout, for comparing what was printed.
  var squeezed: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter {
          !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
            && $0.properties.generalCategory != .control
        }))
  }
}
