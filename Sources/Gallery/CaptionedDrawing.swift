import Drawings

extension Drawing {
  /// The drawing with a text below it in small type, `width` wide or as wide as it is.
  func captioned(_ caption: String, width: Double, fonts: any FontMeasuring) -> Drawing {
    let style = TextStyle(6.5)
    let pitch = 9.0
    let lines = fonts.lines(of: caption, in: style, width: width)
    let top = size.height + 6
    var captioned = self
    captioned.size = Size(
      max(size.width, width), top + pitch * Double(lines.count))
    captioned.marks = [.drawing(self, at: Point(0, 0))]
    captioned.marks += lines.enumerated().map { index, line in
      .text(
        line, at: Point(0, top + pitch * Double(index) + style.ascent), style, .start, .muted)
    }
    return captioned
  }
}

extension Mark {
  /// The mark without links: what they lead to is not in the gallery.
  var leadingNowhere: Mark {
    switch self {
    case .link(_, let marks): .block(.paragraph, marks.map(\.leadingNowhere))
    case .block(let block, let marks): .block(block, marks.map(\.leadingNowhere))
    case .drawing(let drawing, let at):
      .drawing(
        Drawing(
          size: drawing.size, title: drawing.title, summary: drawing.summary,
          marks: drawing.marks.map(\.leadingNowhere)), at: at)
    case .box, .line, .polyline, .polygon, .circle, .text, .image: self
    }
  }
}
