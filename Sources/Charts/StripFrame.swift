import Drawings

/// Where the parts of a strip plot go: the median's name above, dots and their names, ticks below.
struct StripFrame {
  /// A dot that has a value.
  struct Placed {
    var dot: StripPlot.Dot
    var center: Point
    var radius: Double
  }

  let chart: StripPlot
  let plot: Box
  let scale: SpanScale
  /// In painting order: one's own last.
  let placed: [Placed]

  /// A line of small print.
  private static let line = 10.0
  private static let radius = 2.5
  private static let ownRadius = 3.5

  init(of chart: StripPlot) {
    self.chart = chart
    let size = chart.size
    let top = chart.median == nil ? 0 : Self.line
    let bottom = chart.ticks.isEmpty ? 3 : Self.line + 3
    plot = Box(
      x: 0, y: top, width: size.width, height: max(0, size.height - top - bottom))
    let inset = min(Self.ownRadius + 1, size.width / 2)
    let dots = chart.dots.filter { $0.value.measured != nil }
    let scale = SpanScale(
      of: (dots.map(\.value) + [chart.median?.value]).compactMap(\.measured), from: inset,
      to: size.width - inset)
    self.scale = scale
    placed = Self.swarm(dots, plot, scale)
  }

  /// The dots at their values, each on the row nearest to the middle that is free there; where all
  /// are taken, on the one whose neighbour is farthest.
  private static func swarm(
    _ dots: [StripPlot.Dot], _ plot: Box, _ scale: SpanScale
  ) -> [Placed] {
    let middle = plot.y + plot.height / 2
    let pitch = 2 * radius + 0.5
    let reach = max(0, plot.height / 2 - ownRadius - 0.5)
    let steps = Int(reach / pitch)
    var rows = [0.0]
    for step in 0..<steps {
      let offset = Double(step + 1) * pitch
      rows += [-offset, offset]
    }
    // One's own stands in the middle, whoever else is there.
    let order = dots.indices.sorted { a, b in
      let (first, second) = (dots[a], dots[b])
      if first.isOwn != second.isOwn { return first.isOwn }
      return (first.value ?? 0, a) < (second.value ?? 0, b)
    }
    var taken: [[Double]] = rows.map { _ in [] }
    var placed: [Placed] = []
    for index in order {
      let dot = dots[index]
      let x = scale.position(dot.value ?? 0)
      let room: [Double] = taken.map { row in
        row.reduce(.infinity) { (nearest: Double, other: Double) in min(nearest, abs(other - x)) }
      }
      let free = room.firstIndex { $0 >= 2 * radius + (dot.isOwn ? 1 : 0.25) }
      let widest = room.indices.max { (room[$0], -$0) < (room[$1], -$1) }
      guard let row = free ?? widest else { continue }
      taken[row].append(x)
      placed.append(
        Placed(
          dot: dot, center: Point(x, middle + rows[row]),
          radius: dot.isOwn ? ownRadius : radius))
    }
    return placed.filter { !$0.dot.isOwn } + placed.filter(\.dot.isOwn)
  }

  var axis: [Mark] {
    let y = plot.bottom
    return [.line(from: Point(0, y), to: Point(plot.right, y), ChartStyle.axis)]
  }

  var medianX: Double? {
    chart.median.flatMap { $0.value.isFinite ? scale.position($0.value) : nil }
  }

  var medianLine: [Mark] {
    guard let x = medianX else { return [] }
    return [
      .line(from: Point(x, plot.y), to: Point(x, plot.bottom), Stroke(.actual, width: 1.25))
    ]
  }

  var dots: [Mark] {
    placed.map { placed in
      .circle(
        center: placed.center, radius: placed.radius,
        fill: .solid(placed.dot.isOwn ? .own : .previous), stroke: Stroke(.paper, width: 0.5))
    }
  }

  func tickLabels(fonts: any FontMeasuring) -> [Mark] {
    let style = ChartStyle.label
    var placement = LabelPlacement(
      in: Box(x: 0, y: plot.bottom + 2, width: plot.width, height: Self.line))
    var marks: [Mark] = []
    for tick in chart.ticks where scale.lowest <= tick.value && tick.value <= scale.highest {
      let x = scale.position(tick.value)
      marks.append(
        .line(from: Point(x, plot.bottom), to: Point(x, plot.bottom + 2), ChartStyle.axis))
      let text = fonts.fitted(tick.label, in: style, width: plot.width / 2)
      let width = fonts.width(of: text, in: style)
      let middle = min(max(x, width / 2), plot.right - width / 2)
      _ = placement.place(
        text, width: width, at: [Point(middle, plot.bottom + 2.5 + style.ascent)], style, .middle,
        .muted)
    }
    return marks + placement.marks
  }

  func medianLabel(fonts: any FontMeasuring) -> [Mark] {
    guard let x = medianX, let median = chart.median else { return [] }
    let style = ChartStyle.label
    let text = fonts.fitted(median.label, in: style, width: plot.width)
    let half = fonts.width(of: text, in: style) / 2
    return fonts.label(
      text, at: Point(min(max(x, half), plot.width - half), style.ascent), width: plot.width, style,
      .middle, .muted)
  }
}
