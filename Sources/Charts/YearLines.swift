import Drawings

/// This year's line with last year's behind it and, where there is one, the target's.
///
///     YearLines(
///       title: "李娜 · 销售额（万元）", summary: "…", size: Size(238, 150),
///       labels: ["1月", "2月"], current: [88, 91], previous: [80, 95],
///       currentName: "2026", previousName: "2025", currentLabel: "91", previousLabel: "95"
///     ).drawing(fonts: fonts)
///
/// Lines start at zero, as columns do. For single periods against targets use ``TargetColumns``.
public struct YearLines: Hashable, Sendable {
  public var title: String
  public var summary: String
  public var size: Size
  /// A label for each period.
  public var labels: [String]
  /// A value for each label; nil where it was not measured or is still to come.
  public var current: [Double?]
  public var previous: [Double?]
  /// Empty where there is no target.
  public var target: [Double?]
  public var currentName: String
  public var previousName: String
  public var targetName: String
  /// The last current value as it is printed.
  public var currentLabel: String
  public var previousLabel: String
  public var targetLabel: String

  public init(
    title: String, summary: String, size: Size, labels: [String], current: [Double?],
    previous: [Double?], target: [Double?] = [], currentName: String, previousName: String,
    targetName: String = "", currentLabel: String, previousLabel: String, targetLabel: String = ""
  ) {
    self.title = title
    self.summary = summary
    self.size = size
    self.labels = labels
    self.current = current
    self.previous = previous
    self.target = target
    self.currentName = currentName
    self.previousName = previousName
    self.targetName = targetName
    self.currentLabel = currentLabel
    self.previousLabel = previousLabel
    self.targetLabel = targetLabel
  }

  /// The finished picture, `size` large.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    let series = self.series
    guard series.contains(where: { $0.last != nil }) else {
      return .unmeasured(size, title: title, summary: summary)
    }
    let frame = LineFrame(
      size: size, labels: labels, series: series, fonts: fonts)
    // The area down to zero shows what the height of the line is measured from.
    var marks = frame.areas(under: series[0], .pale) + [frame.axis]
    // The most important line is painted last.
    for line in series.reversed() { marks += frame.marks(of: line) }
    marks += frame.endLabels(fonts: fonts)
    marks += frame.timeLabels(anchor: series[0].last ?? labels.count - 1, fonts: fonts)
    return Drawing(size: size, title: title, summary: summary, marks: marks)
  }

  /// Most important first.
  var series: [LineFrame.Series] {
    func points(_ values: [Double?]) -> [Double?] {
      labels.indices.map { values.indices.contains($0) ? values[$0].measured : nil }
    }
    func text(_ name: String, _ label: String) -> String {
      name.isEmpty || label.isEmpty ? name + label : name + " " + label
    }
    return [
      .init(
        values: points(current), text: text(currentName, currentLabel), style: ChartStyle.strong,
        ink: .text, stroke: Stroke(.actual, width: 1.75), dot: 2.25),
      .init(
        values: points(previous), text: text(previousName, previousLabel),
        style: ChartStyle.label, ink: .muted, stroke: Stroke(.previous, width: 1.25), dot: 1.5),
      .init(
        values: points(target), text: text(targetName, targetLabel), style: ChartStyle.label,
        ink: .text, stroke: Stroke(.target, width: 0.75, dash: [3, 2]), dot: 0),
    ]
  }
}
