/// Reads the opinion in a comment, in English, in Chinese, or in both.
///
///     let reader = SentimentReader(.builtIn)
///     reader.opinion(of: "价格高，但是质量非常好。").leaning   // positive
///
/// A sum over words and rules, not an understanding: irony, comparison and what a reader has to
/// know are lost on it. Time grows with the length of the text.
public struct SentimentReader: Sendable {
  /// What one exclamation mark adds, and how many are heard.
  static let exclamation = 0.292
  static let heardExclamations = 4

  private let phrasebook: Phrasebook

  public init(_ lexicon: Lexicon = .builtIn) {
    phrasebook = Phrasebook([lexicon.english, lexicon.chinese])
  }

  public func opinion(of text: String) -> Opinion {
    let units = TextUnits.of(text)
    let hearsCapitals = units.contains { $0.kind == .word && !$0.isShouted && $0.key.count > 1 }
    var sentences: [Opinion.Sentence] = []
    var themes = ThemeSums()
    var total = 0.0
    var speaking = 0
    for range in SentimentReader.sentences(units) {
      let values = SentenceValues(
        Token.of(units[range], phrasebook), hearsCapitals: hearsCapitals)
      let marks = units[range].reversed().prefix { $0.kind == .exclamation }.count
      let compound = SentimentReader.compound(values.sum, exclamations: marks)
      let end = units[range].last { $0.kind != .lineEnd }?.range.upperBound ?? text.startIndex
      var own = ThemeSums()
      own.add(values)
      sentences.append(
        Opinion.Sentence(
          text: String(text[units[range.lowerBound].range.lowerBound..<end]), compound: compound,
          themes: own.opinions))
      themes.add(own)
      if values.values.contains(where: { $0 != 0 }) {
        total += compound
        speaking += 1
      }
    }
    return Opinion(
      compound: speaking == 0 ? 0 : Opinion.rounded(total / Double(speaking)),
      sentences: sentences,
      themes: themes.opinions,
      script: SentimentReader.script(units))
  }

  private static func compound(_ sum: Double, exclamations: Int) -> Double {
    let emphasis = exclamation * Double(min(exclamations, heardExclamations))
    return Opinion.compound(sum == 0 ? 0 : sum < 0 ? sum - emphasis : sum + emphasis)
  }

  /// The sentences: each with the marks that end it, none of marks alone.
  private static func sentences(_ units: [TextUnit]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    while start < units.count {
      var end = start
      var hasWords = false
      while end < units.count, !units[end].endsSentence {
        if units[end].kind != .clauseEnd { hasWords = true }
        end += 1
      }
      while end < units.count, units[end].endsSentence { end += 1 }
      if hasWords { sentences.append(start..<end) }
      start = end
    }
    return sentences
  }

  /// Chinese characters count as much as words, of which a Chinese text may have one in five.
  private static func script(_ units: [TextUnit]) -> Opinion.Script? {
    let characters = units.count { $0.kind == .character }
    var (latin, others) = (0, 0)
    for unit in units where unit.kind == .word {
      guard let letter = unit.key.unicodeScalars.first(where: { $0.properties.isAlphabetic })
      else { continue }
      if ScalarKind.isLatin(letter) { latin += 1 } else { others += 1 }
    }
    let words = latin + others
    guard characters + words > 0 else { return nil }
    if characters * 5 <= words { return others > latin ? .other : .english }
    return words * 5 <= characters ? .chinese : .mixed
  }
}

extension TextUnit {
  fileprivate var endsSentence: Bool {
    kind == .sentenceEnd || kind == .lineEnd || kind == .exclamation
  }
}
