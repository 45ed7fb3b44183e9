/// The smallest part of a text that a word list can know: a word in letters, one Chinese character,
/// one sign.
struct TextUnit {
  enum Kind {
    /// Letters or digits.
    case word
    /// A Chinese character.
    case character
    /// An emoji or emoticon.
    case sign
    /// A comma and the like, over which no word reaches.
    case clauseEnd
    case exclamation
    case sentenceEnd
    case lineEnd
  }

  let kind: Kind
  /// As word lists have it: in lower case.
  let key: String
  /// Whether it is a word of two or more letters, all of them capital.
  var isShouted = false
  let range: Range<String.Index>
}
