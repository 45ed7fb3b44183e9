import Quantities

/// The day ranges that measures are added up over in one pass; equal ranges are kept once.
public struct Windows: Sendable {
  /// At most this many, so that a day's windows fit one machine word.
  public static let limit = 64

  public private(set) var ranges: [Range<Day>] = []
  private var indices: [Range<Day>: Int] = [:]

  public init() {}

  /// The index of `range`, which is added where it is new.
  public mutating func index(of range: Range<Day>) -> Int {
    if let index = indices[range] { return index }
    precondition(ranges.count < Windows.limit, "one pass has at most 64 windows")
    ranges.append(range)
    indices[range] = ranges.count - 1
    return ranges.count - 1
  }

  /// The index of a range that was added before.
  public subscript(range: Range<Day>) -> Int? { indices[range] }

  /// For each day from `first`, a bit for each window that contains it.
  func masks() -> (first: Int32, masks: [UInt64]) {
    let used = ranges.filter { !$0.isEmpty }
    guard let low = used.map(\.lowerBound).min(), let high = used.map(\.upperBound).max() else {
      return (0, [])
    }
    var masks = [UInt64](repeating: 0, count: low.distance(to: high))
    for (index, range) in ranges.enumerated() {
      for day in range { masks[low.distance(to: day)] |= 1 << UInt64(index) }
    }
    return (low.number, masks)
  }
}
