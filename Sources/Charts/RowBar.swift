import Drawings

extension Box {
  /// A bar of a chart of rows: from `start` to `end`, whichever comes first, about `middle`.
  static func bar(
    from start: Double, to end: Double, middle: Double, height: Double = RankedBars.barHeight
  ) -> Box {
    Box(x: min(start, end), y: middle - height / 2, width: abs(end - start), height: height)
  }
}
