import Drawings

/// Where the parts of a strip plot go: the median's name above, dots and their names, ticks below.
struct StripFrame {
  /// A dot that has a value.
  struct Placed {
    var dot: StripPlot.Dot
    /// Among those that have a value, in the chart's order.
    var index: Int
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
    let own = dots.firstIndex(where: \.isOwn)
    let ownX = own.map { scale.position(dots[$0].value ?? 0) }
    // From left to right, the last dot of a row is the nearest.
    let order = dots.indices.filter { $0 != own }.sorted {
      (dots[$0].value ?? 0, $0) < (dots[$1].value ?? 0, $1)
    }
    var last = rows.map { _ in -Double.infinity }
    var placed: [Placed] = []
    func add(_ index: Int, x: Double, row: Int, radius: Double) {
      placed.append(
        Placed(
          dot: dots[index], index: index, center: Point(x, middle + rows[row]), radius: radius))
    }
    for index in order {
      let x = scale.position(dots[index].value ?? 0)
      var best = (row: 0, room: -Double.infinity)
      for row in rows.indices {
        var room = x - last[row] - 2 * radius - 0.25
        if row == 0, let ownX { room = min(room, abs(ownX - x) - radius - ownRadius - 0.25) }
        if room > best.room { best = (row, room) }
        if room >= 0 { break }
      }
      last[best.row] = x
      add(index, x: x, row: best.row, radius: radius)
    }
    if let own, let ownX { add(own, x: ownX, row: 0, radius: ownRadius) }
    return placed
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
      // A little wider than it is, so that neighbours stand apart.
      let width = min(fonts.width(of: text, in: style) + 4, plot.width)
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
