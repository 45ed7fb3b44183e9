/// Takes a text apart, one scalar at a time.
struct TextUnits {
  private let text: String.UnicodeScalarView
  private var index: String.Index
  private(set) var units: [TextUnit] = []

  /// The units of `text` in their order.
  static func of(_ text: String) -> [TextUnit] {
    var reading = TextUnits(text)
    reading.readAll()
    return reading.units
  }

  private init(_ text: String) {
    self.text = text.unicodeScalars
    index = self.text.startIndex
  }

  private mutating func readAll() {
    while index < text.endIndex {
      let scalar = TextUnits.narrow(text[index])
      if ScalarKind.isWord(scalar) {
        readWord()
      } else {
        read(scalar)
      }
    }
  }

  private mutating func read(_ scalar: Unicode.Scalar) {
    let next = text.index(after: index)
    switch scalar {
    case "!": take(.exclamation, through: next)
    case "。", "?", "…": take(.sentenceEnd, through: next)
    case "\n", "\r", "\u{2028}", "\u{2029}": take(.lineEnd, through: next)
    case ".": take(endsSentence(at: next) ? .sentenceEnd : nil, through: next)
    case ":", ";":
      if let end = endOfEmoticon(from: next) {
        take(.sign, through: end)
      } else {
        take(scalar == ";" ? .sentenceEnd : .clauseEnd, through: next)
      }
    case ",", "、", "(", ")", "\u{2013}", "\u{2014}", "“", "”", "\"", "《", "》":
      take(.clauseEnd, through: next)
    default:
      if ScalarKind.isChinese(scalar) {
        take(.character, through: next)
      } else if ScalarKind.isSign(scalar) {
        take(.sign, through: next)
      } else {
        index = next
      }
    }
  }

  private mutating func take(_ kind: TextUnit.Kind?, through end: String.Index) {
    if let kind {
      let key =
        kind == .clauseEnd || kind == .sentenceEnd || kind == .lineEnd
        ? "" : String(text[index..<end])
      units.append(
        TextUnit(kind: kind, key: kind == .sign ? key.lowercased() : key, range: index..<end))
    }
    index = end
  }

  private mutating func readWord() {
    let start = index
    var key = ""
    var letters = 0
    var capitals = 0
    scan: while index < text.endIndex {
      let scalar = TextUnits.narrow(text[index])
      if ScalarKind.isWord(scalar) {
        letters += scalar.properties.isAlphabetic ? 1 : 0
        capitals += scalar.properties.isUppercase ? 1 : 0
        key += scalar.properties.lowercaseMapping
      } else if scalar == "'" || scalar == "." {
        // Within a word, as in "isn't", or a number, as in "3.5".
        let next = text.index(after: index)
        guard next < text.endIndex, let last = key.unicodeScalars.last else { break scan }
        let after = TextUnits.narrow(text[next])
        let joins =
          scalar == "'"
          ? ScalarKind.isWord(after)
          : ScalarKind.isDigit(after) && ScalarKind.isDigit(last)
        guard joins else { break scan }
        key.unicodeScalars.append(scalar)
      } else if !ScalarKind.isInvisible(scalar) {
        break scan
      }
      index = text.index(after: index)
    }
    units.append(
      TextUnit(
        kind: .word, key: key, isShouted: letters > 1 && capitals == letters,
        range: start..<index))
  }

  /// Whether a full stop that `next` follows ends a sentence rather than an abbreviation.
  private func endsSentence(at next: String.Index) -> Bool {
    guard next < text.endIndex else { return true }
    let after = TextUnits.narrow(text[next])
    guard !ScalarKind.isWord(after) else { return false }
    guard after == " ", let last = units.last, last.range.upperBound == index else { return true }
    return !TextUnits.abbreviations.contains(last.key)
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "no", "nr", "vs", "approx", "e.g", "i.e", "etc", "co",
    "inc", "ltd", "dept", "ref", "qty", "max", "min",
  ]

  /// The end of `:)`, `:-(`, `:D` and the like, whose colon `next` follows.
  private func endOfEmoticon(from next: String.Index) -> String.Index? {
    guard next < text.endIndex, "()D".unicodeScalars.contains(text[next]) else { return nil }
    return text.index(after: next)
  }

  /// A full-width letter or sign as the ordinary one, a curly apostrophe as a straight one.
  static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x2018, 0x2019: "'"
    case 0x3000, 0xA0, 9: " "
    default: scalar
    }
  }
}
