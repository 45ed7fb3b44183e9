import Drawings

/// How one amount becomes another: a bar for each effect, from where the one before ended.
///
///     Waterfall(
///       title: "华东一组 · 销售额变动（万元）· 2026年10月", summary: "…", width: 493,
///       steps: [
///         .init(label: "上期", value: 120, valueLabel: "120.0", part: .before),
///         .init(label: "价格", value: -8, valueLabel: "−8.0", part: .effect, tone: .bad),
///         .init(label: "本期", value: 112, valueLabel: "112.0", part: .level),
///       ]
///     ).drawing(fonts: fonts)
///
/// Steps stand as given, one below the other; a thin line carries the level from each to the next.
/// Levels are told, not added up: whoever makes the chart sees to it that effects lead to them.
public struct Waterfall: Hashable, Sendable {
  /// An amount or what changes it.
  public struct Step: Hashable, Sendable {
    public enum Part: Hashable, Sendable {
      /// The amount of before, from zero on.
      case before
      /// A difference, from the level that was reached on.
      case effect
      /// An amount on the way or at the end, from zero on.
      case level
    }

    public var label: String
    /// Nil where it was not measured: drawn as an en dash.
    public var value: Double?
    /// The value as it is printed; not used without a value.
    public var valueLabel: String
    public var part: Part
    /// Of an effect.
    public var tone: ChartTone

    public init(
      label: String, value: Double?, valueLabel: String, part: Part, tone: ChartTone = .plain
    ) {
      self.label = label
      self.value = value
      self.valueLabel = valueLabel
      self.part = part
      self.tone = tone
    }
  }

  public var title: String
  public var summary: String
  public var width: Double
  public var steps: [Step]

  public init(title: String, summary: String, width: Double, steps: [Step]) {
    self.title = title
    self.summary = summary
    self.width = width
    self.steps = steps
  }

  /// In points: every row is as high.
  public var height: Double { RankedBars.pitch * Double(max(1, steps.count)) }

  /// The finished picture, `width` wide and `height` high.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    let size = Size(width, height)
    let spans = self.spans
    guard !steps.isEmpty else { return .unmeasured(size, title: title, summary: summary) }
    // The columns' shares are of what the gaps between them leave.
    let shared = max(0, width - 12)
    let labelWidth = min(fonts.widest(of: steps.map(\.label), in: ChartStyle.strong), 0.4 * shared)
    let valueWidth = min(
      fonts.widest(of: steps.map(\.valueLabel) + [ChartStyle.unmeasured], in: ChartStyle.strong),
      0.25 * shared)
    let start = labelWidth + 6
    let scale = Scale(
      of: spans.compactMap { $0?.end }, from: start, to: max(start, width - valueWidth - Self.gap))
    var marks: [Mark] = []
    for (index, step) in steps.enumerated() {
      let baseline = middle(index) + ChartStyle.label.drop
      let style = step.part == .effect ? ChartStyle.label : ChartStyle.strong
      marks += fonts.label(
        step.label, at: Point(0, baseline), width: labelWidth, style, .start, .text)
      var valueStart = scale.zero
      if let span = spans[index] {
        let bar = Box.bar(
          from: scale.position(span.start), to: scale.position(span.end), middle: middle(index))
        marks.append(.box(bar, fill: .solid(ink(of: step)), stroke: nil))
        valueStart = max(bar.right, valueStart)
      }
      marks += fonts.label(
        spans[index] == nil ? ChartStyle.unmeasured : step.valueLabel,
        at: Point(valueStart + Self.gap, baseline), width: valueWidth, style, .start,
        spans[index] == nil ? .muted : step.tone.ink(plain: .text))
    }
    marks += connectors(spans, scale)
    marks.append(
      .line(from: Point(scale.zero, 1), to: Point(scale.zero, height - 1), ChartStyle.axis))
    return Drawing(size: size, title: title, summary: summary, marks: marks)
  }

  private static let gap = ChartStyle.gap + 1

  /// Where the bar of each step starts and ends; nil where it was not measured.
  private var spans: [(start: Double, end: Double)?] {
    let largest = Double.greatestFiniteMagnitude
    var level = 0.0
    return steps.map { step in
      guard let value = step.value.measured else { return nil }
      let start = step.part == .effect ? level : 0
      level = min(max(start + value, -largest), largest)
      return (start, level)
    }
  }

  private func middle(_ index: Int) -> Double { (Double(index) + 0.5) * RankedBars.pitch }

  private func ink(of step: Step) -> Ink {
    switch step.part {
    case .before: .previous
    case .level: .actual
    case .effect: step.tone.ink(plain: .actual)
    }
  }

  /// From where each bar ends to the next one.
  private func connectors(_ spans: [(start: Double, end: Double)?], _ scale: Scale) -> [Mark] {
    spans.indices.dropLast().compactMap { index in
      guard let span = spans[index], spans[index + 1] != nil else { return nil }
      let x = scale.position(span.end)
      return .line(
        from: Point(x, middle(index) + RankedBars.barHeight / 2),
        to: Point(x, middle(index + 1) - RankedBars.barHeight / 2), ChartStyle.axis)
    }
  }
}
