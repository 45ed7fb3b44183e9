import Drawings

/// Maps values to positions in points, linearly; zero is always part of the domain, so that
/// lengths from zero are proportional to values.
struct Scale: Hashable {
  let lowest: Double
  let highest: Double
  /// Where `lowest` and `highest` lie.
  let start: Double
  let end: Double

  /// A scale of `values` from `start` (lowest) to `end` (highest).
  init(of values: some Sequence<Double>, from start: Double, to end: Double) {
    var low = 0.0
    var high = 0.0
    for value in values where value.isFinite {
      low = min(low, value)
      high = max(high, value)
    }
    // A flat domain still has a place for zero: the start.
    lowest = low
    highest = low == high ? low + 1 : high
    self.start = start
    self.end = end
  }

  var zero: Double { position(0) }

  func position(_ value: Double) -> Double {
    // Halved, the span of even the largest values is finite.
    let share = (value / 2 - lowest / 2) / (highest / 2 - lowest / 2)
    return start + share * (end - start)
  }
}

extension Double? {
  /// The number, or nil where there is none to draw.
  var measured: Double? { flatMap { $0.isFinite ? $0 : nil } }
}
