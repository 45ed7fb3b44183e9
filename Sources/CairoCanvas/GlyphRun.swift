import CCairo
import CPango

/// Glyphs of one font, placed from the start of their text's baseline.
struct GlyphRun {
  /// Which of the font book's files.
  let file: Int
  /// In the order of the page, from left to right, whatever the text's direction.
  private(set) var glyphs: [cairo_glyph_t] = []
  /// In the order of the text: how many bytes of `utf8` each group of glyphs stands for.
  private(set) var clusters: [cairo_text_cluster_t] = []
  let utf8: [CChar]
  /// Right-to-left: the first cluster belongs to the last glyphs.
  let isBackward: Bool

  /// The run of `text` that Pango has shaped, beginning at `x`, which moves to its end.
  init(_ shaped: PangoGlyphItem, file: Int, of text: [UInt8], x: inout Double) {
    let item = shaped.item.pointee
    let glyphs = shaped.glyphs.pointee
    let count = Int(glyphs.num_glyphs)
    let length = Int(item.length)
    self.file = file
    utf8 = text[Int(item.offset)..<Int(item.offset) + length].map(CChar.init(bitPattern:))
    isBackward = item.analysis.level % 2 == 1
    self.glyphs.reserveCapacity(count)
    var start = 0
    while start < count {
      let offset = Int(glyphs.log_clusters[start])
      var end = start + 1
      while end < count, Int(glyphs.log_clusters[end]) == offset { end += 1 }
      let next =
        isBackward
        ? (start == 0 ? length : Int(glyphs.log_clusters[start - 1]))
        : (end == count ? length : Int(glyphs.log_clusters[end]))
      let before = self.glyphs.count
      for glyph in start..<end { add(glyphs.glyphs[glyph], x: &x) }
      clusters.append(
        cairo_text_cluster_t(
          num_bytes: Int32(next - offset), num_glyphs: Int32(self.glyphs.count - before)))
      start = end
    }
    if isBackward { clusters.reverse() }
  }

  /// The whole of `text`, from left to right, as HarfBuzz has shaped it in Pango's units.
  init(
    infos: UnsafeBufferPointer<hb_glyph_info_t>,
    positions: UnsafeBufferPointer<hb_glyph_position_t>, file: Int, of text: [UInt8],
    width: inout Double
  ) {
    self.file = file
    utf8 = text.map(CChar.init(bitPattern:))
    isBackward = false
    glyphs.reserveCapacity(infos.count)
    clusters.reserveCapacity(infos.count)
    let unit = 1 / PangoShaper.unitsPerPoint
    var x: Int32 = 0
    var start = 0
    for index in infos.indices {
      let position = positions[index]
      glyphs.append(
        cairo_glyph_t(
          index: UInt(infos[index].codepoint), x: Double(x + position.x_offset) * unit,
          y: -Double(position.y_offset) * unit))
      x += position.x_advance
      let next = index + 1 < infos.count ? Int(infos[index + 1].cluster) : text.count
      guard next > Int(infos[index].cluster) else { continue }
      clusters.append(
        cairo_text_cluster_t(
          num_bytes: Int32(next - Int(infos[index].cluster)), num_glyphs: Int32(index + 1 - start)))
      start = index + 1
    }
    width = Double(x) * unit
  }

  private mutating func add(_ info: PangoGlyphInfo, x: inout Double) {
    let unit = 1 / PangoShaper.unitsPerPoint
    if let index = GlyphRun.index(of: info.glyph) {
      glyphs.append(
        cairo_glyph_t(
          index: index, x: x + Double(info.geometry.x_offset) * unit,
          y: Double(info.geometry.y_offset) * unit))
    }
    x += Double(info.geometry.width) * unit
  }

  /// Nil for what is not drawn; the empty box of the font for what it has not.
  private static func index(of glyph: PangoGlyph) -> UInt? {
    let empty: PangoGlyph = 0x0FFF_FFFF
    let unknown: PangoGlyph = 0x1000_0000
    if glyph == empty { return nil }
    return glyph & unknown != 0 ? 0 : UInt(glyph)
  }
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
