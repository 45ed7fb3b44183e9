extension String {
  /// The text with every control character and line break as a space.
  ///
  /// A line is drawn as one line whatever it holds, and PDF's strings and cairo's end at NUL.
  func cleaned(keepingLineBreaks: Bool) -> String {
    guard unicodeScalars.contains(where: { $0.isControl }) else { return self }
    var clean = ""
    for character in self {
      if keepingLineBreaks, character.isNewline {
        clean.append("\n")
      } else {
        for scalar in character.unicodeScalars {
          clean.unicodeScalars.append(scalar.isControl ? " " : scalar)
        }
      }
    }
    return clean
  }

  var withoutTrailingSpace: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension Unicode.Scalar {
  var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
  }
}
