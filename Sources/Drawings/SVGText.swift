extension Drawing {
  /// The drawing as an inline SVG element with real text.
  ///
  /// Its size is in points, as in print; `max-width: 100%; height: auto` makes it fit a phone. It
  /// holds no colours: shapes and texts have the classes `f-INK` (fill) and `s-INK` (stroke), bold
  /// text has `b`, and a style sheet made from a palette says how they look.
  ///
  /// `idPrefix` starts every id, so each drawing of a page needs its own.
  public func svg(idPrefix: String) -> String {
    var text = SVGText(idPrefix: idPrefix)
    text.append(self)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// Whether a mark of the drawing leads somewhere.
  var hasLinks: Bool { marks.contains(where: \.hasLinks) }
}

extension Mark {
  var hasLinks: Bool {
    switch self {
    case .link: true
    case .block(_, let marks): marks.contains(where: \.hasLinks)
    case .drawing(let drawing, _): drawing.hasLinks
    case .box, .line, .polyline, .polygon, .circle, .text, .image: false
    }
  }
}

/// SVG under construction, as UTF-8.
struct SVGText {
  var bytes: [UInt8] = []
  /// In ids, attributes and references alike without further escaping.
  let prefix: String
  /// Inks whose hatch pattern is referred to, in order of first use.
  var hatches: [Ink] = []

  init(idPrefix: String) {
    prefix = Self.identifier(idPrefix)
    bytes.reserveCapacity(8192)
  }

  /// `text` in letters, digits, `-`, `_` and `.`; different texts stay different.
  static func identifier(_ text: String) -> String {
    var identifier = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": identifier.unicodeScalars.append(scalar)
      default: identifier += "." + String(scalar.value, radix: 16) + "."
      }
    }
    return identifier
  }

  mutating func append(_ drawing: Drawing) {
    append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
    append(drawing.size.width)
    append(" ")
    append(drawing.size.height)
    append("\" width=\"")
    append(drawing.size.width)
    append("pt\" height=\"")
    append(drawing.size.height)
    append("pt\"")
    appendNames(of: drawing)
    for mark in drawing.marks { append(mark) }
    appendHatches()
    append("</svg>")
  }

  /// The end of the start tag, and the texts that readers who do not see are told.
  mutating func appendNames(of drawing: Drawing) {
    let named = !drawing.title.isEmpty
    let told = !drawing.summary.isEmpty
    guard named || told else {
      append(" aria-hidden=\"true\">")
      return
    }
    // The children of an `img` are not reachable, which links have to be.
    append(drawing.hasLinks ? " role=\"group\"" : " role=\"img\"")
    append(" aria-labelledby=\"")
    if named { appendID("title") }
    if named && told { append(" ") }
    if told { appendID("desc") }
    append("\">")
    if named { appendElement("title", drawing.title) }
    if told { appendElement("desc", drawing.summary) }
  }

  mutating func appendElement(_ name: StaticString, _ text: String) {
    append("<")
    append(name)
    append(" id=\"")
    appendID(name)
    append("\">")
    append(escaping: text)
    append("</")
    append(name)
    append(">")
  }

  mutating func appendHatches() {
    guard !hatches.isEmpty else { return }
    append("<defs>")
    for ink in hatches {
      append("<pattern id=\"")
      appendHatchID(ink)
      append("\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\"")
      append(" patternTransform=\"rotate(45)\"><path d=\"M2 0V4\" class=\"s-")
      append(ink)
      append("\" stroke-width=\"1.25\"/></pattern>")
    }
    append("</defs>")
  }

  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ number: Double) {
    bytes.append(number, places: 2)
  }

  mutating func append(_ ink: Ink) {
    bytes.append(contentsOf: ink.rawValue.utf8)
  }

  mutating func appendID(_ name: StaticString) {
    bytes.append(contentsOf: prefix.utf8)
    append("-")
    append(name)
  }

  mutating func appendHatchID(_ ink: Ink) {
    bytes.append(contentsOf: prefix.utf8)
    append("-hatch-")
    append(ink)
  }

  /// Text as XML content or attribute: white space becomes spaces; other control characters and
  /// what XML does not allow are dropped.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { source in
      var index = 0
      while index < source.count {
        let byte = source[index]
        index += 1
        switch byte {
        case UInt8(ascii: "&"): append("&amp;")
        case UInt8(ascii: "<"): append("&lt;")
        case UInt8(ascii: ">"): append("&gt;")
        case UInt8(ascii: "\""): append("&quot;")
        case UInt8(ascii: "'"): append("&#39;")
        case 0x09, 0x0A, 0x0D: append(" ")
        case 0..<0x20, 0x7F: break
        case 0xC2 where source[index] < 0xA0: index += 1
        case 0xEF where source[index] == 0xBF && source[index + 1] >= 0xBE: index += 2
        default: bytes.append(byte)
        }
      }
    }
  }
}
