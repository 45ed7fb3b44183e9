import CCairo
import Drawings

/// Measures, breaks and draws text with the fonts of a book.
///
/// Each thread makes one and keeps it for the whole batch: it remembers what it has shaped.
public final class TypeEngine: FontMeasuring {
  /// Compares bytes: strings that Swift holds to be equal may be written differently, and a PDF
  /// must give back what was written.
  struct Key: Hashable {
    var text: String
    var style: TextStyle

    static func == (a: Key, b: Key) -> Bool {
      a.style == b.style && a.text.utf8.elementsEqual(b.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(style)
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  let fonts: FontBook
  let shaper: PangoShaper
  let faces: [EngineFace]
  var remembered: [Key: ShapedText] = [:]
  var glyphs: [cairo_glyph_t] = []

  /// A report has some hundred different texts.
  static let mostRemembered = 4096

  /// `language` (`zh-cn`, `en`) decides how lines break.
  public init(_ fonts: FontBook, language: String = "zh-cn") throws(CanvasError) {
    self.fonts = fonts
    shaper = try PangoShaper(fonts, language: language)
    var faces: [EngineFace] = []
    for file in fonts.files { faces.append(try EngineFace(file)) }
    self.faces = faces
  }

  public func width(of text: String, in style: TextStyle) -> Double {
    shaped(text, in: style).width
  }

  public func lines(of text: String, in style: TextStyle, width: Double) -> [String] {
    text.printable(with: fonts, keepingLineBreaks: true)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { paragraph(String($0), in: style, width: width) }
  }

  /// A last line of one character is avoided by setting the others a little narrower, where that
  /// makes no further line.
  func paragraph(_ text: String, in style: TextStyle, width: Double) -> [String] {
    let lines = shaper.lines(of: text, in: style, width: width)
    guard lines.count > 1, lines.last.map(TypeEngine.isLonely) == true else { return lines }
    let narrower = shaper.lines(of: text, in: style, width: width - style.size)
    let isBetter =
      narrower.count == lines.count && narrower.last.map(TypeEngine.isLonely) == false
    return isBetter ? narrower : lines
  }

  static func isLonely(_ line: String) -> Bool {
    line.lazy.filter { !$0.isPunctuation }.prefix(2).count < 2
  }

  func shaped(_ text: String, in style: TextStyle) -> ShapedText {
    let key = Key(text: text, style: style)
    if let shaped = remembered[key] { return shaped }
    if remembered.count >= TypeEngine.mostRemembered {
      remembered.removeAll(keepingCapacity: true)
    }
    let shaped = shaper.shaped(text.printable(with: fonts), in: style)
    remembered[key] = shaped
    return shaped
  }

  /// Draws with the context's current colour.
  func draw(
    _ text: String, at point: Point, in style: TextStyle, anchor: Anchor,
    on context: OpaquePointer
  ) {
    let shaped = shaped(text, in: style)
    let shift =
      switch anchor {
      case .start: 0.0
      case .middle: shaped.width / 2
      case .end: shaped.width
      }
    for run in shaped.runs {
      glyphs.removeAll(keepingCapacity: true)
      for glyph in run.glyphs {
        glyphs.append(
          cairo_glyph_t(index: glyph.index, x: point.x - shift + glyph.x, y: point.y + glyph.y))
      }
      cairo_set_scaled_font(context, faces[run.file].scaled(to: style.size))
      cairo_show_text_glyphs(
        context, run.utf8, Int32(run.utf8.count), glyphs, Int32(glyphs.count), run.clusters,
        Int32(run.clusters.count),
        run.isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0))
    }
  }
}
