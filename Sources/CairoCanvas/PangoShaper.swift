import CCairo
import CPango
import Drawings

/// Pango with the fonts of a book and nothing else: shapes any script and direction, and breaks
/// lines by Unicode's rules.
///
/// It uses Pango's FreeType backend, so that Pango and cairo share nothing and threads do not
/// meet in cairo's table of opened files.
final class PangoShaper {
  let fonts: FontBook
  let fontMap: UnsafeMutablePointer<PangoFontMap>
  let context: OpaquePointer
  let layout: OpaquePointer
  let configuration: OpaquePointer
  var descriptions: [TextStyle: OpaquePointer] = [:]
  let indexOfPath: [String: Int]
  let isChinese: Bool

  static let unitsPerPoint = Double(PANGO_SCALE)
  static let mostDescriptions = 64
  /// How often a paragraph is broken until its marks suit its breaks.
  static let mostRounds = 4

  init(_ fonts: FontBook, language: String) throws(CanvasError) {
    guard let configuration = FcConfigCreate() else {
      throw .drawing("fontconfig does not start")
    }
    for file in fonts.files {
      guard FcConfigAppFontAddFile(configuration, file.path) != 0 else {
        throw .fontUnusable(file: file.path)
      }
    }
    self.fonts = fonts
    self.configuration = configuration
    indexOfPath = Dictionary(
      uniqueKeysWithValues: fonts.files.enumerated().map { ($1.path, $0) })
    fontMap = pango_ft2_font_map_new()
    pango_fc_font_map_set_config(OpaquePointer(fontMap), configuration)
    pango_ft2_font_map_set_resolution(OpaquePointer(fontMap), 72, 72)
    context = pango_font_map_create_context(fontMap)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string(language))
    layout = pango_layout_new(context)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    // Reports are written from left to right, also where a line begins with an Arabic name.
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    pango_layout_set_auto_dir(layout, 0)
    isChinese = language.hasPrefix("zh")
  }

  deinit {
    descriptions.values.forEach(pango_font_description_free)
    g_object_unref(gpointer(layout))
    g_object_unref(gpointer(context))
    g_object_unref(gpointer(fontMap))
    FcConfigDestroy(configuration)
  }

  /// `text`, which has no control characters, as one line.
  func shaped(_ text: String, in style: TextStyle) -> ShapedText {
    let utf8 = Array(text.utf8)
    let settings = MarkSetting.all(in: text, isChinese: isChinese)
    prepare(utf8, in: style, settings: settings, width: nil)
    guard let line = pango_layout_get_line_readonly(layout, 0) else {
      return ShapedText(runs: [], width: 0)
    }
    var runs: [GlyphRun] = []
    var x = 0.0
    var node = line.pointee.runs
    while let current = node {
      let item = current.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self).pointee
      runs.append(GlyphRun(item, file: file(of: item.item.pointee.analysis.font), of: utf8, x: &x))
      node = current.pointee.next
    }
    return ShapedText(runs: runs, width: x)
  }

  /// One paragraph broken into lines no wider than `width` points, without spaces at their ends.
  func lines(of text: String, in style: TextStyle, width: Double) -> [String] {
    let utf8 = Array(text.utf8)
    var settings = MarkSetting.all(in: text, isChinese: isChinese)
    for _ in 0..<PangoShaper.mostRounds {
      prepare(utf8, in: style, settings: settings, width: width)
      let (lines, ranges) = brokenLines(of: utf8)
      // A mark beside a break has lost a neighbour. Where it is drawn wider for that, the
      // paragraph is broken again with that width.
      let alone = zip(lines, ranges).flatMap { line, range in
        MarkSetting.all(in: line, isChinese: isChinese).map { $0.moved(by: range.lowerBound) }
      }
      let kept = settings.filter(Set(alone).contains)
      if kept.count == settings.count { return lines }
      settings = kept
    }
    prepare(utf8, in: style, settings: [], width: width)
    return brokenLines(of: utf8).lines
  }

  func brokenLines(of utf8: [UInt8]) -> (lines: [String], ranges: [Range<Int>]) {
    let ranges = (0..<pango_layout_get_line_count(layout)).compactMap { index -> Range<Int>? in
      guard let line = pango_layout_get_line_readonly(layout, index) else { return nil }
      let start = Int(line.pointee.start_index)
      return start..<start + Int(line.pointee.length)
    }
    let lines = ranges.map { String(decoding: utf8[$0], as: UTF8.self).withoutTrailingSpace }
    return (lines, ranges)
  }

  func prepare(
    _ utf8: [UInt8], in style: TextStyle, settings: [MarkSetting], width: Double?
  ) {
    pango_layout_set_font_description(layout, description(of: style))
    let attributes = pango_attr_list_new()
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
    for setting in settings {
      guard let attribute = pango_attr_font_features_new(setting.feature) else { continue }
      attribute.pointee.start_index = UInt32(setting.bytes.lowerBound)
      attribute.pointee.end_index = UInt32(setting.bytes.upperBound)
      pango_attr_list_insert(attributes, attribute)
    }
    for range in width == nil ? [] : NumberUnits.ranges(in: utf8) {
      guard let attribute = pango_attr_allow_breaks_new(0) else { continue }
      attribute.pointee.start_index = UInt32(range.lowerBound)
      attribute.pointee.end_index = UInt32(range.upperBound)
      pango_attr_list_insert(attributes, attribute)
    }
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
    let units = width.map { Int32(max(0, min($0, 1e5)) * PangoShaper.unitsPerPoint) }
    pango_layout_set_width(layout, units ?? -1)
    utf8.withUnsafeBytes {
      // An empty array may have no address, which Pango does not take for a text.
      guard let start = $0.baseAddress else { return pango_layout_set_text(layout, "", 0) }
      pango_layout_set_text(
        layout, start.assumingMemoryBound(to: CChar.self), Int32(utf8.count))
    }
  }

  func description(of style: TextStyle) -> OpaquePointer? {
    if let description = descriptions[style] { return description }
    if descriptions.count >= PangoShaper.mostDescriptions {
      descriptions.values.forEach(pango_font_description_free)
      descriptions.removeAll()
    }
    let description = pango_font_description_new()
    pango_font_description_set_family(description, fonts.family)
    pango_font_description_set_weight(
      description, style.weight == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_absolute_size(
      description, style.size * PangoShaper.unitsPerPoint)
    descriptions[style] = description
    return description
  }

  func file(of font: UnsafeMutablePointer<PangoFont>?) -> Int {
    guard let font else { return 0 }
    // GObject's inheritance: every font of this map is a PangoFcFont.
    let fontconfigFont = UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self)
    let path = pango_fc_font_get_pattern(fontconfigFont)?.string(FC_FILE)
    return path.flatMap { indexOfPath[$0] } ?? 0
  }
}
