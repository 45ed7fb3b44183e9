import Drawings

/// One's own values among those of peers, a row a dimension: one's own dot, the peers' median and
/// their middle half.
///
///     DotProfile(
///       title: "李娜 · 各指标得分与同组对比 · 2026年10月", summary: "…", width: 493,
///       rows: [.init(label: "目标达成率", value: 96, valueLabel: "96.0", median: 88, middle: 80...94)],
///       ticks: [.init(0, "0"), .init(50, "50"), .init(100, "100")],
///       ownName: "本人", medianName: "同组中位数", middleName: "同组中间一半"
///     ).drawing(fonts: fonts)
///
/// All rows share one scale, 0…100 unless another is given; what is beyond it is a point at its end.
/// Rows compare along a line, which the corners of a radar do not.
public struct DotProfile: Hashable, Sendable {
  /// A dimension.
  public struct Row: Hashable, Sendable {
    public var label: String
    /// Nil where it was not measured: its number is an en dash.
    public var value: Double?
    /// The value as it is printed; not used without a value.
    public var valueLabel: String
    /// Of the peers; nil where there are too few.
    public var median: Double?
    /// Between the peers' lower and upper quartile.
    public var middle: ClosedRange<Double>?

    public init(
      label: String, value: Double?, valueLabel: String, median: Double? = nil,
      middle: ClosedRange<Double>? = nil
    ) {
      self.label = label
      self.value = value
      self.valueLabel = valueLabel
      self.median = median
      self.middle = middle
    }
  }

  public var title: String
  public var summary: String
  public var width: Double
  public var rows: [Row]
  public var scale: ClosedRange<Double>
  public var ticks: [Tick]
  /// Explain the dot, the line and the band.
  public var ownName: String
  public var medianName: String
  public var middleName: String

  public init(
    title: String, summary: String, width: Double, rows: [Row],
    scale: ClosedRange<Double> = 0...100, ticks: [Tick] = [], ownName: String = "",
    medianName: String = "", middleName: String = ""
  ) {
    self.title = title
    self.summary = summary
    self.width = width
    self.rows = rows
    self.scale = scale
    self.ticks = ticks
    self.ownName = ownName
    self.medianName = medianName
    self.middleName = middleName
  }

  private static let median = Stroke(.actual, width: 1.25)
  private static let middle = Fill.tinted(.previous, 0.4)

  /// The finished picture, `width` wide and as high as its rows need.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    guard !rows.isEmpty else {
      return .unmeasured(Size(width, RankedBars.pitch), title: title, summary: summary)
    }
    let legend = self.legend.marks(x: 0, width: width, fonts: fonts)
    let top = (legend.isEmpty ? 0 : Legend.height + 3) + (ticks.isEmpty ? 0 : 10)
    let size = Size(width, top + RankedBars.pitch * Double(rows.count))
    let shared = max(0, width - 20)
    let labelWidth = min(fonts.widest(of: rows.map(\.label), in: ChartStyle.label), 0.4 * shared)
    let valueWidth = min(
      fonts.widest(of: rows.map(\.valueLabel) + [ChartStyle.unmeasured], in: ChartStyle.strong),
      0.18 * shared)
    let end = width - valueWidth - 8
    let span = SpanScale(of: [scale.lowerBound, scale.upperBound], from: labelWidth + 9, to: end)
    var marks = legend + axis(span, top: top, bottom: size.height, fonts)
    for (index, row) in rows.enumerated() {
      let middle = top + (Double(index) + 0.5) * RankedBars.pitch
      let baseline = middle + ChartStyle.label.drop
      marks += fonts.label(
        row.label, at: Point(0, baseline), width: labelWidth, ChartStyle.label, .start, .text)
      marks += self.marks(of: row, middle: middle, span)
      let isMeasured = row.value.measured != nil
      marks += fonts.label(
        isMeasured ? row.valueLabel : ChartStyle.unmeasured, at: Point(width, baseline),
        width: valueWidth, isMeasured ? ChartStyle.strong : ChartStyle.label, .end,
        isMeasured ? .text : .muted)
    }
    return Drawing(size: size, title: title, summary: summary, marks: marks)
  }

  private var legend: Legend {
    var entries: [(Legend.Sample, String)] = [(.dot(.own), ownName)]
    if rows.contains(where: { $0.median.measured != nil }) {
      entries.append((.tick(Self.median), medianName))
    }
    if rows.contains(where: { $0.middle != nil }) {
      entries.append((.column(Self.middle), middleName))
    }
    return Legend(entries: entries)
  }

  /// The ticks' labels and lines behind the rows.
  private func axis(
    _ span: SpanScale, top: Double, bottom: Double, _ fonts: any FontMeasuring
  ) -> [Mark] {
    let style = ChartStyle.label
    var placement = LabelPlacement(in: Box(x: 0, y: top - 10, width: width, height: 9))
    var lines: [Mark] = []
    for tick in ticks where scale.contains(tick.value) {
      let x = span.position(tick.value)
      let text = fonts.fitted(tick.label, in: style, width: width / 3)
      let place = Point(x, top - 10 + style.ascent)
      _ = placement.place(
        text, width: fonts.width(of: text, in: style), at: [place], style, .middle, .muted)
      lines.append(.line(from: Point(x, top), to: Point(x, bottom), Stroke(.rule, width: 0.5)))
    }
    return lines + placement.marks
  }

  /// What says that a value is farther away than the scale reaches.
  private static func point(at center: Point, rightwards: Bool) -> [Point] {
    let way = rightwards ? 1.0 : -1
    return [
      center + Point(-2 * way, -3.5), center + Point(4 * way, 0), center + Point(-2 * way, 3.5),
    ]
  }

  private func marks(of row: Row, middle: Double, _ span: SpanScale) -> [Mark] {
    func x(_ value: Double) -> Double {
      span.position(min(max(value, scale.lowerBound), scale.upperBound))
    }
    var marks: [Mark] = []
    if let half = row.middle, half.lowerBound.isFinite, half.upperBound.isFinite {
      let (start, end) = (x(half.lowerBound), x(half.upperBound))
      marks.append(
        .box(
          Box(x: start, y: middle - 3.75, width: end - start, height: 7.5), fill: Self.middle,
          stroke: nil))
    }
    if let median = row.median.measured {
      marks.append(
        .line(
          from: Point(x(median), middle - 5), to: Point(x(median), middle + 5), Self.median))
    }
    if let value = row.value.measured {
      let (center, halo) = (Point(x(value), middle), Stroke(.paper, width: 0.75))
      marks.append(
        scale.contains(value)
          ? .circle(center: center, radius: 3, fill: .solid(.own), stroke: halo)
          : .polygon(
            Self.point(at: center, rightwards: value > scale.upperBound), fill: .solid(.own),
            stroke: halo))
    }
    return marks
  }
}
