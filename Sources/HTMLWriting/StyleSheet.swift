import Drawings

/// The site's style sheet: the palette's colours as custom properties, light and dark, the
/// classes of drawings, and `style.css`.
struct StyleSheet {
  var palette: Palette
  /// The text of `style.css`, built-in or overridden.
  var looks: String
  /// A list of CSS that stands before the usual fonts, or nil.
  var fonts: String?

  init(palette: Palette, fonts: String? = nil, files: [TemplateFile]) {
    self.palette = palette
    self.fonts = fonts
    looks = files.first { $0.name == SiteWriter.styleSheetName }?.text ?? ""
  }

  var text: String {
    """
    :root{color-scheme:light dark;\(StyleSheet.properties(palette))\(typeface)}
    @media screen and (prefers-color-scheme:dark){:root{\(StyleSheet.properties(palette.dark))}}
    \(StyleSheet.inkClasses)
    \(looks)
    """
  }

  /// What `style.css` prefers to the usual fonts.
  private var typeface: String { fonts.map { ";--typeface:\($0)" } ?? "" }

  /// `--actual:#3a4a66;…` for every ink.
  static func properties(_ palette: Palette) -> String {
    Ink.allCases.map { "--\($0.rawValue):\(palette[$0].css)" }.joined(separator: ";")
  }

  /// What drawings call their inks: `f-` fills, `s-` strokes.
  static let inkClasses: String =
    Ink.allCases.map { ink in
      ".f-\(ink.rawValue){fill:var(--\(ink.rawValue))}"
        + ".s-\(ink.rawValue){stroke:var(--\(ink.rawValue))}"
    }.joined(separator: "\n")
}
