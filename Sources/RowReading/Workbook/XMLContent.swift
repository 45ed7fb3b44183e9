import CExpat

/// What is made of the elements of an XML text while ``XMLStream`` reads it.
class XMLContent {
  /// Set by the stream.
  var parser: XML_Parser?
  /// Why the content wants no more of the text.
  private(set) var failure: RowFailure?
  private var depth = 0

  /// The deepest elements; sheets have a dozen levels.
  static let depthLimit = 256

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {}
  func end(_ name: XMLName) {}
  /// A piece of the text of an element; there may be several.
  func text(_ bytes: Cell) {}

  /// Makes the stream return; it goes on from here.
  final func pause() { XML_StopParser(parser, 1) }

  /// Makes the stream throw `failure`.
  final func fail(_ failure: RowFailure) {
    if self.failure == nil { self.failure = failure }
    XML_StopParser(parser, 0)
  }

  final func enter(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    guard failure == nil else { return }
    if depth > XMLContent.depthLimit {
      fail(.oversized(limit: "\(XMLContent.depthLimit) levels"))
    } else {
      begin(name, attributes)
    }
  }

  final func leave(_ name: XMLName) {
    depth -= 1
    if failure == nil { end(name) }
  }
}

/// The name of an element or attribute without its prefix, as bytes up to a zero.
///
/// Prefixes are not looked up: a workbook has the same elements under any of its name spaces.
struct XMLName {
  let bytes: UnsafePointer<UInt8>

  init(_ text: UnsafePointer<CChar>) {
    var local = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    var place = local
    while place[0] != 0 {
      if place[0] == UInt8(ascii: ":") { local = place + 1 }
      place += 1
    }
    bytes = local
  }

  /// The only byte of a short name; 0 of others.
  var letter: UInt8 { bytes[0] != 0 && bytes[1] == 0 ? bytes[0] : 0 }

  static func == (name: XMLName, text: StaticString) -> Bool {
    let other = text.utf8Start
    var index = 0
    while index < text.utf8CodeUnitCount {
      // A name that ends early has its zero where the text has none.
      if name.bytes[index] != other[index] { return false }
      index += 1
    }
    return name.bytes[index] == 0
  }
}

/// The attributes of an element: names and values by turns, up to a nil.
struct XMLAttributes {
  let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// The value of an attribute, whatever its prefix.
  subscript(_ name: StaticString) -> String? {
    var place = list
    while let key = place[0], let value = place[1] {
      place += 2
      if XMLName(key) == name, !isDeclaration(key) { return String(cString: value) }
    }
    return nil
  }

  /// Whether the attribute names a prefix, as `xmlns:name` does.
  private func isDeclaration(_ key: UnsafePointer<CChar>) -> Bool {
    String(cString: key).hasPrefix("xmlns")
  }
}
