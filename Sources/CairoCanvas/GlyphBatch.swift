import CCairo
import Drawings

/// Glyphs of one font, size and colour that are drawn by one call.
struct GlyphBatch {
  /// The context's current colour as long as texts wait.
  var ink: Ink?
  var font: OpaquePointer?
  var glyphs: [cairo_glyph_t] = []
  var utf8: [CChar] = []
  var clusters: [cairo_text_cluster_t] = []
  var isBackward = false

  /// Adds a run that begins at `origin`.
  mutating func append(_ run: GlyphRun, at origin: Point) {
    isBackward = run.isBackward
    for glyph in run.glyphs {
      glyphs.append(
        cairo_glyph_t(index: glyph.index, x: origin.x + glyph.x, y: origin.y + glyph.y))
    }
    utf8 += run.utf8
    clusters += run.clusters
  }

  mutating func removeAll() {
    font = nil
    glyphs.removeAll(keepingCapacity: true)
    utf8.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    isBackward = false
  }
}
