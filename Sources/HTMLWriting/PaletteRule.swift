import Drawings

extension SiteWriter {
  /// A rule of CSS that gives the elements of `selector` the colours of `palette`, on light and on
  /// dark screens alike.
  public static func rule(_ selector: String, palette: Palette) -> String {
    "\(selector){\(StyleSheet.properties(palette));color:var(--text);background:var(--paper)}\n"
  }
}
