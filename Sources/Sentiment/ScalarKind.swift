/// What a scalar is in a text.
enum ScalarKind {
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// A letter or digit of a script that puts spaces between words.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
    return !isChinese(scalar) && scalar.properties.isAlphabetic
  }

  /// A letter as English and its neighbours have them, with accents or without.
  static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      true
    default: false
    }
  }

  static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }

  static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Skin tones go with the sign before them.
    case 0x1F3FB...0x1F3FF: false
    case 0x2600...0x27BF, 0x2B50, 0x1F300...0x1FAFF: true
    default: false
    }
  }

  /// Marks on letters, joiners, and what only steers the direction of writing.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }
}
