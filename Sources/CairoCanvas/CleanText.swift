extension String {
  /// The text with every control character and line break as a space.
  ///
  /// A line is drawn as one line whatever it holds, and PDF's strings and cairo's end at NUL.
  func cleaned() -> String {
    replaced(keepingLineBreaks: false) { $0.isControl ? " " : $0 }
  }

  /// The cleaned text, with a box for every visible character and a space for every white one
  /// that `fonts` has not: Pango gives such characters a width that depends on what was shaped
  /// before.
  func printable(with fonts: FontBook, keepingLineBreaks: Bool = false) -> String {
    replaced(keepingLineBreaks: keepingLineBreaks) { scalar in
      if fonts.printable.contains(scalar) { return scalar }
      if scalar.isControl || scalar.properties.isWhitespace { return " " }
      return CharacterRepertoire.isInvisible(scalar) ? scalar : "□"
    }
  }

  var withoutTrailingSpace: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  private func replaced(
    keepingLineBreaks: Bool, by replacement: (Unicode.Scalar) -> Unicode.Scalar
  ) -> String {
    if unicodeScalars.allSatisfy({ replacement($0) == $0 }) { return self }
    var text = ""
    for character in self {
      if keepingLineBreaks, character.isNewline {
        text.append("\n")
      } else {
        for scalar in character.unicodeScalars {
          text.unicodeScalars.append(replacement(scalar))
        }
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
  }
}
