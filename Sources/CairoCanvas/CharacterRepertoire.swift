/// The characters that every batch can print, and those that never need a glyph.
enum CharacterRepertoire {
  /// Printable ASCII and Latin letters, punctuation, currency, arrows and the signs of tables and
  /// charts, Chinese punctuation and full-width forms.
  static let always: Set<Unicode.Scalar> = {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA0...0x17F, 0x1CD...0x1DC, 0x2010...0x2027, 0x2030...0x203E,
      0x2460...0x2473, 0x3000...0x301F, 0xFF01...0xFF5E, 0xFFE0...0xFFE6,
    ]
    let signs = "Δ∑−≈≠≥≤←↑→↓▲△▼▽●○■□★☆✓€₩"
    let values = ranges.flatMap { $0 }.compactMap(Unicode.Scalar.init)
    return Set(values).union(signs.unicodeScalars)
  }()

  /// What every font needs besides its own letters: a run's spaces and joiners are taken from the
  /// font of their neighbours.
  static let inEveryFont: [Unicode.Scalar] = [
    " ", "\u{A0}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{25CC}",
  ]

  /// Whether a reader misses nothing where no font has `scalar`: controls, joiners, variation
  /// selectors, direction marks, white space.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint || properties.isWhitespace { return true }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
