import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an XML parser sees of a text: whether it is well formed, its elements, ids and characters.
final class XMLNames: NSObject, XMLParserDelegate {
  private(set) var elements: [String] = []
  private(set) var ids: [String] = []
  private(set) var characters = ""
  private(set) var isWellFormed = false

  init(of text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append(element)
    if let id = attributes["id"] { ids.append(id) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    characters += string
  }
}
