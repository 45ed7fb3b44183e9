/// Fonts whose every Latin character is half an em wide and every other one em.
///
/// For transcripts and tests that must not depend on installed fonts.
public final class FixedWidthFonts: FontMeasuring {
  public init() {}

  func ems(_ character: Character) -> Double {
    (character.unicodeScalars.first?.value ?? 0) < 0x2E80 ? 0.5 : 1
  }

  public func width(of text: String, in style: TextStyle) -> Double {
    text.reduce(0) { $0 + ems($1) } * style.size
  }

  public func lines(of text: String, in style: TextStyle, width: Double) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrapped($0, ems: width / style.size)
    }
  }

  /// Breaks at spaces and around wide characters; a longer word breaks inside.
  func wrapped(_ text: Substring, ems limit: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    for word in words(text) {
      let length = word.reduce(0) { $0 + ems($1) }
      if used + length > limit, !line.isEmpty {
        lines.append(line)
        line = ""
        used = 0
      }
      for character in word where !(line.isEmpty && character == " ") {
        if used + ems(character) > limit, character != " ", !line.isEmpty {
          lines.append(line)
          line = ""
          used = 0
        }
        line.append(character)
        used += ems(character)
      }
    }
    lines.append(line)
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  func words(_ text: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      if ems(character) == 1 {
        if !word.isEmpty { words.append(word) }
        words.append(String(character))
        word = ""
      } else if character == " " {
        words.append(word + " ")
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
