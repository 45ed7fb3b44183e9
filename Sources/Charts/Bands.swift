import Drawings

/// The even columns of a time axis, with a label under each or, where they are too many, under
/// every n-th.
struct Bands {
  let count: Int
  let start: Double
  /// From one middle to the next.
  let pitch: Double

  /// `count` bands between `start` and `end`, no wider than `limit` each.
  init(_ count: Int, from start: Double, to end: Double, limit: Double = .infinity) {
    self.count = count
    self.start = start
    pitch = count == 0 ? 0 : min(limit, (end - start) / Double(count))
  }

  func middle(_ index: Int) -> Double { start + (Double(index) + 0.5) * pitch }

  /// The labels on `baseline`, in `frame`; the one at `anchor` is always among them, in bold.
  func labels(
    _ texts: [String], anchor: Int, baseline: Double, in frame: Box, fonts: any FontMeasuring
  ) -> [Mark] {
    guard !texts.isEmpty else { return [] }
    let style = ChartStyle.label
    let widest = fonts.widest(of: texts, in: ChartStyle.strong)
    let stride = pitch > 0 ? max(1, Int(((widest + ChartStyle.gap) / pitch).rounded(.up))) : 1
    var placement = LabelPlacement(in: frame)
    var order = [anchor]
    for distance in Swift.stride(from: stride, to: max(texts.count, stride + 1), by: stride) {
      order += [anchor - distance, anchor + distance].filter(texts.indices.contains)
    }
    for index in order {
      let style = index == anchor ? ChartStyle.strong : style
      let text = fonts.fitted(texts[index], in: style, width: frame.width)
      let width = fonts.width(of: text, in: style)
      let x = min(
        max(middle(index), frame.x + width / 2), frame.right - width / 2)
      _ = placement.place(
        text, width: width, at: [Point(x, baseline)], style, .middle,
        index == anchor ? .text : .muted)
    }
    return placement.marks
  }
}
