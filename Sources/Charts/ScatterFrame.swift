import Drawings

/// Where the parts of a scatter chart go: titles and ticks around the plot, quadrants' names at its
/// upper and lower edge, points and their names between them.
struct ScatterFrame {
  /// A point that has both values.
  struct Placed {
    var point: ScatterChart.Point
    var x: Double
    var y: Double
  }

  let chart: ScatterChart
  let placed: [Placed]
  /// What the axes enclose.
  let plot: Box
  let x: SpanScale
  let y: SpanScale

  /// A line of small print.
  private static let line = 10.0
  /// What is free of points at the upper and the lower edge, for the names of quadrants.
  private static let strip = line + ScatterChart.ownRadius + 0.5

  init(of chart: ScatterChart, placed: [Placed], fonts: any FontMeasuring) {
    self.chart = chart
    self.placed = placed
    let size = chart.size
    let tickWidth = min(
      fonts.widest(of: chart.y.ticks.map(\.label), in: ChartStyle.label), 0.18 * size.width)
    let levelWidth = min(
      fonts.widest(of: [chart.y.level?.label ?? ""], in: ChartStyle.label), 0.24 * size.width)
    let left = tickWidth > 0 ? tickWidth + 4 : 2
    // Above: the title of y and the level of x; below: the ticks and the title of x.
    let top = 2 * Self.line
    plot = Box(
      x: left, y: top,
      width: max(0, size.width - left - (levelWidth > 0 ? levelWidth + 4 : 0)),
      height: max(0, size.height - top - 2 * Self.line - 3))
    let reach = min(ScatterChart.ownRadius + 1, plot.width / 2)
    x = SpanScale(
      of: placed.map(\.x) + [chart.x.level?.value].compactMap(\.measured), from: plot.x + reach,
      to: plot.right - reach)
    let strip = min(Self.strip, plot.height / 2)
    y = SpanScale(
      of: placed.map(\.y) + [chart.y.level?.value].compactMap(\.measured),
      from: plot.bottom - strip, to: plot.y + strip)
  }

  var axes: [Mark] {
    let stroke = ChartStyle.axis
    return [
      .line(from: Point(plot.x, plot.y), to: Point(plot.x, plot.bottom), stroke),
      .line(from: Point(plot.x, plot.bottom), to: Point(plot.right, plot.bottom), stroke),
    ]
  }

  private var levelX: Double? { chart.x.level?.value.measuredPosition(in: x) }
  private var levelY: Double? { chart.y.level?.value.measuredPosition(in: y) }

  var levelLines: [Mark] {
    let stroke = Stroke(.muted, width: 0.75, dash: [3, 2])
    var marks: [Mark] = []
    if let levelX {
      marks.append(.line(from: Point(levelX, plot.y), to: Point(levelX, plot.bottom), stroke))
    }
    if let levelY {
      marks.append(.line(from: Point(plot.x, levelY), to: Point(plot.right, levelY), stroke))
    }
    return marks
  }

  /// The axes' titles, and the levels at the ends of their lines.
  func headings(fonts: any FontMeasuring) -> [Mark] {
    let (style, size) = (ChartStyle.label, chart.size)
    var marks = fonts.label(
      chart.y.title, at: Point(0, style.ascent), width: size.width, style, .start, .muted)
    marks += fonts.label(
      chart.x.title, at: Point(size.width, size.height - style.descent), width: size.width, style,
      .end, .muted)
    if let levelX, let level = chart.x.level {
      let text = fonts.fitted(level.label, in: style, width: size.width)
      let half = fonts.width(of: text, in: style) / 2
      let middle = min(max(levelX, half), size.width - half)
      marks += fonts.label(
        text, at: Point(middle, Self.line + style.ascent), width: size.width, style, .middle,
        .muted)
    }
    if let levelY, let level = chart.y.level {
      let low = plot.y + style.ascent
      let baseline = min(max(levelY + style.drop, low), plot.bottom - style.descent)
      marks += fonts.label(
        level.label, at: Point(plot.right + 4, baseline), width: size.width - plot.right - 4, style,
        .start, .muted)
    }
    return marks
  }

  func tickLabels(fonts: any FontMeasuring) -> [Mark] {
    let (style, stroke) = (ChartStyle.label, ChartStyle.axis)
    var marks: [Mark] = []
    var below = LabelPlacement(
      in: Box(x: 0, y: plot.bottom + 2, width: chart.size.width, height: Self.line))
    for tick in chart.x.ticks where x.lowest <= tick.value && tick.value <= x.highest {
      let at = x.position(tick.value)
      marks.append(.line(from: Point(at, plot.bottom), to: Point(at, plot.bottom + 2), stroke))
      let text = fonts.fitted(tick.label, in: style, width: plot.width / 2)
      _ = below.place(
        text, width: fonts.width(of: text, in: style),
        at: [Point(at, plot.bottom + 2.5 + style.ascent)], style, .middle, .muted)
    }
    var beside = LabelPlacement(
      in: Box(x: 0, y: plot.y, width: max(0, plot.x - 2), height: plot.height))
    for tick in chart.y.ticks where y.lowest <= tick.value && tick.value <= y.highest {
      let at = y.position(tick.value)
      marks.append(.line(from: Point(plot.x - 2, at), to: Point(plot.x, at), stroke))
      let text = fonts.fitted(tick.label, in: style, width: max(0, plot.x - 4))
      _ = beside.place(
        text, width: fonts.width(of: text, in: style), at: [Point(plot.x - 4, at + style.drop)],
        style, .end, .muted)
    }
    return marks + below.marks + beside.marks
  }

  /// In the corners of the plot, each as wide as its quadrant at most.
  func quadrantNames(fonts: any FontMeasuring) -> [Mark] {
    guard let levelX, levelY != nil, plot.height >= 2 * Self.strip else { return [] }
    let style = ChartStyle.label
    let upper = plot.y + 1 + style.ascent
    let lower = plot.bottom - 2 - style.descent
    let (left, right) = (levelX - plot.x - 6, plot.right - levelX - 6)
    func name(_ text: String, _ at: Point, _ width: Double, _ anchor: Anchor) -> [Mark] {
      fonts.label(text, at: at, width: max(0, width), style, anchor, .muted)
    }
    let names = chart.quadrants
    return name(names.lowHigh, Point(plot.x + 4, upper), left, .start)
      + name(names.highHigh, Point(plot.right - 2, upper), right, .end)
      + name(names.lowLow, Point(plot.x + 4, lower), left, .start)
      + name(names.highLow, Point(plot.right - 2, lower), right, .end)
  }

  func dot(_ placed: Placed) -> Mark {
    .circle(
      center: center(of: placed), radius: radius(of: placed),
      fill: .solid(placed.point.isOwn ? .own : .previous), stroke: Stroke(.paper, width: 0.5))
  }

  private func center(of placed: Placed) -> Point {
    Point(x.position(placed.x), y.position(placed.y))
  }

  private func radius(of placed: Placed) -> Double {
    placed.point.isOwn ? ScatterChart.ownRadius : ScatterChart.radius
  }

  /// The names that find room beside their points, clear of each other, of points and of lines.
  func names(of placed: [Placed], fonts: any FontMeasuring) -> [Mark] {
    var placement = LabelPlacement(
      in: Box(
        x: plot.x + 1, y: plot.y + Self.line, width: max(0, plot.width - 1),
        height: max(0, plot.height - 2 * Self.line - 2)))
    for one in placed {
      let (center, reach) = (center(of: one), radius(of: one) + 0.25)
      placement.reserve(
        Box(x: center.x - reach, y: center.y - reach, width: 2 * reach, height: 2 * reach))
    }
    if let levelX {
      placement.reserve(Box(x: levelX - 0.5, y: plot.y, width: 1, height: plot.height))
    }
    if let levelY {
      placement.reserve(Box(x: plot.x, y: levelY - 0.5, width: plot.width, height: 1))
    }
    var leaders: [Mark] = []
    for one in placed {
      let style = one.point.isOwn ? ChartStyle.strong : ChartStyle.small
      let text = fonts.fitted(one.point.label, in: style, width: plot.width / 3)
      let width = fonts.width(of: text, in: style)
      let center = center(of: one)
      let hasRoom = placement.place(
        text, width: width, at: places(around: center, radius(of: one), width, style),
        style, .middle, one.point.isOwn ? .text : .muted)
      guard !hasRoom, one.point.isOwn else { continue }
      // In a crowd one's own name stands at the nearest free place, with a line to its point.
      let place = places(near: center, in: placement.frame).first {
        placement.place(text, width: width, at: [$0], style, .middle, .text)
      }
      guard let place else { continue }
      let above = place.y < center.y
      let foot = Point(place.x, above ? place.y + style.descent : place.y - style.ascent)
      leaders.append(.line(from: center, to: foot, Stroke(.own, width: 0.5)))
    }
    return leaders + placement.marks
  }

  /// Points of a fine grid, the nearest first.
  private func places(near center: Point, in frame: Box) -> [Point] {
    let step = 4.0
    func squared(_ point: Point) -> Double {
      (point.x - center.x) * (point.x - center.x) + (point.y - center.y) * (point.y - center.y)
    }
    return stride(from: frame.y, through: frame.bottom, by: step).flatMap { y in
      stride(from: frame.x, through: frame.right, by: step).map { Point($0, y) }
    }.sorted { squared($0) < squared($1) }
  }

  /// To the right, to the left, above and below, then at the corners.
  private func places(
    around center: Point, _ radius: Double, _ width: Double, _ style: TextStyle
  ) -> [Point] {
    let side = radius + 2 + width / 2
    let (above, below) = (
      center.y - radius - 1 - style.descent, center.y + radius + 1 + style.ascent
    )
    let (left, right) = (center.x - side, center.x + side)
    return [
      Point(right, center.y + style.drop), Point(left, center.y + style.drop),
      Point(center.x, above), Point(center.x, below), Point(right, above), Point(left, above),
      Point(right, below), Point(left, below),
    ]
  }
}

extension Double {
  fileprivate func measuredPosition(in scale: SpanScale) -> Double? {
    isFinite ? scale.position(self) : nil
  }
}
