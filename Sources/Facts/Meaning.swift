import Quantities

/// What a table or a column means, in a sentence of each language.
public struct Meaning: Sendable, Hashable {
  public let english: String
  public let chinese: String

  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
