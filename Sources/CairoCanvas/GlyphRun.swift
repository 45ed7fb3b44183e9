import CCairo

/// Glyphs of one font, placed from the start of their text's baseline.
struct GlyphRun {
  /// Which of the font book's files.
  var file: Int
  var glyphs: [cairo_glyph_t]
  /// In the order of the text: how many bytes of `utf8` each group of glyphs stands for.
  var clusters: [cairo_text_cluster_t]
  var utf8: [CChar]
  /// Right-to-left: the first cluster belongs to the last glyphs.
  var isBackward: Bool
}

/// A line of text, shaped once and drawn many times.
final class ShapedText {
  let runs: [GlyphRun]
  /// In points.
  let width: Double

  init(runs: [GlyphRun], width: Double) {
    self.runs = runs
    self.width = width
  }
}
