import Drawings

/// Columns over time, each with its target as a line across it.
///
///     TargetColumns(
///       title: "李娜 · 销售额（万元）· 2026年", summary: "…", size: Size(493, 150),
///       columns: [.init(label: "9月", value: 91.2, valueLabel: "91.2", target: 100)],
///       actualName: "实际", targetName: "目标"
///     ).drawing(fonts: fonts)
///
/// Up to about 36 columns are legible. For a comparison with last year use ``YearLines``.
public struct TargetColumns: Hashable, Sendable {
  /// A period.
  public struct Column: Hashable, Sendable {
    /// `10月`
    public var label: String
    /// Nil where it was not measured: drawn as an en dash.
    public var value: Double?
    /// The value as it is printed; not used without a value.
    public var valueLabel: String
    public var target: Double?
    /// Whether this is the period that is reported on.
    public var isCurrent: Bool
    /// Whether the period is not over yet: its edge is drawn torn.
    public var isPartial: Bool

    public init(
      label: String, value: Double?, valueLabel: String, target: Double?,
      isCurrent: Bool = false, isPartial: Bool = false
    ) {
      self.label = label
      self.value = value
      self.valueLabel = valueLabel
      self.target = target
      self.isCurrent = isCurrent
      self.isPartial = isPartial
    }
  }

  public var title: String
  public var summary: String
  public var size: Size
  /// In the order of time.
  public var columns: [Column]
  public var actualName: String
  public var targetName: String
  /// Explains torn columns where there are any: `截至10月21日`.
  public var partialName: String

  public init(
    title: String, summary: String, size: Size, columns: [Column], actualName: String,
    targetName: String, partialName: String = ""
  ) {
    self.title = title
    self.summary = summary
    self.size = size
    self.columns = columns
    self.actualName = actualName
    self.targetName = targetName
    self.partialName = partialName
  }

  /// The finished picture, `size` large.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    guard columns.contains(where: { $0.value.measured != nil || $0.target.measured != nil }) else {
      return .unmeasured(size, title: title, summary: summary)
    }
    let legend = self.legend.marks(x: 0, width: size.width, fonts: fonts)
    let frame = ColumnFrame(
      size: size, top: legend.isEmpty ? 0 : Legend.height + 3, labels: columns.map(\.label),
      values: columns.flatMap { [$0.value, $0.target] }.compactMap(\.measured))
    var marks = legend
    for (index, column) in columns.enumerated() {
      marks += self.marks(of: column, at: index, frame)
    }
    marks.append(frame.axis)
    marks += valueLabels(frame, fonts)
    marks += frame.timeLabels(anchor: current, fonts: fonts)
    return Drawing(size: size, title: title, summary: summary, marks: marks)
  }

  /// The column that the chart is about.
  var current: Int {
    columns.lastIndex(where: \.isCurrent)
      ?? columns.lastIndex { $0.value.measured != nil } ?? columns.count - 1
  }

  var legend: Legend {
    var entries: [(Legend.Sample, String)] = [(.column(.solid(.actual)), actualName)]
    if columns.contains(where: { $0.isPartial && $0.value.measured != nil }) {
      entries.append((.torn(.actual), partialName))
    }
    if columns.contains(where: { $0.target.measured != nil }) {
      entries.append((.level, targetName))
    }
    return Legend(entries: entries)
  }

  func marks(of column: Column, at index: Int, _ frame: ColumnFrame) -> [Mark] {
    var marks: [Mark] = []
    var bar: Box?
    if let value = column.value.measured {
      let box = frame.bar(value, at: index)
      bar = box
      marks.append(
        column.isPartial && box.height > 1
          ? tornColumn(box, upwards: value > 0, .actual)
          : .box(box, fill: .solid(.actual), stroke: nil))
    }
    if let target = column.target.measured {
      let y = frame.scale.position(target)
      let line = frame.levelBox(target, at: index)
      if let bar, bar.y < y, y < bar.bottom {
        marks.append(
          .line(from: Point(bar.x, y), to: Point(bar.right, y), Stroke(.paper, width: 3)))
      }
      marks.append(level(from: line.x, to: line.right, y: y))
    }
    return marks
  }

  func valueLabels(_ frame: ColumnFrame, _ fonts: any FontMeasuring) -> [Mark] {
    frame.valueLabels(
      columns.enumerated().map { index, column in
        .init(
          text: column.value.measured == nil ? ChartStyle.unmeasured : column.valueLabel,
          value: column.value.measured ?? 0, level: column.target.measured,
          isStrong: index == current && column.value.measured != nil,
          ink: index == current ? .text : .muted)
      }, fonts: fonts)
  }
}
