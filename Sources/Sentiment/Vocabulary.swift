/// The words by which opinions in one language are read.
///
///     var words = Vocabulary()
///     words.terms["rock solid"] = 3
///     words.themes["packaging"] = ["pallet", "foil"]
///
/// Phrases of several words are written with spaces between them; case does not matter.
public struct Vocabulary: Sendable, Equatable {
  /// What can be said with a term, from as bad as can be to as good as can be.
  public static let polarities = -4.0...4.0
  /// What a degree may multiply a term by.
  public static let factors = 0.1...3.0
  /// How many words, Chinese characters and signs a phrase can have.
  public static let longestPhrase = 12

  /// What words say by themselves. A term of 0 says nothing and keeps a longer word from being
  /// read as one within it.
  public var terms: [String: Double] = [:]
  /// What says nothing while it happens, but is a reproach where it is denied: "never answered".
  public var expected: Set<String> = []
  /// Words that turn what follows them into its opposite.
  public var negations: Set<String> = []
  /// Words that make a term stronger (above 1) or weaker.
  public var degrees: [String: Double] = [:]
  /// Words after which what matters comes: "but".
  public var turns: Set<String> = []
  /// Words that open a clause which matters less: "although".
  public var concessions: Set<String> = []
  /// The key words of themes, by theme.
  public var themes: [String: Set<String>] = [:]

  public init() {}

  /// Whether texts can have `text` as one of their words or phrases.
  public static func isPhrase(_ text: String) -> Bool {
    let units = TextUnits.of(text)
    return (1...longestPhrase).contains(units.count)
      && units.allSatisfy { [.word, .character, .sign].contains($0.kind) }
  }

  /// Takes in the words of `other`; where both know a term or degree, its value holds.
  public mutating func add(_ other: Vocabulary) {
    terms.merge(other.terms) { $1 }
    expected.formUnion(other.expected)
    negations.formUnion(other.negations)
    degrees.merge(other.degrees) { $1 }
    turns.formUnion(other.turns)
    concessions.formUnion(other.concessions)
    themes.merge(other.themes) { $0.union($1) }
  }
}
