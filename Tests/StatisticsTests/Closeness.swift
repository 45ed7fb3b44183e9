import Statistics

/// Whether two numbers are the same but for rounding: 1e-9 of the larger, or 1e-12.
func areClose(_ a: Double?, _ b: Double, within tolerance: Double = 1e-9) -> Bool {
  guard let a else { return false }
  return abs(a - b) <= max(1e-12, tolerance * max(abs(a), abs(b)))
}

func areClose(_ interval: Interval?, _ low: Double, _ high: Double, within: Double = 1e-9) -> Bool {
  areClose(interval?.low, low, within: within) && areClose(interval?.high, high, within: within)
}
