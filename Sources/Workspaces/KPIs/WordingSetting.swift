import Problems
import Quantities

extension Setting {
  /// A text, or one for each language; where one is missing, the other's stands for it.
  func wording(
    atMost limit: Int, inOneLine isLine: Bool = false, _ problems: inout Problems
  ) -> [Language: String]? {
    var texts: [Language: String] = [:]
    if node.mapping == nil {
      guard let text = words(atMost: limit, isLine, &problems) else { return nil }
      for language in Language.allCases { texts[language] = text }
      return texts
    }
    guard
      let block = Block(
        self, allowed: Language.allCases.map(\.rawValue), example: "{ en: …, zh-Hans: … }",
        &problems)
    else { return nil }
    for language in Language.allCases {
      texts[language] = block[language.rawValue]?.words(atMost: limit, isLine, &problems)
    }
    guard let any = Language.allCases.lazy.compactMap({ texts[$0] }).first else {
      if block.keys.isEmpty {
        tell(Phrase("a text, or one for each language", "一段文字，或各语言的文字"), &problems)
      }
      return nil
    }
    for language in Language.allCases where texts[language] == nil { texts[language] = any }
    return texts
  }

  private func words(atMost limit: Int, _ isLine: Bool, _ problems: inout Problems) -> String? {
    guard let text = text(atMost: limit, &problems) else { return nil }
    guard !isLine || !text.contains(where: \.isNewline) else {
      tell(
        Phrase("a text of one line, at most \(limit) characters", "一行文本，最多 \(limit) 个字符"),
        &problems)
      return nil
    }
    return text
  }
}
