extension SVGText {
  mutating func append(_ mark: Mark) {
    switch mark {
    case .box(let box, let fill, let stroke):
      append("<rect x=\"")
      append(box.x)
      append("\" y=\"")
      append(box.y)
      append("\" width=\"")
      append(max(0, box.width))
      append("\" height=\"")
      append(max(0, box.height))
      append("\"")
      append(fill, stroke)
      append("/>")
    case .line(let from, let to, let stroke):
      append("<line x1=\"")
      append(from.x)
      append("\" y1=\"")
      append(from.y)
      append("\" x2=\"")
      append(to.x)
      append("\" y2=\"")
      append(to.y)
      append("\" class=\"s-")
      append(stroke.ink)
      append("\"")
      appendDetails(of: stroke)
      append("/>")
    case .polyline(let points, let stroke):
      append("<polyline")
      append(points)
      append(" stroke-linejoin=\"round\"")
      append(Fill.none, stroke)
      append("/>")
    case .polygon(let points, let fill, let stroke):
      append("<polygon")
      append(points)
      append(fill, stroke)
      append("/>")
    case .circle(let center, let radius, let fill, let stroke):
      append("<circle cx=\"")
      append(center.x)
      append("\" cy=\"")
      append(center.y)
      append("\" r=\"")
      append(max(0, radius))
      append("\"")
      append(fill, stroke)
      append("/>")
    case .text(let text, let at, let style, let anchor, let ink):
      append(text, at, style, anchor, ink)
    case .image(let picture, let box):
      append(picture, box)
    case .drawing(let drawing, let at):
      append("<g transform=\"translate(")
      append(at.x)
      append(" ")
      append(at.y)
      append(")\">")
      for mark in drawing.marks { append(mark) }
      append("</g>")
    case .block(_, let marks):
      for mark in marks { append(mark) }
    case .link(let address, let marks):
      append("<a href=\"")
      append(escaping: address)
      append("\">")
      for mark in marks { append(mark) }
      append("</a>")
    }
  }

  mutating func append(
    _ text: String, _ at: Point, _ style: TextStyle, _ anchor: Anchor, _ ink: Ink
  ) {
    append("<text x=\"")
    append(at.x)
    append("\" y=\"")
    append(at.y)
    append("\" font-size=\"")
    append(style.size)
    append("\"")
    switch anchor {
    case .start: break
    case .middle: append(" text-anchor=\"middle\"")
    case .end: append(" text-anchor=\"end\"")
    }
    append(" class=\"f-")
    append(ink)
    append(style.weight == .bold ? " b\">" : "\">")
    append(escaping: text)
    append("</text>")
  }

  /// As data, which runs no script whatever the picture holds.
  mutating func append(_ picture: Picture, _ box: Box) {
    append("<image x=\"")
    append(box.x)
    append("\" y=\"")
    append(box.y)
    append("\" width=\"")
    append(box.width)
    append("\" height=\"")
    append(box.height)
    append("\" href=\"data:")
    append(escaping: picture.format.mediaType)
    append(";base64,")
    bytes.append(base64: picture.bytes)
    append("\"/>")
  }

  mutating func append(_ points: [Point]) {
    append(" points=\"")
    for (index, point) in points.enumerated() {
      if index > 0 { append(" ") }
      append(point.x)
      append(",")
      append(point.y)
    }
    append("\"")
  }

  mutating func append(_ fill: Fill, _ stroke: Stroke?) {
    switch fill {
    case .none:
      append(" fill=\"none\"")
    case .hatched(let ink):
      if !hatches.contains(ink) { hatches.append(ink) }
      append(" fill=\"url(#")
      appendHatchID(ink)
      append(")\"")
    case .solid(let ink):
      appendClass(ink, stroke)
    case .tinted(let ink, let share):
      appendClass(ink, stroke)
      append(" fill-opacity=\"")
      append(share)
      append("\"")
    }
    guard let stroke else { return }
    switch fill {
    case .solid, .tinted: break
    case .none, .hatched:
      append(" class=\"s-")
      append(stroke.ink)
      append("\"")
    }
    appendDetails(of: stroke)
  }

  /// Of a shape that is filled with `ink`.
  mutating func appendClass(_ ink: Ink, _ stroke: Stroke?) {
    append(" class=\"f-")
    append(ink)
    if let stroke {
      append(" s-")
      append(stroke.ink)
    }
    append("\"")
  }

  mutating func appendDetails(of stroke: Stroke) {
    if stroke.width != 1 {
      append(" stroke-width=\"")
      append(stroke.width)
      append("\"")
    }
    guard !stroke.dash.isEmpty else { return }
    append(" stroke-dasharray=\"")
    for (index, length) in stroke.dash.enumerated() {
      if index > 0 { append(" ") }
      append(length)
    }
    append("\"")
  }
}
