import Drawings

/// How many of what entered get how far: a bar for each stage, and between bars the share that went
/// on.
///
///     FunnelChart(
///       title: "华东一组 · 各阶段商机数 · 2026年10月", summary: "…", width: 238,
///       stages: [
///         .init(label: "初步接洽", value: 60, valueLabel: "60"),
///         .init(label: "方案报价", value: 24, valueLabel: "24", conversionLabel: "40.0%"),
///       ]
///     ).drawing(fonts: fonts)
///
/// Bars start at one line, so that their lengths compare. A stage may be larger than the one
/// before: deals of earlier periods reach it too.
public struct FunnelChart: Hashable, Sendable {
  public struct Stage: Hashable, Sendable {
    public var label: String
    /// Nil where it was not measured: drawn as an en dash.
    public var value: Double?
    /// The value as it is printed; not used without a value.
    public var valueLabel: String
    /// At the right edge, such as an amount.
    public var note: String?
    /// What share of the stage before went on, as it is printed; nil where there is none.
    public var conversionLabel: String?

    public init(
      label: String, value: Double?, valueLabel: String, note: String? = nil,
      conversionLabel: String? = nil
    ) {
      self.label = label
      self.value = value
      self.valueLabel = valueLabel
      self.note = note
      self.conversionLabel = conversionLabel
    }
  }

  public var title: String
  public var summary: String
  public var width: Double
  /// In their order.
  public var stages: [Stage]

  public init(title: String, summary: String, width: Double, stages: [Stage]) {
    self.title = title
    self.summary = summary
    self.width = width
    self.stages = stages
  }

  private static let barHeight = 12.0
  /// From one bar to the next.
  private static let between = 13.0
  private static let gap = ChartStyle.gap + 1

  /// In points: a bar a stage, and room for a conversion between two.
  public var height: Double {
    let count = Double(max(1, stages.count))
    return Self.barHeight * count + Self.between * (count - 1)
  }

  /// The finished picture, `width` wide and `height` high.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    let size = Size(width, height)
    guard !stages.isEmpty else { return .unmeasured(size, title: title, summary: summary) }
    let shared = max(0, width - 20)
    func column(_ texts: [String], atMost share: Double) -> Double {
      min(fonts.widest(of: texts, in: ChartStyle.label), share * shared)
    }
    // Values and notes are numbers, which should not be cut: names and bars give way to them.
    let valueWidth = column(stages.map(\.valueLabel) + [ChartStyle.unmeasured], atMost: 0.34)
    let noteWidth = column(stages.compactMap(\.note), atMost: 0.26)
    let left = shared > 0 ? 0.86 - (valueWidth + noteWidth) / shared : 0
    let labelWidth = column(stages.map(\.label), atMost: min(0.36, max(0.15, left)))
    let start = labelWidth + 6
    let end = width - (noteWidth > 0 ? noteWidth + 8 : 0) - valueWidth - Self.gap
    let scale = Scale(
      of: stages.compactMap(\.value.measured), from: start, to: max(start, end))
    var marks = stages.indices.dropFirst().flatMap { passage(to: $0, scale, fonts) }
    for (index, stage) in stages.enumerated() {
      let baseline = top(index) + Self.barHeight / 2 + ChartStyle.label.drop
      marks += fonts.label(
        stage.label, at: Point(0, baseline), width: labelWidth, ChartStyle.label, .start, .text)
      let value = stage.value.measured
      var valueStart = scale.zero
      if let value {
        let bar = Box.bar(
          from: scale.zero, to: scale.position(value), middle: top(index) + Self.barHeight / 2,
          height: Self.barHeight)
        marks.append(.box(bar, fill: .solid(.actual), stroke: nil))
        valueStart = bar.right
      }
      marks += fonts.label(
        value == nil ? ChartStyle.unmeasured : stage.valueLabel,
        at: Point(valueStart + Self.gap, baseline), width: valueWidth, ChartStyle.label, .start,
        value == nil ? .muted : .text)
      marks += fonts.label(
        stage.note ?? "", at: Point(width, baseline), width: noteWidth, ChartStyle.label, .end,
        .muted)
    }
    marks.append(.line(from: Point(scale.zero, 0), to: Point(scale.zero, height), ChartStyle.axis))
    return Drawing(size: size, title: title, summary: summary, marks: marks)
  }

  private func top(_ index: Int) -> Double { Double(index) * (Self.barHeight + Self.between) }

  /// What leads from the stage before to the one at `index`: a pale surface between both bars, and
  /// on it the conversion after a small arrow.
  private func passage(to index: Int, _ scale: Scale, _ fonts: any FontMeasuring) -> [Mark] {
    let (upper, lower) = (top(index) - Self.between, top(index))
    var marks: [Mark] = []
    if let from = stages[index - 1].value.measured, let to = stages[index].value.measured {
      marks.append(
        .polygon(
          [
            Point(scale.zero, upper), Point(scale.position(from), upper),
            Point(scale.position(to), lower), Point(scale.zero, lower),
          ], fill: .solid(.pale), stroke: nil))
    }
    guard let conversion = stages[index].conversionLabel else { return marks }
    let (x, middle) = (scale.zero + Self.gap + 1, (upper + lower) / 2)
    let label = fonts.label(
      conversion, at: Point(x + 8, middle + ChartStyle.label.drop),
      width: max(0, width - x - 8), ChartStyle.label, .start, .muted)
    if label.isEmpty { return marks }
    let arrow = [
      Point(x, middle - 2), Point(x + 5, middle - 2), Point(x + 2.5, middle + 2.5),
    ]
    return marks + [.polygon(arrow, fill: .solid(.muted), stroke: nil)] + label
  }
}
