/// A text of a drawing and the box that it takes.
public struct PlacedText: Hashable, Sendable {
  public var text: String
  public var box: Box
}

extension Drawing {
  /// Every text in painting order.
  public var allText: [String] {
    var texts: [String] = []
    visitMarks { mark, _ in
      if case .text(let text, _, _, _, _) = mark { texts.append(text) }
    }
    return texts
  }

  /// Every text in painting order with the box that it takes in the drawing.
  public func placedTexts(fonts: any FontMeasuring) -> [PlacedText] {
    var texts: [PlacedText] = []
    visitMarks { mark, offset in
      if case .text(let text, _, _, _, _) = mark, let box = mark.inkBounds(fonts: fonts) {
        texts.append(PlacedText(text: text, box: box.moved(by: offset)))
      }
    }
    return texts
  }

  /// The smallest box around everything that is painted, half of each stroke's width included;
  /// nil where nothing is.
  public func inkBounds(fonts: any FontMeasuring) -> Box? {
    var bounds: Box?
    visitMarks { mark, offset in
      guard let box = mark.inkBounds(fonts: fonts)?.moved(by: offset) else { return }
      bounds = bounds.map { $0.union(box) } ?? box
    }
    return bounds
  }

  /// Calls `visit` with every mark that is painted by itself, nested ones included, and with where
  /// the drawing that holds it starts.
  func visitMarks(_ visit: (Mark, Point) -> Void) {
    func descend(_ marks: [Mark], _ offset: Point) {
      for mark in marks {
        switch mark {
        case .drawing(let drawing, let at): descend(drawing.marks, offset + at)
        case .block(_, let marks), .link(_, let marks): descend(marks, offset)
        case .box, .line, .polyline, .polygon, .circle, .text, .image: visit(mark, offset)
        }
      }
    }
    descend(marks, Point(0, 0))
  }
}

extension Mark {
  /// The box that the mark itself paints; nil for those that only hold others.
  func inkBounds(fonts: any FontMeasuring) -> Box? {
    switch self {
    case .box(let box, _, let stroke):
      box.grown(by: (stroke?.width ?? 0) / 2)
    case .line(let from, let to, let stroke):
      Box(around: corners(of: from, to, width: stroke.width))
    case .polyline(let points, let stroke):
      Box(around: points)?.grown(by: stroke.width / 2)
    case .polygon(let points, _, let stroke):
      Box(around: points)?.grown(by: (stroke?.width ?? 0) / 2)
    case .circle(let center, let radius, _, let stroke):
      Box(around: [center])?.grown(by: radius + (stroke?.width ?? 0) / 2)
    case .text(let text, let at, let style, let anchor, _):
      style.box(width: fonts.width(of: text, in: style), at: at, anchor)
    case .image(_, let box): box
    case .drawing, .block, .link: nil
    }
  }
}

/// The corners of a line `width` wide that ends where it ends, as lines are drawn here.
private func corners(of from: Point, _ to: Point, width: Double) -> [Point] {
  let (dx, dy) = (to.x - from.x, to.y - from.y)
  let length = (dx * dx + dy * dy).squareRoot()
  guard length > 0 else { return [from] }
  let side = Point(dy / length * width / 2, -dx / length * width / 2)
  return [from, to].flatMap { [$0 + side, $0 + Point(-side.x, -side.y)] }
}

extension TextStyle {
  /// How far text rises above its baseline, in points.
  public var ascent: Double { 0.88 * size }

  /// How far text falls below its baseline, in points.
  public var descent: Double { 0.2 * size }

  /// From a middle line down to the baseline of text that is centred on it, in points.
  public var drop: Double { 0.36 * size }

  /// The box of a line of text `width` points wide whose end that `anchor` names is `at`.
  public func box(width: Double, at: Point, _ anchor: Anchor) -> Box {
    let start =
      switch anchor {
      case .start: at.x
      case .middle: at.x - width / 2
      case .end: at.x - width
      }
    return Box(x: start, y: at.y - ascent, width: width, height: ascent + descent)
  }
}
