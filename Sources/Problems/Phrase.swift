/// A language in which the program talks to its operator; reports have their own.
public enum InterfaceLanguage: Sendable, CaseIterable {
  case english, chinese
}

/// What is said, in each of the interface's languages.
///
///     Phrase("the file is empty", "文件为空")[.chinese]
///
/// Not for what a report says: its words are in the word lists.
public struct Phrase: Hashable, Sendable {
  public let english: String
  public let chinese: String

  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// What is the same in every language: a name, or what the system says.
  public init(same text: String) {
    self.init(text, text)
  }

  public subscript(_ language: InterfaceLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// One phrase right behind another.
  public static func + (a: Phrase, b: Phrase) -> Phrase {
    Phrase(a.english + b.english, a.chinese + b.chinese)
  }

  /// Words of which one is meant: `day-first or month-first`.
  public static func either(_ words: [String]) -> Phrase {
    Phrase(words.joined(separator: " or "), words.joined(separator: " 或 "))
  }

  /// Many words of which one is meant: `one of orders, reps`.
  public static func oneOf(_ words: [String]) -> Phrase {
    Phrase("one of ", "") + list(words) + Phrase("", " 之一")
  }

  /// Words one after the other: `file, period`.
  public static func list(_ words: [String]) -> Phrase {
    Phrase(words.joined(separator: ", "), words.joined(separator: "、"))
  }
}
