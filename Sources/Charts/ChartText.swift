import Drawings

/// The sizes that all charts share, in points.
enum ChartStyle {
  static let label = TextStyle(7.5)
  static let strong = TextStyle(7.5, .bold)
  /// Where `label` does not fit.
  static let small = TextStyle(6.5)
  static let smallStrong = TextStyle(6.5, .bold)
  /// The line that bars stand on.
  static let axis = Stroke(.muted, width: 0.5)
  /// Between a label and what it labels.
  static let gap = 2.0
  /// What is not measured.
  static let unmeasured = "–"
}

extension FontMeasuring {
  /// `text`, or as much of its start as fits into `width` points with an ellipsis; empty where
  /// not even that fits.
  func fitted(_ text: String, in style: TextStyle, width limit: Double) -> String {
    if width(of: text, in: style) <= limit { return text }
    let characters = Array(text)
    var kept = 0
    var excess = characters.count
    // `kept` characters fit and `excess` do not.
    while excess - kept > 1 {
      let middle = (kept + excess) / 2
      if width(of: characters[..<middle] + "…", in: style) <= limit {
        kept = middle
      } else {
        excess = middle
      }
    }
    if kept == 0 { return "" }
    while kept > 1, characters[kept - 1] == " " { kept -= 1 }
    return characters[..<kept] + "…"
  }

  /// The mark of `text`, cut to `width` points; none where nothing of it fits.
  func label(
    _ text: String, at: Point, width: Double, _ style: TextStyle, _ anchor: Anchor, _ ink: Ink
  ) -> [Mark] {
    let text = fitted(text, in: style, width: width)
    return text.isEmpty ? [] : [.text(text, at: at, style, anchor, ink)]
  }

  /// The width of the widest of `texts`; 0 without any.
  func widest(of texts: some Sequence<String>, in style: TextStyle) -> Double {
    texts.reduce(0) { max($0, width(of: $1, in: style)) }
  }
}

private func + (characters: ArraySlice<Character>, end: String) -> String {
  String(characters) + end
}

extension Drawing {
  /// A chart of nothing: an en dash in the middle.
  static func unmeasured(_ size: Size, title: String, summary: String) -> Drawing {
    let style = ChartStyle.label
    return Drawing(
      size: size, title: title, summary: summary,
      marks: [
        .text(
          ChartStyle.unmeasured, at: Point(size.width / 2, size.height / 2 + style.drop), style,
          .middle, .muted)
      ])
  }
}
