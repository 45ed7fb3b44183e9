import Templates

/// The words by which opinions are read, in each language.
///
///     var lexicon = Lexicon.builtIn
///     lexicon.chinese.terms["秒回"] = 3
///     let reader = SentimentReader(lexicon)
///
/// A word that both languages know is read as the Chinese one.
public struct Lexicon: Sendable, Equatable {
  public var english: Vocabulary
  public var chinese: Vocabulary

  public init(english: Vocabulary = Vocabulary(), chinese: Vocabulary = Vocabulary()) {
    self.english = english
    self.chinese = chinese
  }

  /// Scorebook's own words for sales and service.
  public static let builtIn = Lexicon(
    english: builtIn("sentiment.en.txt"), chinese: builtIn("sentiment.zh-Hans.txt"))

  private static func builtIn(_ name: String) -> Vocabulary {
    Vocabulary.reading(BuiltInTemplates.text(of: name) ?? "").vocabulary
  }

  /// Takes in the words of `other`, whose values hold.
  public mutating func add(_ other: Lexicon) {
    english.add(other.english)
    chinese.add(other.chinese)
  }
}
