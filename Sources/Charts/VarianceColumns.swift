import Drawings

/// Differences over time: above the axis what is more, below what is less; good and bad by ink.
///
/// Absolute differences are bars, relative ones pins. For levels use ``TargetColumns``.
public struct VarianceColumns: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// In the unit of the measure.
    case absolute
    /// In percent.
    case relative
  }

  /// A period.
  public struct Column: Hashable, Sendable {
    public var label: String
    /// Nil where it was not measured: drawn as an en dash.
    public var value: Double?
    /// The difference with its sign, as it is printed.
    public var valueLabel: String
    public var tone: ChartTone
    public var isCurrent: Bool

    public init(
      label: String, value: Double?, valueLabel: String, tone: ChartTone, isCurrent: Bool = false
    ) {
      self.label = label
      self.value = value
      self.valueLabel = valueLabel
      self.tone = tone
      self.isCurrent = isCurrent
    }
  }

  public var title: String
  public var summary: String
  public var size: Size
  public var kind: Kind
  /// In the order of time.
  public var columns: [Column]
  /// What is subtracted: `Δ目标`; printed in the top left corner.
  public var name: String

  public init(
    title: String, summary: String, size: Size, kind: Kind, columns: [Column], name: String
  ) {
    self.title = title
    self.summary = summary
    self.size = size
    self.kind = kind
    self.columns = columns
    self.name = name
  }

  /// The finished picture, `size` large.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    guard columns.contains(where: { $0.value.measured != nil }) else {
      return .unmeasured(size, title: title, summary: summary)
    }
    let style = ChartStyle.label
    let name = fonts.fitted(self.name, in: style, width: size.width)
    let frame = ColumnFrame(
      size: size, top: name.isEmpty ? 0 : Legend.height + 1, labels: columns.map(\.label),
      values: columns.compactMap(\.value.measured))
    var marks: [Mark] = []
    if !name.isEmpty { marks.append(.text(name, at: Point(0, 8.5), style, .start, .muted)) }
    for (index, column) in columns.enumerated() {
      marks += self.marks(of: column, at: index, frame)
    }
    marks.append(frame.axis)
    let current =
      columns.lastIndex(where: \.isCurrent)
      ?? columns.lastIndex { $0.value.measured != nil } ?? columns.count - 1
    marks += frame.valueLabels(
      columns.enumerated().map { index, column in
        let value = column.value.measured
        return .init(
          text: value == nil ? ChartStyle.unmeasured : column.valueLabel, value: value ?? 0,
          level: nil, isStrong: index == current && value != nil,
          ink: value == nil ? .muted : column.tone.ink(plain: index == current ? .text : .muted))
      }, fonts: fonts)
    marks += frame.timeLabels(anchor: current, fonts: fonts)
    return Drawing(size: size, title: title, summary: summary, marks: marks)
  }

  func marks(of column: Column, at index: Int, _ frame: ColumnFrame) -> [Mark] {
    guard let value = column.value.measured else { return [] }
    let bar = frame.bar(value, at: index)
    let ink = column.tone.ink(plain: .actual)
    switch kind {
    case .absolute:
      return [.box(bar, fill: .solid(ink), stroke: nil)]
    case .relative:
      let x = frame.bands.middle(index)
      let tip = frame.scale.position(value)
      let head = min(4.5, frame.barWidth)
      // The head lies inside the length, so that the pin ends at its value.
      let inner = value < 0 ? max(frame.scale.zero, tip - head) : min(frame.scale.zero, tip + head)
      return [
        .line(
          from: Point(x, frame.scale.zero), to: Point(x, tip),
          Stroke(ink, width: min(1.5, frame.barWidth))),
        .box(
          Box(x: x - head / 2, y: min(tip, inner), width: head, height: abs(tip - inner)),
          fill: .solid(ink), stroke: nil),
      ]
    }
  }
}
