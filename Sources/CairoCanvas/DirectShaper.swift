import CPango
import Drawings

/// HarfBuzz with the text typeface alone, for the labels and numbers that pages mostly consist of:
/// Chinese and Latin letters, digits, punctuation and signs, from left to right.
///
/// Pango first finds out script, direction and font of every character, which costs ten times what
/// shaping does; here they are known. Glyphs and widths are those that Pango gives.
final class DirectShaper {
  private let files: [FontFile]
  private let faces: [OpaquePointer]
  private let buffer: OpaquePointer
  private let language: hb_language_t?
  private let isChinese: Bool
  private var fonts: [TextStyle: OpaquePointer] = [:]
  /// Whether a character of the basic plane needs nothing but its glyph; by weight.
  private let isPlain: [[Bool]]

  static let mostFonts = 64

  /// - Parameter language: as `TypeEngine` has it.
  init(_ fonts: FontBook, language: String) {
    files = Array(fonts.files.prefix(2))
    faces = files.map { hb_face_create($0.blob, 0) }
    buffer = hb_buffer_create()
    self.language = hb_language_from_string(language, -1)
    isChinese = language.hasPrefix("zh")
    isPlain = files.map { file in
      var table = [Bool](repeating: false, count: 0x10000)
      for scalar in file.characters where DirectShaper.isPlain(scalar) {
        table[Int(scalar.value)] = true
      }
      return table
    }
  }

  deinit {
    fonts.values.forEach(hb_font_destroy)
    faces.forEach(hb_face_destroy)
    hb_buffer_destroy(buffer)
  }

  /// Whether `scalar` is written from left to right and joins with none of its neighbours.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Latin; punctuation, currency, arrows, operators, geometric signs.
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x17F, 0x2010...0x2027, 0x2030...0x203E, 0x20A0...0x20BF,
      0x2190...0x21FF, 0x2200...0x22FF, 0x2460...0x2473, 0x25A0...0x25FF, 0x2605...0x2606,
      // Chinese punctuation, ideographs, full-width forms.
      0x3000...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF5E, 0xFFE0...0xFFE6:
      true
    // Δ and ✓ have no script of their own here: they stand alone.
    case 0x394, 0x2713: true
    default: false
    }
  }

  /// `text` as one line, or nil where it needs more than this shaper knows.
  func shaped(_ text: String, in style: TextStyle) -> ShapedText? {
    let file = style.weight == .bold ? 1 : 0
    let table = isPlain[file]
    for scalar in text.unicodeScalars where scalar.value > 0xFFFF || !table[Int(scalar.value)] {
      return nil
    }
    let settings = MarkSetting.all(in: text, isChinese: isChinese)
    guard settings.allSatisfy({ $0.tag != nil }) else { return nil }
    let utf8 = Array(text.utf8)
    hb_buffer_clear_contents(buffer)
    utf8.withUnsafeBytes {
      let start = $0.baseAddress?.assumingMemoryBound(to: CChar.self)
      hb_buffer_add_utf8(buffer, start, Int32($0.count), 0, Int32($0.count))
    }
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, HB_SCRIPT_HAN)
    hb_buffer_set_language(buffer, language)
    let features = settings.compactMap { setting in
      setting.tag.map {
        hb_feature_t(
          tag: $0, value: 1, start: UInt32(setting.bytes.lowerBound),
          end: UInt32(setting.bytes.upperBound))
      }
    }
    hb_shape(font(style, file: file), buffer, features, UInt32(features.count))
    var count: UInt32 = 0
    let infos = hb_buffer_get_glyph_infos(buffer, &count)
    let positions = hb_buffer_get_glyph_positions(buffer, &count)
    guard let infos, let positions, count > 0 else { return ShapedText(runs: [], width: 0) }
    var width = 0.0
    let run = GlyphRun(
      infos: UnsafeBufferPointer(start: infos, count: Int(count)),
      positions: UnsafeBufferPointer(start: positions, count: Int(count)), file: file, of: utf8,
      width: &width)
    return ShapedText(runs: [run], width: width)
  }

  private func font(_ style: TextStyle, file: Int) -> OpaquePointer {
    if let font = fonts[style] { return font }
    if fonts.count >= DirectShaper.mostFonts {
      fonts.values.forEach(hb_font_destroy)
      fonts.removeAll()
    }
    let font: OpaquePointer = hb_font_create(faces[file])
    // In Pango's units, so that both round alike.
    let scale = Int32((style.size * PangoShaper.unitsPerPoint).rounded())
    hb_font_set_scale(font, scale, scale)
    fonts[style] = font
    return font
  }
}

extension MarkSetting {
  /// The feature's tag.
  fileprivate var tag: hb_tag_t? {
    switch feature {
    case "pwid=1": MarkSetting.narrow
    case "halt=1": MarkSetting.half
    default: nil
    }
  }

  private static let narrow = hb_tag_from_string("pwid", 4)
  private static let half = hb_tag_from_string("halt", 4)
}
