import Drawings

/// Where the parts of a line chart go: lines in the plot, their names at their ends.
struct LineFrame {
  struct Series {
    /// One for each period.
    var values: [Double?]
    /// Name and last value.
    var text: String
    var style: TextStyle
    var ink: Ink
    var stroke: Stroke
    /// The radius of the last point.
    var dot: Double

    /// The last measured period.
    var last: Int? { values.lastIndex { $0 != nil } }
  }

  let size: Size
  let labels: [String]
  let series: [Series]
  let bands: Bands
  let scale: Scale
  let labelTop: Double
  /// The right end of the axis.
  let plotEnd: Double
  /// Where names at the right edge start.
  let margin: Double
  static let marginGap = 5.0
  static let top = 5.0

  init(size: Size, labels: [String], series: [Series], fonts: any FontMeasuring) {
    self.size = size
    self.labels = labels
    self.series = series
    let widest = series.reduce(0) {
      $1.last == nil ? $0 : max($0, fonts.width(of: $1.text, in: $1.style))
    }
    margin = size.width - min(widest, size.width * 0.4)
    let plotEnd = widest > 0 ? margin - Self.marginGap : size.width
    // Where bands are narrow, half a dot more is left free at both ends.
    let inset = max(0, 3 - plotEnd / Double(max(1, labels.count)) / 2)
    bands = Bands(labels.count, from: inset, to: plotEnd - inset)
    self.plotEnd = plotEnd
    labelTop = size.height - 1.08 * ChartStyle.label.size
    let values = series.flatMap(\.values).compactMap { $0 }
    let hasNegative = values.contains { $0 < 0 }
    let low = labelTop - (hasNegative ? 5 : 3)
    scale = Scale(of: values, from: max(low, Self.top), to: Self.top)
  }

  var axis: Mark {
    .line(from: Point(0, scale.zero), to: Point(plotEnd, scale.zero), ChartStyle.axis)
  }

  func point(_ series: Series, _ index: Int) -> Point? {
    series.values[index].map { Point(bands.middle(index), scale.position($0)) }
  }

  /// Unbroken stretches of the line.
  func runs(of series: Series) -> [[Point]] {
    var runs: [[Point]] = [[]]
    for index in series.values.indices {
      if let point = point(series, index) {
        runs[runs.count - 1].append(point)
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  /// What lies between the line and zero.
  func areas(under series: Series, _ ink: Ink) -> [Mark] {
    runs(of: series).compactMap { run in
      guard run.count > 1, let first = run.first, let last = run.last else { return nil }
      let corners = [Point(last.x, scale.zero), Point(first.x, scale.zero)]
      return .polygon(run + corners, fill: .solid(ink), stroke: nil)
    }
  }

  func marks(of series: Series) -> [Mark] {
    var marks: [Mark] = []
    for run in runs(of: series) {
      if run.count > 1 {
        marks.append(.polyline(run, series.stroke))
      } else {
        // A period alone has no line to be seen by.
        marks.append(
          .circle(
            center: run[0], radius: max(1.25, series.stroke.width * 0.75),
            fill: .solid(series.stroke.ink), stroke: nil))
      }
    }
    if series.dot > 0, let last = series.last, let end = point(series, last) {
      marks.append(
        .circle(
          center: end, radius: series.dot, fill: .solid(series.stroke.ink),
          stroke: Stroke(.paper, width: 0.75)))
    }
    return marks
  }

  func timeLabels(anchor: Int, fonts: any FontMeasuring) -> [Mark] {
    bands.labels(
      labels, anchor: anchor, baseline: labelTop + ChartStyle.label.ascent,
      in: Box(x: 0, y: labelTop - 1, width: size.width, height: size.height - labelTop + 1),
      fonts: fonts)
  }

  /// The name of each line near its end: in the margin, or, where the line ends before, beside its
  /// last point if no line is in the way.
  func endLabels(fonts: any FontMeasuring) -> [Mark] {
    var inside = LabelPlacement(
      in: Box(x: 0, y: 0, width: max(0, margin - Self.marginGap), height: labelTop))
    for line in series { for box in obstacles(of: line) { inside.reserve(box) } }
    inside.reserve(Box(x: 0, y: scale.zero - 0.5, width: plotEnd, height: 1))
    var inMargin: [(series: Series, end: Point)] = []
    for line in series {
      guard let last = line.last, let end = point(line, last), !line.text.isEmpty else { continue }
      let width = fonts.width(of: line.text, in: line.style)
      if last < labels.count - 1,
        inside.place(
          line.text, width: width, at: places(around: end, width: width, line.style), line.style,
          .middle, line.ink)
      {
        continue
      }
      inMargin.append((line, end))
    }
    return inside.marks + marginLabels(inMargin, fonts: fonts)
  }

  /// Small boxes along the line, which labels keep off.
  private func obstacles(of series: Series) -> [Box] {
    runs(of: series).flatMap { run -> [Box] in
      guard run.count > 1 else {
        return [Box(x: run[0].x, y: run[0].y, width: 0, height: 0).grown(by: 2)]
      }
      return zip(run, run.dropFirst()).flatMap { from, to -> [Box] in
        let length = max(abs(to.x - from.x), abs(to.y - from.y))
        let steps = max(1, min(64, Int(length / 2)))
        return (0...steps).map { step in
          let share = Double(step) / Double(steps)
          return Box(
            x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, width: 0,
            height: 0
          ).grown(by: 1.5)
        }
      }
    }
  }

  /// Where a label may stand: above its point, below it, or to the right of these; never to the
  /// left, where it would seem to name an earlier point.
  private func places(around end: Point, width: Double, _ style: TextStyle) -> [Point] {
    [4.0, 8].flatMap { distance -> [Point] in
      let above = end.y - distance - style.descent
      let below = end.y + distance + style.ascent
      return [0, width / 2].flatMap { shift in
        [Point(end.x + shift, above), Point(end.x + shift, below)]
      }
    }
  }

  private func marginLabels(
    _ lines: [(series: Series, end: Point)], fonts: any FontMeasuring
  ) -> [Mark] {
    let style = ChartStyle.label
    let pitch = 1.1 * style.size
    let range = style.ascent...max(style.ascent, labelTop - style.descent)
    let room = Int((range.upperBound - range.lowerBound) / pitch) + 1
    let lines = lines.prefix(room)
    let baselines = apart(lines.map { $0.end.y + style.drop }, pitch: pitch, in: range)
    return zip(lines, baselines).flatMap { line, baseline -> [Mark] in
      let text = fonts.fitted(line.series.text, in: line.series.style, width: size.width - margin)
      guard !text.isEmpty else { return [] }
      let label = Mark.text(
        text, at: Point(margin, baseline), line.series.style, .start, line.series.ink)
      let isFar =
        line.end.x + bands.pitch < plotEnd || abs(line.end.y + style.drop - baseline) > pitch
      guard isFar else { return [label] }
      // A thin line leads from the label to the end that it names.
      let start = Point(line.end.x + line.series.dot + 1.5, line.end.y)
      return [
        .polyline(
          [
            start, Point(max(start.x, plotEnd - 2), line.end.y),
            Point(margin - 1.5, baseline - style.drop),
          ], Stroke(.rule, width: 0.5)), label,
      ]
    }
  }
}
