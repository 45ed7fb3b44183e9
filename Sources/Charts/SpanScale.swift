/// Maps values to positions in points, linearly, from the least to the largest of them: for marks
/// whose place says the value. Bars, whose length says it, have a ``Scale``.
struct SpanScale: Hashable {
  let lowest: Double
  let highest: Double
  /// Where `lowest` and `highest` lie.
  let start: Double
  let end: Double

  /// A scale of `values` from `start` (lowest) to `end` (highest); one value alone is in the middle.
  init(of values: some Sequence<Double>, from start: Double, to end: Double) {
    let values = values.filter(\.isFinite)
    lowest = values.min() ?? 0
    highest = values.max() ?? 0
    self.start = start
    self.end = end
  }

  func position(_ value: Double) -> Double {
    guard lowest < highest else { return (start + end) / 2 }
    // Halved, the span of even the largest values is finite.
    let share = (value / 2 - lowest / 2) / (highest / 2 - lowest / 2)
    return start + share * (end - start)
  }
}
