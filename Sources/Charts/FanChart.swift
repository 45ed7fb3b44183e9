import Drawings

/// What was, as a line, and what is expected to come, as a dashed one in two bands of what is
/// likely.
///
///     FanChart(
///       title: "李娜 · 销售额（万元）", summary: "…", size: Size(493, 130),
///       history: [.init(label: "10月", value: 91.2, valueLabel: "91.2")],
///       ahead: [
///         .init(label: "11月", value: 95, valueLabel: "95.0", likely: 80...110, wide: 72...118)
///       ], actualName: "实际", aheadName: "预测", likelyName: "80% 区间", wideName: "95% 区间"
///     ).drawing(fonts: fonts)
///
/// The axis starts at zero. Up to about 48 months are legible. For a year against the one before
/// use ``YearLines``.
public struct FanChart: Hashable, Sendable {
  /// A month that is over.
  public struct Past: Hashable, Sendable {
    public var label: String
    /// Nil where it was not measured: the line is broken there.
    public var value: Double?
    /// The value as it is printed, which is where there is room.
    public var valueLabel: String

    public init(label: String, value: Double?, valueLabel: String) {
      self.label = label
      self.value = value
      self.valueLabel = valueLabel
    }
  }

  /// A month to come.
  public struct Ahead: Hashable, Sendable {
    public var label: String
    public var value: Double
    public var valueLabel: String
    /// The inner band, which lies in the outer one.
    public var likely: ClosedRange<Double>
    public var wide: ClosedRange<Double>

    public init(
      label: String, value: Double, valueLabel: String, likely: ClosedRange<Double>,
      wide: ClosedRange<Double>
    ) {
      self.label = label
      self.value = value
      self.valueLabel = valueLabel
      self.likely = likely
      self.wide = wide
    }
  }

  public var title: String
  public var summary: String
  public var size: Size
  /// In the order of time.
  public var history: [Past]
  public var ahead: [Ahead]
  public var actualName: String
  public var aheadName: String
  public var likelyName: String
  public var wideName: String

  public init(
    title: String, summary: String, size: Size, history: [Past], ahead: [Ahead],
    actualName: String, aheadName: String, likelyName: String, wideName: String
  ) {
    self.title = title
    self.summary = summary
    self.size = size
    self.history = history
    self.ahead = ahead
    self.actualName = actualName
    self.aheadName = aheadName
    self.likelyName = likelyName
    self.wideName = wideName
  }

  static let actual = Stroke(.actual, width: 1.75)
  static let dashed = Stroke(.forecast, width: 1.5, dash: [4, 2.5])
  static let likely = Fill.tinted(.forecast, 0.4)
  static let wide = Fill.tinted(.forecast, 0.18)

  /// The finished picture, `size` large.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    let known = history.map(\.value.measured)
    let ahead = self.ahead.filter(\.isDrawable)
    guard known.contains(where: { $0 != nil }) || !ahead.isEmpty else {
      return .unmeasured(size, title: title, summary: summary)
    }
    let legend = legend(ahead).marks(x: 0, width: size.width, fonts: fonts)
    let frame = FanFrame(
      size: size, top: legend.isEmpty ? 5 : Legend.height + 12, history: known, ahead: ahead)
    var marks = legend + frame.bands + [frame.axis] + frame.lines
    marks += valueLabels(frame, ahead, fonts)
    marks += frame.months.labels(
      history.map(\.label) + ahead.map(\.label), anchor: max(0, history.count - 1),
      baseline: frame.labelTop + ChartStyle.label.ascent,
      in: Box(
        x: 0, y: frame.labelTop - 1, width: size.width, height: size.height - frame.labelTop + 1),
      fonts: fonts)
    return Drawing(size: size, title: title, summary: summary, marks: marks)
  }

  private func legend(_ ahead: [Ahead]) -> Legend {
    var entries: [(Legend.Sample, String)] = [(.line(FanChart.actual), actualName)]
    if !ahead.isEmpty {
      entries += [
        (.line(FanChart.dashed), aheadName), (.column(FanChart.likely), likelyName),
        (.column(FanChart.wide), wideName),
      ]
    }
    return Legend(entries: entries)
  }

  /// The last value that is known and those to come that differ from the month before, then the
  /// highest and the lowest, where there is room.
  private func valueLabels(
    _ frame: FanFrame, _ ahead: [Ahead], _ fonts: any FontMeasuring
  ) -> [Mark] {
    var placement = LabelPlacement(
      in: Box(x: 0, y: Legend.height, width: size.width, height: frame.labelTop - Legend.height))
    for box in frame.obstacles { placement.reserve(box) }
    func place(_ text: String, at point: Point?, isStrong: Bool) {
      guard let point else { return }
      let style = isStrong ? ChartStyle.strong : ChartStyle.label
      let text = fonts.fitted(text, in: style, width: size.width / 3)
      let width = fonts.width(of: text, in: style)
      let half = min(width + 4, size.width) / 2
      let x = min(max(point.x, half), size.width - half)
      let places = [4.0, 9, 15].flatMap { distance in
        [
          Point(x, point.y - distance - style.descent),
          Point(x, point.y + distance + style.ascent),
        ]
      }
      // A little wider than it is, so that neighbours stand apart.
      _ = placement.place(
        text, width: min(width + 4, size.width), at: places, style, .middle,
        isStrong ? .text : .muted)
    }
    let measured = history.indices.filter { history[$0].value.measured != nil }
    if let first = ahead.first {
      place(first.valueLabel, at: frame.ahead.first, isStrong: true)
    }
    // What stays the same is said once.
    if let last = measured.last, history[last].valueLabel != ahead.first?.valueLabel {
      place(history[last].valueLabel, at: frame.past[last], isStrong: false)
    }
    for index in ahead.indices.dropFirst().reversed()
    where ahead[index].valueLabel != ahead[index - 1].valueLabel {
      place(ahead[index].valueLabel, at: frame.ahead[index], isStrong: false)
    }
    func value(_ index: Int) -> Double { history[index].value ?? 0 }
    guard let highest = measured.max(by: { value($0) < value($1) }),
      let lowest = measured.min(by: { value($0) < value($1) }), value(lowest) < value(highest)
    else { return placement.marks }
    for index in [highest, lowest] where index != measured.last {
      place(history[index].valueLabel, at: frame.past[index], isStrong: false)
    }
    return placement.marks
  }
}

extension FanChart.Ahead {
  /// Whether all of it can be drawn, the bands about the line.
  fileprivate var isDrawable: Bool {
    [value, likely.lowerBound, likely.upperBound, wide.lowerBound, wide.upperBound]
      .allSatisfy(\.isFinite)
  }
}
