import Drawings

/// Where the panels of small multiples go: in rows of even columns, each with its name and last
/// value above its line.
struct MultiplesFrame {
  let chart: SmallMultiples
  let top: Double
  let columns: Int
  /// Of a panel, without the gap to the next.
  let panelWidth: Double
  /// Left of the first column, where the tick is printed.
  let margin: Double
  let scale: Scale

  static let plotHeight = 30.0
  private static let head = 10.0
  private static let pitch = head + plotHeight + 8
  /// The line of first and last labels.
  private static let foot = 9.0
  private static let gap = 14.0
  /// Names and values need as much.
  private static let narrowest = 96.0

  init(of chart: SmallMultiples, top: Double, fonts: any FontMeasuring) {
    self.chart = chart
    self.top = top
    let values = chart.panels.flatMap { $0.values + $0.targets }.compactMap(\.measured)
    let scale = Scale(of: values, from: Self.plotHeight - 2, to: 2)
    self.scale = scale
    let tick = chart.tick.flatMap {
      scale.lowest <= $0.value && $0.value <= scale.highest ? $0 : nil
    }
    let tickWidth = fonts.widest(of: tick.map { [$0.label] } ?? [], in: ChartStyle.label)
    margin = tickWidth > 0 ? min(tickWidth, 0.2 * chart.width) + 4 : 0
    let room = chart.width - margin
    let fitting = max(1, Int((room + Self.gap) / (Self.narrowest + Self.gap)))
    // As many rows as they need, and those as even as they can be.
    let rows = (chart.panels.count + fitting - 1) / fitting
    columns = max(1, (chart.panels.count + rows - 1) / max(1, rows))
    panelWidth = max(0, (room + Self.gap) / Double(columns) - Self.gap)
  }

  private var rows: Int { (chart.panels.count + columns - 1) / columns }

  var height: Double { top + Double(rows) * Self.pitch - 8 + Self.foot }

  /// A panel's upper left corner.
  private func corner(_ index: Int) -> Point {
    Point(
      margin + Double(index % columns) * (panelWidth + Self.gap),
      top + Double(index / columns) * Self.pitch)
  }

  func marks(of index: Int, fonts: any FontMeasuring) -> [Mark] {
    let panel = chart.panels[index]
    let corner = corner(index)
    let plot = Point(corner.x, corner.y + Self.head)
    return heading(of: panel, at: corner, fonts) + tick(index, plot, fonts)
      + axis(plot) + lines(of: panel, plot) + foot(index, plot, fonts)
  }

  /// Name and last value, of which the name gives way.
  private func heading(
    of panel: SmallMultiples.Panel, at corner: Point, _ fonts: any FontMeasuring
  ) -> [Mark] {
    let style = panel.isOwn ? ChartStyle.strong : ChartStyle.label
    let baseline = corner.y + style.ascent
    let isMeasured = panel.values.contains { $0.measured != nil }
    let value = isMeasured ? panel.valueLabel : ChartStyle.unmeasured
    let text = fonts.fitted(value, in: ChartStyle.strong, width: 0.6 * panelWidth)
    let taken = fonts.width(of: text, in: ChartStyle.strong)
    return fonts.label(
      panel.label, at: Point(corner.x, baseline), width: max(0, panelWidth - taken - 4), style,
      .start, .text)
      + fonts.label(
        text, at: Point(corner.x + panelWidth, baseline), width: panelWidth,
        isMeasured ? ChartStyle.strong : ChartStyle.label, .end, isMeasured ? .text : .muted)
  }

  private func tick(_ index: Int, _ plot: Point, _ fonts: any FontMeasuring) -> [Mark] {
    guard let tick = chart.tick, margin > 0 else { return [] }
    let y = plot.y + scale.position(tick.value)
    let line = Mark.line(
      from: Point(plot.x, y), to: Point(plot.x + panelWidth, y), Stroke(.rule, width: 0.5))
    guard index % columns == 0 else { return [line] }
    return [line]
      + fonts.label(
        tick.label, at: Point(margin - 4, y + ChartStyle.label.drop), width: margin - 4,
        ChartStyle.label, .end, .muted)
  }

  private func axis(_ plot: Point) -> [Mark] {
    let y = plot.y + scale.zero
    return [.line(from: Point(plot.x, y), to: Point(plot.x + panelWidth, y), ChartStyle.axis)]
  }

  private func lines(of panel: SmallMultiples.Panel, _ plot: Point) -> [Mark] {
    let stroke = panel.isOwn ? SmallMultiples.own : SmallMultiples.actual
    let count = panel.values.count
    var marks = self.marks(of: panel.targets, count: count, plot, SmallMultiples.target)
    marks += self.marks(of: panel.values, count: count, plot, stroke)
    if let last = panel.values.lastIndex(where: { $0.measured != nil }),
      let value = panel.values[last]
    {
      marks.append(
        .circle(
          center: point(value, last, of: count, plot), radius: 2,
          fill: .solid(stroke.ink), stroke: Stroke(.paper, width: 0.5)))
    }
    return marks
  }

  private func point(_ value: Double, _ index: Int, of count: Int, _ plot: Point) -> Point {
    let inset = min(2.5, panelWidth / 2)
    let share = count == 1 ? 1 : Double(index) / Double(max(1, count - 1))
    return Point(
      plot.x + inset + share * (panelWidth - 2 * inset), plot.y + scale.position(value))
  }

  /// Unbroken stretches as lines, values alone as small dots.
  private func marks(of values: [Double?], count: Int, _ plot: Point, _ stroke: Stroke) -> [Mark] {
    let points = values.prefix(count).enumerated().map { index, value in
      value.measured.map { point($0, index, of: count, plot) }
    }
    return points.split(separator: nil).compactMap { run -> Mark? in
      let run = run.compactMap { $0 }
      guard let first = run.first else { return nil }
      return run.count > 1
        ? .polyline(run, stroke)
        : .circle(center: first, radius: 1, fill: .solid(stroke.ink), stroke: nil)
    }
  }

  /// First and last label, under the lowest panel of each column.
  private func foot(_ index: Int, _ plot: Point, _ fonts: any FontMeasuring) -> [Mark] {
    guard index + columns >= chart.panels.count else { return [] }
    let style = ChartStyle.label
    let baseline = plot.y + Self.plotHeight + style.ascent
    let width = max(0, panelWidth / 2 - 2)
    return fonts.label(
      chart.firstLabel, at: Point(plot.x, baseline), width: width, style, .start, .muted)
      + fonts.label(
        chart.lastLabel, at: Point(plot.x + panelWidth, baseline), width: width, style, .end,
        .muted)
  }
}
