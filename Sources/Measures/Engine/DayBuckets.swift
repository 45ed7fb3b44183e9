import Quantities

/// Stretches of days that no window cuts through, so that a row is added up once whatever the
/// number of windows it lies in.
struct DayBuckets {
  /// Where buckets begin; the first bucket is what comes before all of them.
  private let bounds: [Int32]
  /// The bucket of each day from the first bound to the last.
  private let table: [Int32]
  /// By bucket, whether some window has it.
  private var isUsed: [Bool] = []

  init(_ windows: [Range<Day>]) {
    let past = Measure.Timing.past.number
    var days = Set<Int32>()
    for window in windows where !window.isEmpty {
      days.insert(window.lowerBound.number)
      days.insert(window.upperBound.number)
    }
    days.remove(past)
    bounds = days.sorted()
    var table: [Int32] = []
    for (index, pair) in zip(bounds, bounds.dropFirst()).enumerated() {
      table += Array(repeating: Int32(index + 1), count: Int(pair.1 - pair.0))
    }
    self.table = table
    isUsed = Array(repeating: false, count: bounds.count + 1)
    for window in windows {
      for bucket in range(window) { isUsed[bucket] = true }
    }
  }

  /// Whether some window has the day.
  func isUsed(_ day: Int64) -> Bool { isUsed[bucket(day)] }

  var count: Int { bounds.count + 1 }

  /// The bucket of a day.
  @inline(__always)
  func bucket(_ day: Int64) -> Int {
    guard let first = bounds.first else { return 0 }
    let offset = Int(day) - Int(first)
    if offset < 0 { return 0 }
    return offset < table.count ? Int(table[offset]) : bounds.count
  }

  /// The buckets that make up one of the windows.
  func range(_ window: Range<Day>) -> Range<Int> {
    if window.isEmpty { return 0..<0 }
    return index(window.lowerBound)..<index(window.upperBound)
  }

  private func index(_ day: Day) -> Int {
    day == Measure.Timing.past ? 0 : (bounds.firstIndex(of: day.number) ?? 0) + 1
  }
}
