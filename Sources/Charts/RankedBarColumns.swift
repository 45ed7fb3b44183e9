import Drawings

/// How the width of ranked bars is shared out: rank, label, bars with their values, note.
struct RankedBarColumns {
  let rankEnd: Double
  let labelStart: Double
  let labelWidth: Double
  /// Room for values left of negative bars and right of others.
  let negativeWidth: Double
  let positiveWidth: Double
  let noteWidth: Double
  let scale: Scale

  init(of bars: [RankedBars.Bar], width: Double, fonts: any FontMeasuring) {
    let rows = bars.filter { !$0.isGap }
    // The columns' shares are of what the gaps between them leave.
    let shared = max(0, width - 28)
    // Bold is the widest that any of them is set in.
    func column(_ texts: [String], atMost share: Double) -> Double {
      min(fonts.widest(of: texts, in: ChartStyle.strong), share * shared)
    }
    let values = rows.compactMap(\.value.measured)
    let hasNegative = values.contains { $0 < 0 }
    rankEnd = column(rows.compactMap(\.rank), atMost: 0.1)
    labelStart = rankEnd > 0 ? rankEnd + 5 : 0
    // Values and notes are numbers, which should not be cut: names and bars give way to them.
    noteWidth = column(rows.compactMap(\.note), atMost: 0.26)
    let share = hasNegative ? 0.19 : 0.25
    negativeWidth = column(
      rows.filter { ($0.value.measured ?? 0) < 0 }.map(\.valueLabel), atMost: share)
    positiveWidth = column(
      rows.map { row in
        guard let value = row.value.measured else { return ChartStyle.unmeasured }
        return value < 0 ? "" : row.valueLabel
      }, atMost: share)
    let taken = rankEnd + noteWidth + negativeWidth + positiveWidth
    let left = max(0.15, 0.82 - (shared > 0 ? taken / shared : 0))
    labelWidth = column(bars.map(\.label), atMost: min(0.4, left))
    let gap = ChartStyle.gap + 1
    let start = labelStart + labelWidth + 6 + (hasNegative ? negativeWidth + gap : 0)
    let end = width - (noteWidth > 0 ? noteWidth + 8 : 0) - positiveWidth - gap
    scale = Scale(of: values, from: start, to: max(start, end))
  }
}
