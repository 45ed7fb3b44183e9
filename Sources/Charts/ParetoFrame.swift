import Drawings

/// Where the parts of a Pareto chart go: names, bars with their values, the curve of shares and the
/// shares as text.
struct ParetoFrame {
  let chart: ParetoChart
  let labelWidth: Double
  let valueWidth: Double
  let shareWidth: Double
  let values: Scale
  let shares: Scale

  /// The line of headings above the rows.
  static let top = 13.0
  static let gap = ChartStyle.gap + 1

  init(of chart: ParetoChart, fonts: any FontMeasuring) {
    self.chart = chart
    // The columns' shares are of what the gaps between them leave.
    let shared = max(0, chart.width - 32)
    // Bold is the widest that any of them is set in.
    func column(_ texts: [String], atMost share: Double) -> Double {
      min(fonts.widest(of: texts, in: ChartStyle.strong), share * shared)
    }
    labelWidth = column(chart.bars.map(\.label), atMost: 0.28)
    valueWidth = column(chart.bars.map(\.valueLabel) + [ChartStyle.unmeasured], atMost: 0.17)
    shareWidth = column(chart.bars.map(\.shareLabel) + [ChartStyle.unmeasured], atMost: 0.13)
    let start = labelWidth + 6
    let curveEnd = chart.width - shareWidth - (shareWidth > 0 ? 8 : 3)
    let curveStart = max(start, curveEnd - 0.26 * shared)
    values = Scale(
      of: chart.bars.compactMap(\.value.measured), from: start,
      to: max(start, curveStart - 12 - valueWidth - Self.gap))
    shares = Scale(
      of: chart.bars.compactMap(\.share.measured) + [1, chart.level], from: curveStart,
      to: max(curveStart, curveEnd))
  }

  /// Whether there is a whole that bars have shares of.
  private var hasShares: Bool { chart.bars.contains { $0.share.measured != nil } }

  func middle(_ index: Int) -> Double { Self.top + (Double(index) + 0.5) * RankedBars.pitch }

  /// From zero to `value`.
  func bar(_ value: Double, at index: Int) -> Box {
    .bar(from: values.zero, to: values.position(value), middle: middle(index))
  }

  /// The name of the shares, and the level over its mark.
  func headings(fonts: any FontMeasuring) -> [Mark] {
    guard hasShares else { return [] }
    let style = ChartStyle.label
    let baseline = 1 + style.ascent
    let level = fonts.fitted(
      chart.levelLabel, in: style, width: max(0, chart.width - shares.start))
    let width = fonts.width(of: level, in: style)
    let x = min(
      max(shares.position(chart.level), shares.start + width / 2), chart.width - width / 2)
    var marks = fonts.label(
      chart.shareName, at: Point(shares.start, baseline),
      width: max(0, x - width / 2 - 4 - shares.start), style, .start, .muted)
    if !level.isEmpty {
      marks.append(.text(level, at: Point(x, baseline), style, .middle, .muted))
    }
    return marks
  }

  /// The lines that bars and shares start from, and the one at the level.
  var axes: [Mark] {
    func line(_ x: Double, _ stroke: Stroke) -> Mark {
      .line(from: Point(x, Self.top + 1), to: Point(x, chart.height - 1), stroke)
    }
    guard hasShares else { return [line(values.zero, ChartStyle.axis)] }
    return [
      line(values.zero, ChartStyle.axis), line(shares.zero, ChartStyle.axis),
      line(shares.position(chart.level), Stroke(.muted, width: 0.75, dash: [3, 2])),
    ]
  }

  /// The shares as dots, joined: by a dashed line where the way between is not shown.
  var curve: [Mark] {
    var (marks, dots) = ([Mark](), [Mark]())
    var last: Point?
    for (index, bar) in chart.bars.enumerated() {
      guard let share = bar.share.measured else { continue }
      let point = Point(shares.position(share), middle(index))
      if let last {
        marks.append(
          .line(
            from: last, to: point, Stroke(.actual, width: 1.25, dash: bar.isRest ? [1.5, 2] : [])))
      }
      dots.append(.circle(center: point, radius: 1.75, fill: .solid(.actual), stroke: nil))
      last = point
    }
    return marks + dots
  }
}
