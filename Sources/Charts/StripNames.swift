import Drawings

// The names of dots.
extension StripFrame {
  /// The names that find room above or below their dots, clear of each other, of dots and of the
  /// median.
  func names(fonts: any FontMeasuring) -> [Mark] {
    var placement = LabelPlacement(in: plot)
    for one in placed {
      placement.reserve(
        Box(x: one.center.x, y: one.center.y, width: 0, height: 0).grown(by: one.radius + 0.25))
    }
    if let x = medianX {
      placement.reserve(Box(x: x - 1, y: plot.y, width: 2, height: plot.height))
    }
    var leaders: [Mark] = []
    let named = placed.filter { !$0.dot.label.isEmpty }.sorted {
      ($0.dot.isOwn ? 0 : 1, $0.index) < ($1.dot.isOwn ? 0 : 1, $1.index)
    }
    for one in named {
      let style = one.dot.isOwn ? ChartStyle.strong : ChartStyle.small
      let text = fonts.fitted(one.dot.label, in: style, width: plot.width / 3)
      // A little wider than it is, so that neighbours stand apart.
      let width = min(fonts.width(of: text, in: style) + 3, plot.width)
      let ink: Ink = one.dot.isOwn ? .text : .muted
      let near = near(one, width, style)
      if placement.place(text, width: width, at: near, style, .middle, ink) { continue }
      guard one.dot.isOwn else { continue }
      // One's own name is worth a line that leads to it.
      let far = far(one, width, style)
      guard
        let at = far.first(where: { place in
          placement.place(text, width: width, at: [place], style, .middle, ink)
        })
      else { continue }
      let isAbove = at.y < one.center.y
      leaders.append(
        .line(
          from: Point(one.center.x, one.center.y + (isAbove ? -1 : 1) * one.radius),
          to: Point(one.center.x, isAbove ? at.y + style.descent : at.y - style.ascent),
          Stroke(.own, width: 0.75)))
    }
    return leaders + placement.marks
  }

  /// Above and below the dot, shifted where the edge is near, and beside it.
  private func near(_ one: Placed, _ width: Double, _ style: TextStyle) -> [Point] {
    let x = min(max(one.center.x, width / 2), plot.right - width / 2)
    let side = one.radius + 2 + width / 2
    return [
      Point(x, above(one, 1, style)), Point(x, below(one, 1, style)),
      Point(one.center.x + side, one.center.y + style.drop),
      Point(one.center.x - side, one.center.y + style.drop),
    ]
  }

  /// Beyond other dots, over or under the dot with the middle or with an end.
  private func far(_ one: Placed, _ width: Double, _ style: TextStyle) -> [Point] {
    stride(from: 8.0, to: plot.height, by: 4).flatMap { distance in
      [above(one, distance, style), below(one, distance, style)].flatMap { y in
        [0, -0.4, 0.4].map { Point(one.center.x + $0 * width, y) }
      }
    }
  }

  /// The baseline of a name so many points above the dot.
  private func above(_ one: Placed, _ distance: Double, _ style: TextStyle) -> Double {
    one.center.y - one.radius - distance - style.descent
  }

  private func below(_ one: Placed, _ distance: Double, _ style: TextStyle) -> Double {
    one.center.y + one.radius + distance + style.ascent
  }
}
