import Drawings

/// Where the parts of a fan chart go.
struct FanFrame {
  let months: Bands
  let scale: Scale
  let labelTop: Double
  /// Of each month that is over; nil where it was not measured.
  let past: [Point?]
  /// Of each month to come.
  let ahead: [Point]
  private let plotEnd: Double
  private let ranges: [FanChart.Ahead]

  init(size: Size, top: Double, history: [Double?], ahead: [FanChart.Ahead]) {
    let count = history.count + ahead.count
    // Where bands are narrow, half a dot more is left free at both ends.
    let inset = max(0, 3 - size.width / Double(max(1, count)) / 2)
    months = Bands(count, from: inset, to: size.width - inset)
    plotEnd = size.width
    labelTop = size.height - 1.08 * ChartStyle.label.size
    let values =
      history.compactMap { $0 }
      + ahead.flatMap { [$0.value, $0.wide.lowerBound, $0.wide.upperBound] }
      + ahead.flatMap { [$0.likely.lowerBound, $0.likely.upperBound] }
    let low = labelTop - (values.contains { $0 < 0 } ? 5 : 3)
    let scale = Scale(of: values, from: max(low, top), to: top)
    let bands = months
    self.scale = scale
    ranges = ahead
    past = history.enumerated().map { index, value in
      value.map { Point(bands.middle(index), scale.position($0)) }
    }
    self.ahead = ahead.enumerated().map { index, month in
      Point(bands.middle(history.count + index), scale.position(month.value))
    }
  }

  var axis: Mark {
    .line(from: Point(0, scale.zero), to: Point(plotEnd, scale.zero), ChartStyle.axis)
  }

  /// Where the last month that is over ends: the fan opens there.
  private var start: Point? { past.last.flatMap { $0 } }

  /// What is likely, the wider band below.
  var bands: [Mark] {
    [
      band(FanChart.wide) { $0.wide }, band(FanChart.likely) { $0.likely },
    ].compactMap { $0 }
  }

  private func band(_ fill: Fill, _ range: (FanChart.Ahead) -> ClosedRange<Double>) -> Mark? {
    guard let first = ahead.first else { return nil }
    func edge(_ bound: (ClosedRange<Double>) -> Double) -> [Point] {
      zip(ahead, ranges).map { Point($0.x, scale.position(bound(range($1)))) }
    }
    let (upper, lower) = (edge(\.upperBound), edge(\.lowerBound))
    if ahead.count == 1, start == nil {
      // A month alone has no way to open the fan on: its band is a bar.
      let half = min(3, months.pitch / 3)
      return .polygon(
        [
          Point(first.x - half, upper[0].y), Point(first.x + half, upper[0].y),
          Point(first.x + half, lower[0].y), Point(first.x - half, lower[0].y),
        ], fill: fill, stroke: nil)
    }
    let opening = start.map { [$0] } ?? []
    return .polygon(opening + upper + lower.reversed(), fill: fill, stroke: nil)
  }

  /// The line of what was, and the dashed one that goes on from its end.
  var lines: [Mark] {
    var marks: [Mark] = []
    for run in runs {
      if run.count > 1 {
        marks.append(.polyline(run, FanChart.actual))
      } else {
        marks.append(
          .circle(center: run[0], radius: 1.25, fill: .solid(.actual), stroke: nil))
      }
    }
    let path = (start.map { [$0] } ?? []) + ahead
    if path.count > 1 { marks.append(.polyline(path, FanChart.dashed)) }
    for point in ahead {
      marks.append(
        .circle(
          center: point, radius: 1.75, fill: .solid(.paper), stroke: Stroke(.forecast, width: 1)))
    }
    if let start {
      marks.append(
        .circle(
          center: start, radius: 2.25, fill: .solid(.actual), stroke: Stroke(.paper, width: 0.75)))
    }
    return marks
  }

  /// Unbroken stretches of the months that are over.
  private var runs: [[Point]] {
    var runs: [[Point]] = [[]]
    for point in past {
      if let point {
        runs[runs.count - 1].append(point)
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  /// Small boxes along the lines, which labels keep off.
  var obstacles: [Box] {
    let paths = runs + [(start.map { [$0] } ?? []) + ahead]
    var boxes = [Box(x: 0, y: scale.zero - 0.5, width: plotEnd, height: 1)]
    for path in paths {
      for point in path {
        boxes.append(Box(x: point.x, y: point.y, width: 0, height: 0).grown(by: 2))
      }
      for (from, to) in zip(path, path.dropFirst()) {
        let length = max(abs(to.x - from.x), abs(to.y - from.y))
        let steps = max(1, min(64, Int(length / 2)))
        for step in 0...steps {
          let share = Double(step) / Double(steps)
          boxes.append(
            Box(
              x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, width: 0,
              height: 0
            ).grown(by: 1.5))
        }
      }
    }
    return boxes
  }
}
