import Problems

/// A tag of a template, such as `{{#rows}}`, and where it stands.
struct TemplateTag: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// `{{name}}`
    case value
    /// `{{{name}}}` or `{{&name}}`: not escaped.
    case raw
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case end
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case layout
    /// `{{$name}}`
    case block
    /// Text other than white space between two tags.
    case text
  }

  var kind: Kind
  var name: String
  var place: Place
  /// As it is written.
  var source: String
}

/// Reads the tags of a template. The engine renders stray braces and much else as nothing, so
/// what it would let pass is found here.
struct TagScanner {
  let path: String
  let characters: [Character]
  var index = 0
  var line = 1
  var column = 1
  var tags: [TemplateTag] = []

  /// The tags of `file` in their order; what cannot be read becomes a problem and is left out.
  static func tags(of file: TemplateFile, problems: inout Problems) -> [TemplateTag] {
    var scanner = TagScanner(path: file.path, characters: Array(file.text))
    scanner.scan(&problems)
    return scanner.tags
  }

  var place: Place { Place(path, line: line, column: column) }

  func isAt(_ text: String) -> Bool { characters[index...].starts(with: text) }

  mutating func skip(_ count: Int) {
    for character in characters[index..<index + count] {
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    index += count
  }

  mutating func scan(_ problems: inout Problems) {
    while index < characters.count {
      if isAt("{{") {
        readTag(&problems)
      } else if isAt("}}") {
        problems.add(
          .invalidTemplate(
            Phrase("“}}” closes no tag", "“}}”没有对应的标签开头"), at: place, excerpt: excerpt))
        skip(2)
      } else {
        if !characters[index].isWhitespace, tags.last?.kind != .text {
          tags.append(TemplateTag(kind: .text, name: "", place: place, source: excerpt))
        }
        skip(1)
      }
    }
  }

  /// The rest of the line.
  var excerpt: String { String(characters[index...].prefix { !$0.isNewline }) }

  mutating func readTag(_ problems: inout Problems) {
    let start = place
    let isTriple = isAt("{{{")
    let close = isTriple ? "}}}" : "}}"
    let opening = isTriple ? 3 : 2
    guard let length = distance(to: close, from: index + opening) else {
      problems.add(
        .invalidTemplate(
          Phrase("a tag is opened and never closed", "标签没有闭合"), at: start, excerpt: excerpt))
      skip(characters.count - index)
      return
    }
    let inside = String(characters[index + opening..<index + opening + length])
    let source = String(characters[index..<index + opening + length + close.count])
    skip(opening + length + close.count)
    let kind: TemplateTag.Kind
    var name = Substring(inside)
    if isTriple {
      kind = .raw
    } else {
      switch inside.first {
      case "!": return
      case "=":
        let reason = Phrase("the braces of tags cannot be changed", "标签的花括号不能更换")
        problems.add(.invalidTemplate(reason, at: start, excerpt: source))
        return
      case "%":
        let reason = Phrase(
          "pages are HTML, whose escaping cannot be changed", "页面是 HTML，转义方式不能更换")
        problems.add(.invalidTemplate(reason, at: start, excerpt: source))
        return
      case let sign:
        kind = sign.flatMap(TagScanner.kind) ?? .value
        if kind != .value { name = name.dropFirst() }
      }
    }
    let trimmed = TagScanner.trimmed(name)
    guard !trimmed.isEmpty, trimmed.allSatisfy(TagScanner.isNamePart) else {
      let reason = Phrase(
        "a tag holds one name of letters, digits, dots, hyphens and underscores",
        "标签里只能有一个名称，由字母、数字、点、连字符和下划线组成")
      problems.add(.invalidTemplate(reason, at: start, excerpt: source))
      return
    }
    tags.append(TemplateTag(kind: kind, name: trimmed, place: start, source: source))
  }

  func distance(to text: String, from start: Int) -> Int? {
    var position = start
    while position < characters.count {
      if characters[position...].starts(with: text) { return position - start }
      position += 1
    }
    return nil
  }

  static func kind(of sign: Character) -> TemplateTag.Kind? {
    switch sign {
    case "&": .raw
    case "#": .section
    case "^": .inverted
    case "/": .end
    case ">": .partial
    case "<": .layout
    case "$": .block
    default: nil
    }
  }

  static func isNamePart(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || ".-_".contains(character))
  }

  static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
