import Drawings

/// How few bring how much: bars from the largest on, and beside them the share that they bring
/// together.
///
///     ParetoChart(
///       title: "华东一组 · 客户销售额（万元）· 2026年10月", summary: "…", width: 493,
///       bars: [
///         .init(label: "东方精密", value: 62, valueLabel: "62.0", share: 0.62, shareLabel: "62.0%"),
///         .init(
///           label: "其余 9 家", value: 38, valueLabel: "38.0", share: 1, shareLabel: "100%",
///           isRest: true),
///       ], shareName: "累计占比", level: 0.8, levelLabel: "80%"
///     ).drawing(fonts: fonts)
///
/// Bars stand as given, so sort them and put together what is not shown one by one. The
/// share that first reaches the level is in bold.
public struct ParetoChart: Hashable, Sendable {
  /// A customer, a product.
  public struct Bar: Hashable, Sendable {
    public var label: String
    /// Nil where it was not measured: drawn as an en dash.
    public var value: Double?
    /// The value as it is printed; not used without a value.
    public var valueLabel: String
    /// Of this bar and all before it, mostly from 0 to 1; nil where there is no whole.
    public var share: Double?
    /// The share as it is printed; not used without a share.
    public var shareLabel: String
    /// Whether it stands for many that are not shown one by one.
    public var isRest: Bool

    public init(
      label: String, value: Double?, valueLabel: String, share: Double?, shareLabel: String,
      isRest: Bool = false
    ) {
      self.label = label
      self.value = value
      self.valueLabel = valueLabel
      self.share = share
      self.shareLabel = shareLabel
      self.isRest = isRest
    }
  }

  public var title: String
  public var summary: String
  public var width: Double
  public var bars: [Bar]
  /// Over the shares.
  public var shareName: String
  /// A share that is marked, and how it is printed.
  public var level: Double
  public var levelLabel: String

  public init(
    title: String, summary: String, width: Double, bars: [Bar], shareName: String, level: Double,
    levelLabel: String
  ) {
    self.title = title
    self.summary = summary
    self.width = width
    self.bars = bars
    self.shareName = shareName
    self.level = level
    self.levelLabel = levelLabel
  }

  /// In points: the line of headings and a row a bar.
  public var height: Double { ParetoFrame.top + RankedBars.pitch * Double(max(1, bars.count)) }

  /// The finished picture, `width` wide and `height` high.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    let size = Size(width, height)
    guard !bars.isEmpty else { return .unmeasured(size, title: title, summary: summary) }
    let frame = ParetoFrame(of: self, fonts: fonts)
    var marks = frame.headings(fonts: fonts)
    let reached = bars.firstIndex { $0.share.measured.map { $0 >= level } ?? false }
    for (index, bar) in bars.enumerated() {
      marks += self.marks(of: bar, at: index, isReached: index == reached, frame, fonts)
    }
    marks += frame.axes
    marks += frame.curve
    return Drawing(size: size, title: title, summary: summary, marks: marks)
  }

  private func marks(
    of bar: Bar, at index: Int, isReached: Bool, _ frame: ParetoFrame, _ fonts: any FontMeasuring
  ) -> [Mark] {
    let middle = frame.middle(index)
    let baseline = middle + ChartStyle.label.drop
    let ink: Ink = bar.isRest ? .muted : .text
    var marks = fonts.label(
      bar.label, at: Point(0, baseline), width: frame.labelWidth, ChartStyle.label, .start, ink)
    let value = bar.value.measured
    var valueStart = frame.values.zero
    if let value {
      let box = frame.bar(value, at: index)
      marks.append(.box(box, fill: .solid(bar.isRest ? .previous : .actual), stroke: nil))
      valueStart = box.right
    }
    marks += fonts.label(
      value == nil ? ChartStyle.unmeasured : bar.valueLabel,
      at: Point(valueStart + ParetoFrame.gap, baseline), width: frame.valueWidth,
      ChartStyle.label, .start, value == nil ? .muted : ink)
    marks += fonts.label(
      bar.share.measured == nil ? ChartStyle.unmeasured : bar.shareLabel,
      at: Point(width, baseline), width: frame.shareWidth,
      isReached ? ChartStyle.strong : ChartStyle.label, .end, isReached ? .text : .muted)
    return marks
  }
}
