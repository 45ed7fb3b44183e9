import Drawings

/// Bars one below the other, with names to the left and values at their ends.
///
///     RankedBars(
///       title: "华东一组 · 销售额（万元）· 2026年10月", summary: "…", width: 238,
///       bars: [.init(label: "李娜", value: 96.4, valueLabel: "96.4", isOwn: true, rank: "3")]
///     ).drawing(fonts: fonts)
///
/// Bars stand as given: sort them by size unless their order means something.
public struct RankedBars: Hashable, Sendable {
  /// A rep, a team, a product.
  public struct Bar: Hashable, Sendable {
    public var label: String
    /// Nil where it was not measured: drawn as an en dash.
    public var value: Double?
    /// The value as it is printed; not used without a value.
    public var valueLabel: String
    /// At the right edge: `Δ目标 −3.6`.
    public var note: String?
    /// Of the note.
    public var tone: ChartTone
    /// Whether it is the reader's own.
    public var isOwn: Bool
    /// Before the label.
    public var rank: String?
    /// Whether the row stands for bars that are left out: only its label is printed, `⋯ 12`.
    public var isGap: Bool

    public init(
      label: String, value: Double?, valueLabel: String, note: String? = nil,
      tone: ChartTone = .plain, isOwn: Bool = false, rank: String? = nil, isGap: Bool = false
    ) {
      self.label = label
      self.value = value
      self.valueLabel = valueLabel
      self.note = note
      self.tone = tone
      self.isOwn = isOwn
      self.rank = rank
      self.isGap = isGap
    }

    /// A row that stands for bars that are left out.
    public static func gap(_ label: String) -> Bar {
      Bar(label: label, value: nil, valueLabel: "", isGap: true)
    }
  }

  public var title: String
  public var summary: String
  public var width: Double
  public var bars: [Bar]

  public init(title: String, summary: String, width: Double, bars: [Bar]) {
    self.title = title
    self.summary = summary
    self.width = width
    self.bars = bars
  }

  static let pitch = 14.0
  static let barHeight = 8.5

  /// In points: every row is as high.
  public var height: Double { Self.pitch * Double(max(1, bars.count)) }

  /// The finished picture, `width` wide and `height` high.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    let size = Size(width, height)
    guard !bars.isEmpty else { return .unmeasured(size, title: title, summary: summary) }
    let columns = RankedBarColumns(of: bars, width: width, fonts: fonts)
    var marks: [Mark] = []
    for (index, bar) in bars.enumerated() {
      let middle = (Double(index) + 0.5) * Self.pitch
      marks += bar.isGap ? gap(bar, middle, columns, fonts) : row(bar, middle, columns, fonts)
    }
    marks += axis(columns)
    return Drawing(size: size, title: title, summary: summary, marks: marks)
  }

  func row(
    _ bar: Bar, _ middle: Double, _ columns: RankedBarColumns, _ fonts: any FontMeasuring
  ) -> [Mark] {
    let style = bar.isOwn ? ChartStyle.strong : ChartStyle.label
    let baseline = middle + style.drop
    var marks: [Mark] = []
    func add(_ text: String, _ x: Double, _ width: Double, _ anchor: Anchor, _ ink: Ink) {
      let text = fonts.fitted(text, in: style, width: width)
      if !text.isEmpty { marks.append(.text(text, at: Point(x, baseline), style, anchor, ink)) }
    }
    add(bar.rank ?? "", columns.rankEnd, columns.rankEnd, .end, .muted)
    add(bar.label, columns.labelStart, columns.labelWidth, .start, .text)
    if let value = bar.value.measured {
      let zero = columns.scale.zero
      let end = columns.scale.position(value)
      marks.append(
        .box(
          Box(
            x: min(zero, end), y: middle - Self.barHeight / 2, width: abs(end - zero),
            height: Self.barHeight),
          fill: .solid(bar.isOwn ? .own : .previous), stroke: nil))
      let gap = ChartStyle.gap + 1
      if value < 0 {
        add(bar.valueLabel, end - gap, columns.negativeWidth, .end, .text)
      } else {
        add(bar.valueLabel, end + gap, columns.positiveWidth, .start, .text)
      }
    } else {
      add(
        ChartStyle.unmeasured, columns.scale.zero + ChartStyle.gap + 1, columns.positiveWidth,
        .start, .muted)
    }
    add(bar.note ?? "", width, columns.noteWidth, .end, bar.tone.ink(plain: .muted))
    return marks
  }

  func gap(
    _ bar: Bar, _ middle: Double, _ columns: RankedBarColumns, _ fonts: any FontMeasuring
  ) -> [Mark] {
    let style = ChartStyle.label
    let text = fonts.fitted(bar.label, in: style, width: columns.labelWidth)
    if text.isEmpty { return [] }
    return [
      .text(
        text, at: Point(columns.labelStart, middle + style.drop), style, .start, .muted)
    ]
  }

  /// The line that bars start from, broken where bars are left out.
  func axis(_ columns: RankedBarColumns) -> [Mark] {
    let zero = columns.scale.zero
    return bars.split(whereSeparator: \.isGap).map { run in
      .line(
        from: Point(zero, Double(run.startIndex) * Self.pitch + 1),
        to: Point(zero, Double(run.endIndex) * Self.pitch - 1), ChartStyle.axis)
    }
  }
}
