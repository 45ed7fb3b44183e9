import Drawings

/// Many short courses beside each other on one scale, each in a panel of its own.
///
///     SmallMultiples(
///       title: "华东一组 · 各成员销售额（万元）", summary: "…", width: 493,
///       panels: [.init(label: "李娜", values: [80, 91], valueLabel: "91.0", targets: [85, 88])],
///       firstLabel: "1月", lastLabel: "2月", tick: .init(50, "50"), actualName: "实际",
///       targetName: "目标"
///     ).drawing(fonts: fonts)
///
/// All panels share one scale from zero, so that heights compare from panel to panel. Panels stand
/// as given, row by row. Up to about twelve are legible; for more a ``HeatMap`` is.
public struct SmallMultiples: Hashable, Sendable {
  /// One course.
  public struct Panel: Hashable, Sendable {
    public var label: String
    /// In the order of time; nil where it was not measured: the line is broken there.
    public var values: [Double?]
    /// The last value as it is printed.
    public var valueLabel: String
    /// One for each value, or none.
    public var targets: [Double?]
    /// Whether it is the reader's own.
    public var isOwn: Bool

    public init(
      label: String, values: [Double?], valueLabel: String, targets: [Double?] = [],
      isOwn: Bool = false
    ) {
      self.label = label
      self.values = values
      self.valueLabel = valueLabel
      self.targets = targets
      self.isOwn = isOwn
    }
  }

  public var title: String
  public var summary: String
  public var width: Double
  public var panels: [Panel]
  /// Under the first and the last value.
  public var firstLabel: String
  public var lastLabel: String
  /// A round value that is marked in every panel, and printed once a row.
  public var tick: Tick?
  public var actualName: String
  public var targetName: String

  public init(
    title: String, summary: String, width: Double, panels: [Panel], firstLabel: String,
    lastLabel: String, tick: Tick? = nil, actualName: String = "", targetName: String = ""
  ) {
    self.title = title
    self.summary = summary
    self.width = width
    self.panels = panels
    self.firstLabel = firstLabel
    self.lastLabel = lastLabel
    self.tick = tick
    self.actualName = actualName
    self.targetName = targetName
  }

  static let actual = Stroke(.actual, width: 1.25)
  static let own = Stroke(.own, width: 1.75)
  static let target = Stroke(.target, width: 0.75, dash: [2.5, 2])

  /// The finished picture, `width` wide and as high as its rows need.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    guard !panels.isEmpty else {
      return .unmeasured(
        Size(width, MultiplesFrame.plotHeight), title: title, summary: summary)
    }
    let legend = self.legend.marks(x: 0, width: width, fonts: fonts)
    let frame = MultiplesFrame(
      of: self, top: legend.isEmpty ? 0 : Legend.height + 6, fonts: fonts)
    var marks = legend
    for index in panels.indices { marks += frame.marks(of: index, fonts: fonts) }
    return Drawing(
      size: Size(width, frame.height), title: title, summary: summary, marks: marks)
  }

  private var legend: Legend {
    var entries: [(Legend.Sample, String)] = [(.line(Self.actual), actualName)]
    if panels.contains(where: { $0.targets.contains { $0.measured != nil } }) {
      entries.append((.line(Self.target), targetName))
    }
    return Legend(entries: entries)
  }
}
