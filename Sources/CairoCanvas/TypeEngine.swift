import CCairo
import Drawings
import Glibc

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
      guard a.style == b.style else { return false }
      var (a, b) = (a.text, b.text)
      return a.withUTF8 { a in
        b.withUTF8 { b in
          guard a.count == b.count, let a = a.baseAddress, let start = b.baseAddress else {
            return a.count == b.count
          }
          return memcmp(a, start, b.count) == 0
        }
      }
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(style)
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  let fonts: FontBook
  let shaper: PangoShaper
  let direct: DirectShaper
  let faces: [EngineFace]
  var remembered: [Key: ShapedText] = [:]
  var batch = GlyphBatch()

  /// A report has some hundred different texts.
  static let mostRemembered = 4096

  /// `language` (`zh-cn`, `en`) decides how lines break.
  public init(_ fonts: FontBook, language: String = "zh-cn") throws(CanvasError) {
    self.fonts = fonts
    shaper = try PangoShaper(fonts, language: language)
    direct = DirectShaper(fonts, language: language)
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
    let shaped =
      direct.shaped(text, in: style) ?? shaper.shaped(text.printable(with: fonts), in: style)
    remembered[key] = shaped
    return shaped
  }

  /// Adds a text to those that are drawn together: neighbours in one font, size and colour.
  ///
  /// Each call to cairo costs more than its glyphs. `flush(on:)` draws what waits.
  func collect(
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
    for run in shaped.runs where !run.glyphs.isEmpty {
      let font = faces[run.file].scaled(to: style.size)
      if font != batch.font || run.isBackward || batch.isBackward { flush(on: context) }
      batch.font = font
      // A hundredth of a point is seen by no one and is a twentieth of a page's bytes.
      batch.append(run, at: Point(((point.x - shift) * 100).rounded() / 100, point.y))
    }
  }

  /// Draws the collected texts with the context's current colour.
  func flush(on context: OpaquePointer) {
    guard let font = batch.font, !batch.glyphs.isEmpty else { return }
    cairo_set_scaled_font(context, font)
    cairo_show_text_glyphs(
      context, batch.utf8, Int32(batch.utf8.count), batch.glyphs, Int32(batch.glyphs.count),
      batch.clusters, Int32(batch.clusters.count),
      batch.isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0))
    batch.removeAll()
  }
}
