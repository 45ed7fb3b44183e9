import Drawings

/// A line without axes, for a cell of a table: how something came to be what it is.
///
///     Sparkline(
///       title: "销售额", summary: "近 12 个月 ¥62.0万 到 ¥96.4万", values: [62, 70, 96.4], target: 90
///     ).drawing(fonts: fonts)
///
/// It runs from the least to the largest of its own values: it shows a course, not an amount, and
/// two of them do not compare. The last value is a dot. Not where amounts matter: that is
/// ``TargetColumns``.
public struct Sparkline: Hashable, Sendable {
  public var title: String
  public var summary: String
  public var size: Size
  /// In the order of time; nil where it was not measured: the line is broken there.
  public var values: [Double?]
  /// A level, drawn as a dashed line across.
  public var target: Double?

  public init(
    title: String, summary: String, size: Size = Size(48, 12), values: [Double?],
    target: Double? = nil
  ) {
    self.title = title
    self.summary = summary
    self.size = size
    self.values = values
    self.target = target
  }

  private static let line = Stroke(.actual, width: 1)
  private static let level = Stroke(.target, width: 0.5, dash: [2, 1.5])
  private static let dot = 1.75

  /// The finished picture, `size` large.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    let points = self.points
    var marks: [Mark] = []
    if points.allSatisfy({ $0 == nil }) {
      let style = TextStyle(min(7.5, 0.85 * size.height))
      marks.append(
        .text(
          ChartStyle.unmeasured, at: Point(0, size.height / 2 + style.drop), style, .start, .muted)
      )
      return Drawing(size: size, title: title, summary: summary, marks: marks)
    }
    if let target = target.measured {
      let y = scale.position(target)
      marks.append(.line(from: Point(0, y), to: Point(size.width, y), Self.level))
    }
    for run in points.split(separator: nil) {
      let run = run.compactMap { $0 }
      if run.count > 1 {
        marks.append(.polyline(run, Self.line))
      } else if let alone = run.first {
        // A value between two that are missing has no line to be seen by.
        marks.append(
          .circle(center: alone, radius: 0.75, fill: .solid(.actual), stroke: nil))
      }
    }
    if let last = points.last(where: { $0 != nil }) ?? nil {
      marks.append(
        .circle(
          center: last, radius: Self.dot, fill: .solid(.actual),
          stroke: Stroke(.paper, width: 0.5)))
    }
    return Drawing(size: size, title: title, summary: summary, marks: marks)
  }

  /// The dot and its halo stay inside.
  private var inset: Double { min(Self.dot + 0.25, size.width / 2, size.height / 2) }

  private var scale: SpanScale {
    SpanScale(
      of: (values + [target]).compactMap(\.measured), from: size.height - inset, to: inset)
  }

  private var points: [Point?] {
    let steps = Double(max(1, values.count - 1))
    return values.enumerated().map { index, value in
      // One value alone is where the last one is.
      let share = values.count == 1 ? 1 : Double(index) / steps
      return value.measured.map {
        Point(inset + share * (size.width - 2 * inset), scale.position($0))
      }
    }
  }
}
