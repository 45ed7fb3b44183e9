import Drawings

/// Where the parts of a column chart go: bands and scale, and labels around both.
struct ColumnFrame {
  let size: Size
  /// Above it is the legend.
  let top: Double
  let labels: [String]
  let bands: Bands
  let scale: Scale
  /// The upper edge of the line of time labels.
  let labelTop: Double

  /// Room above (and below negative) columns for their values, and half of a target's line.
  private static let valueHeight = 1.08 * ChartStyle.label.size + 2

  init(size: Size, top: Double, labels: [String], values: [Double]) {
    self.size = size
    self.top = top
    self.labels = labels
    bands = Bands(labels.count, from: 0, to: size.width, limit: 64)
    labelTop = size.height - 1.08 * ChartStyle.label.size
    let hasNegative = values.contains { $0 < 0 }
    let hasPositive = !hasNegative || values.contains { $0 > 0 }
    let high = top + (hasPositive ? Self.valueHeight : 1)
    let low = labelTop - ChartStyle.gap - (hasNegative ? Self.valueHeight : 0)
    scale = Scale(of: values, from: max(high, low), to: high)
  }

  var barWidth: Double { min(34, bands.pitch * 0.62) }

  /// From zero to `value`.
  func bar(_ value: Double, at index: Int) -> Box {
    let y = scale.position(value)
    return Box(
      x: bands.middle(index) - barWidth / 2, y: min(y, scale.zero), width: barWidth,
      height: abs(y - scale.zero))
  }

  /// What a target's line takes: a little wider than the bar, so that it is seen before it.
  func levelBox(_ value: Double, at index: Int) -> Box {
    let reach = barWidth / 2 + min(4, (bands.pitch - barWidth) * 0.3)
    return Box(
      x: bands.middle(index) - reach, y: scale.position(value) - 0.75, width: 2 * reach,
      height: 1.5)
  }

  var axis: Mark {
    .line(
      from: Point(0, scale.zero),
      to: Point(bands.start + bands.pitch * Double(bands.count), scale.zero),
      ChartStyle.axis)
  }

  func timeLabels(anchor: Int, fonts: any FontMeasuring) -> [Mark] {
    let style = ChartStyle.label
    return bands.labels(
      labels, anchor: anchor, baseline: labelTop + style.ascent,
      in: Box(
        x: 0, y: labelTop - 1, width: size.width, height: size.height - labelTop + 1),
      fonts: fonts)
  }

  /// What is printed at the end of a column.
  struct ValueLabel {
    var text: String
    var value: Double
    /// A line that crosses the column's band.
    var level: Double?
    var isStrong: Bool
    var ink: Ink
  }

  /// All values at 7.5 points or else at 6.5; where that is too much, only the current one, the
  /// last, the extremes, the first and what is not measured, as far as there is room.
  func valueLabels(_ labels: [ValueLabel], fonts: any FontMeasuring) -> [Mark] {
    let important = self.important(labels)
    let rest = labels.indices.filter { !important.contains($0) }
    for styles in [
      (ChartStyle.label, ChartStyle.strong), (ChartStyle.small, ChartStyle.smallStrong),
    ] {
      let placed = placement(of: important + rest, labels, styles, fonts)
      if placed.names.count == labels.count(where: { !$0.text.isEmpty }) {
        return placed.names.marks
      }
    }
    let placed = placement(
      of: important, labels, (ChartStyle.label, ChartStyle.strong), fonts, raised: true)
    return placed.leaders + placed.names.marks
  }

  /// Indices of the labels to keep where not all fit, most important first.
  private func important(_ labels: [ValueLabel]) -> [Int] {
    let measured = labels.indices.filter { labels[$0].text != ChartStyle.unmeasured }
    var order = measured.filter { labels[$0].isStrong }
    let ends = [
      measured.last, measured.max { labels[$0].value < labels[$1].value },
      measured.min { labels[$0].value < labels[$1].value }, measured.first,
    ]
    for case let index? in ends where !order.contains(index) { order.append(index) }
    return order + labels.indices.filter { labels[$0].text == ChartStyle.unmeasured }
  }

  private func placement(
    of order: [Int], _ labels: [ValueLabel], _ styles: (regular: TextStyle, strong: TextStyle),
    _ fonts: any FontMeasuring, raised: Bool = false
  ) -> (names: LabelPlacement, leaders: [Mark]) {
    var leaders: [Mark] = []
    var placement = LabelPlacement(
      in: Box(x: 0, y: top, width: size.width, height: labelTop - top))
    for (index, label) in labels.enumerated() {
      // A number that touches a neighbour's column seems to be part of it.
      let bar = bar(label.value, at: index)
      placement.reserve(
        Box(x: bar.x - 1, y: bar.y, width: bar.width + 2, height: bar.height))
      if let level = label.level { placement.reserve(levelBox(level, at: index)) }
    }
    for index in order {
      let label = labels[index]
      let style = label.isStrong ? styles.strong : styles.regular
      let text = fonts.fitted(label.text, in: style, width: size.width)
      let width = fonts.width(of: text, in: style)
      let x = min(max(bands.middle(index), width / 2), size.width - width / 2)
      let bar = bar(label.value, at: index)
      let level = label.level.map { levelBox($0, at: index) } ?? bar
      let down = label.value < 0
      var edges = down ? [bar.bottom, level.bottom] : [bar.y, level.y]
      if raised, !down {
        edges.append(
          placement.clearance(
            over: Box(x: x - width / 2, y: top, width: width, height: bar.bottom - top)))
      }
      let places = edges.map { edge in
        Point(x, down ? edge + 1 + style.ascent : edge - 1 - style.descent)
      }
      let near = raised && !down ? Array(places.dropLast()) : places
      if placement.place(text, width: width, at: near, style, .middle, label.ink) { continue }
      guard let far = places.last, near.count < places.count,
        placement.place(text, width: width, at: [far], style, .middle, label.ink)
      else { continue }
      // Over its neighbours, a line says which column the number is of.
      let middle = min(max(bands.middle(index), 0.4), size.width - 0.4)
      leaders.append(
        .line(
          from: Point(middle, far.y + style.descent),
          to: Point(middle, min(bar.y, level.y) - 0.5), Stroke(.rule, width: 0.75)))
    }
    return (placement, leaders)
  }
}
