/// The bands of places that cannot be told apart, from the first place on.
///
///     rankBands(of: [Interval(5, 9), Interval(4, 8), Interval(1, 3)])   // [0..<2, 2..<3]
///
/// `intervals` are in the order of rank; the bands are of their indices. A band goes on while all
/// its intervals overlap one another, which for intervals means that one number lies in all of them.
/// So every place is in one band, each band is contiguous, and two places with disjoint intervals are
/// never in one. Neighbours in different bands may overlap: bands do not.
public func rankBands(of intervals: [Interval]) -> [Range<Int>] {
  var bands: [Range<Int>] = []
  guard var common = intervals.first else { return [] }
  var start = 0
  for (index, interval) in intervals.enumerated() {
    if common.overlaps(interval) {
      common = Interval(max(common.low, interval.low), min(common.high, interval.high))
    } else {
      bands.append(start..<index)
      (start, common) = (index, interval)
    }
  }
  bands.append(start..<intervals.count)
  return bands
}
