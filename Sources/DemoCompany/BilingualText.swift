import Quantities

/// A text of the company in both of its languages.
struct BilingualText: Sendable {
  let chinese: String
  let english: String

  init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  func text(_ language: Language) -> String {
    language == .chinese ? chinese : english
  }

  /// Reads `王 Wang,李 Li`: pairs between commas, the Chinese one before the first space.
  static func list(_ text: String) -> [BilingualText] {
    text.split(separator: ",").map { pair in
      let parts = pair.split(separator: " ", maxSplits: 1).map(String.init)
      return BilingualText(parts[0], parts.count > 1 ? parts[1] : parts[0])
    }
  }
}
