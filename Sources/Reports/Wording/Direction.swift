/// Keeps names that are written from right to left, or that hold signs for turning text around,
/// from disturbing the words beside them.
enum Direction {
  /// The text without signs that turn the direction of what follows, such as U+202E.
  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: text.unicodeScalars.filter { !isControl($0) })
    return String(plain)
  }

  /// The text as it stands in a sentence: set apart by U+2068 and U+2069 where it has letters that
  /// are written from right to left (Unicode Bidirectional Algorithm, isolates).
  static func isolated(_ text: String) -> String {
    text.unicodeScalars.contains(where: isRightToLeft) ? "\u{2068}" + text + "\u{2069}" : text
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Hebrew, Arabic, Syriac, Thaana, N'Ko and the other scripts of these blocks.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF,
      0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
