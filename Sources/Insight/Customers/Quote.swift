/// A sentence of a customer's comment as it may be printed: short, and without what tells who wrote
/// it or can be called back.
///
///     Quote("Please ring Ann on 0171 555 12!")?.text   // Please ring Ann on …!
///
/// Of names it knows only those beside a title such as Mr or 先生; see ``KnownNames`` for others.
struct Quote {
  /// So many characters it has at most, besides the sign that something was left out.
  static let limit = 60
  /// Where fewer letters are left there is nothing to quote.
  private static let fewestLetters = 4
  private static let omission = "…"

  let text: String
  /// Whether nothing was left out.
  let isWhole: Bool

  /// Nil where nothing is left to quote, or a title tells that somebody is named.
  init?(_ sentence: String) {
    let plain = Quote.plain(sentence)
    guard !Quote.hasTitle(plain) else { return nil }
    let masked = Quote.trimmed(Quote.masked(plain))
    let cut = Quote.cut(masked)
    guard cut.count(where: \.isLetter) >= Quote.fewestLetters else { return nil }
    text = cut
    isWhole = !cut.contains(Quote.omission)
  }

  /// Without what cannot be seen; every run of space as one.
  private static func plain(_ sentence: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in sentence.unicodeScalars {
      if scalar.properties.isWhitespace {
        if plain.last != " " { plain.append(" ") }
        continue
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned: continue
      default: if scalar != "\u{FFFD}" { plain.append(scalar) }
      }
    }
    return String(plain)
  }

  private static let titles: Set<String> = ["mr", "mrs", "dr", "prof"]
  /// Titles only where they are written so: "we miss".
  private static let capitalTitles: Set<Substring> = ["Miss", "MISS", "Ms", "MS"]
  private static let chineseTitles = ["先生", "女士", "小姐"]

  private static func hasTitle(_ text: String) -> Bool {
    chineseTitles.contains { text.contains($0) }
      || text.split(whereSeparator: { !$0.isASCIILetter }).contains {
        titles.contains($0.lowercased()) || capitalTitles.contains($0)
      }
  }

  /// With a sign in place of everything that holds a digit or is an address: amounts, dates,
  /// telephone numbers, e-mail, order numbers.
  private static func masked(_ text: String) -> String {
    var masked = ""
    var run = ""
    func close() {
      let isTelling =
        run.contains { $0 == "@" || $0 == "＠" }
        || run.unicodeScalars.contains { $0.properties.generalCategory == .decimalNumber }
        || run.contains("://") || run.lowercased().hasPrefix("www.")
      if !isTelling {
        masked += run
      } else if !masked.hasSuffix(omission) && !masked.hasSuffix(omission + " ") {
        masked += omission
      }
      run = ""
    }
    for character in text {
      if character.isPartOfAddress {
        run.append(character)
      } else {
        close()
        if character != " " || masked.last != " " { masked.append(character) }
      }
    }
    close()
    return masked
  }

  /// Without quotation marks around it, and without the full stop.
  private static func trimmed(_ text: String) -> String {
    let outer: Set<Character> = [" ", "\"", "“", "”", "「", "」", "'", "‘", "’", ",", "，"]
    let ends = outer.union(["。", ".", ";", "；"])
    var text = text[...]
    while let first = text.first, outer.contains(first) { text.removeFirst() }
    while let last = text.last, ends.contains(last) { text.removeLast() }
    return String(text)
  }

  /// As far as it may go, up to the end of a clause or of a word where one is near.
  private static func cut(_ text: String) -> String {
    guard text.count > limit else { return text }
    let start = text.prefix(limit)
    let marks: Set<Character> = [",", "，", "、", ";", "；", ":", "："]
    let nearest = start.index(start.startIndex, offsetBy: limit / 3)
    let end =
      start[nearest...].lastIndex { marks.contains($0) }
      ?? start[nearest...].lastIndex(of: " ") ?? start.endIndex
    return trimmed(String(start[..<end])) + omission
  }
}

extension Character {
  /// Whether it may stand in a number, an e-mail or a web address.
  fileprivate var isPartOfAddress: Bool {
    if isASCII { return isLetter || isNumber || "@._-+/:#&%".contains(self) }
    return self == "＠"
      || unicodeScalars.contains { $0.properties.generalCategory == .decimalNumber }
  }
}
