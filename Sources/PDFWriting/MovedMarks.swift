import Drawings

extension Mark {
  /// The same mark `offset` further right and down.
  func moved(by offset: Point) -> Mark {
    switch self {
    case .box(let box, let fill, let stroke):
      let moved = Box(
        x: box.x + offset.x, y: box.y + offset.y, width: box.width, height: box.height)
      return .box(moved, fill: fill, stroke: stroke)
    case .line(let from, let to, let stroke):
      return .line(from: from + offset, to: to + offset, stroke)
    case .polyline(let points, let stroke):
      return .polyline(points.map { $0 + offset }, stroke)
    case .polygon(let points, let fill, let stroke):
      return .polygon(points.map { $0 + offset }, fill: fill, stroke: stroke)
    case .circle(let center, let radius, let fill, let stroke):
      return .circle(center: center + offset, radius: radius, fill: fill, stroke: stroke)
    case .text(let text, let point, let style, let anchor, let ink):
      return .text(text, at: point + offset, style, anchor, ink)
    case .image(let picture, let box):
      return .image(picture, in: box.moved(by: offset))
    case .drawing(let drawing, let point):
      return .drawing(drawing, at: point + offset)
    case .block(let block, let marks):
      return .block(block, marks.map { $0.moved(by: offset) })
    case .link(let address, let marks):
      return .link(to: address, marks.map { $0.moved(by: offset) })
    }
  }

  /// The same mark with every length times `factor`; strokes keep their width.
  func scaled(by factor: Double) -> Mark {
    func scaled(_ point: Point) -> Point { Point(point.x * factor, point.y * factor) }
    switch self {
    case .box(let box, let fill, let stroke):
      let scaled = Box(
        x: box.x * factor, y: box.y * factor, width: box.width * factor,
        height: box.height * factor)
      return .box(scaled, fill: fill, stroke: stroke)
    case .line(let from, let to, let stroke):
      return .line(from: scaled(from), to: scaled(to), stroke)
    case .polyline(let points, let stroke):
      return .polyline(points.map(scaled), stroke)
    case .polygon(let points, let fill, let stroke):
      return .polygon(points.map(scaled), fill: fill, stroke: stroke)
    case .circle(let center, let radius, let fill, let stroke):
      return .circle(center: scaled(center), radius: radius * factor, fill: fill, stroke: stroke)
    case .text(let text, let point, let style, let anchor, let ink):
      return .text(text, at: scaled(point), style.scaled(by: factor), anchor, ink)
    case .image(let picture, let box):
      let scaled = Box(
        x: box.x * factor, y: box.y * factor, width: box.width * factor,
        height: box.height * factor)
      return .image(picture, in: scaled)
    case .drawing(let drawing, let point):
      return .drawing(drawing.scaled(by: factor), at: scaled(point))
    case .block(let block, let marks):
      return .block(block, marks.map { $0.scaled(by: factor) })
    case .link(let address, let marks):
      return .link(to: address, marks.map { $0.scaled(by: factor) })
    }
  }
}

extension Drawing {
  /// The drawing made smaller, where it must be, to lie within `width` × `height` points.
  func fitted(width: Double, height: Double) -> Drawing {
    let factor = min(1, width / max(size.width, 1), height / max(size.height, 1))
    return factor < 1 ? scaled(by: factor) : self
  }

  func scaled(by factor: Double) -> Drawing {
    Drawing(
      size: Size(size.width * factor, size.height * factor), title: title, summary: summary,
      marks: marks.map { $0.scaled(by: factor) })
  }
}
