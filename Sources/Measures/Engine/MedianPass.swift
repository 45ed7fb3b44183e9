import Facts
import Quantities

/// Finds the middle of what rows bring in, for every subject and span.
struct MedianPass {
  let request: MeasureRequest
  let value: Measure.Value
  let spans: [Span]
  let facts: Facts
  let credit: Credit
  let shares: CreditShares

  /// `span asked for × subjects + subject`; zero where there are no rows.
  var totals: [Int128] {
    let measure = request.measure
    var result = [Int128](repeating: 0, count: request.spans.count * credit.subjects.count)
    switch measure.timing {
    case .during, .byEnd, .beforeStart, .trailing:
      let windows = request.spans.map { measure.timing.window(spans[$0]) }
      let buckets = DayBuckets(windows)
      var rows = gathered(buckets, standing: nil)
      add(&rows, windows.enumerated().map { ($0, buckets.range($1)) }, to: &result)
    case .standing, .spread:
      for (index, span) in request.spans.enumerated() where !spans[span].days.isEmpty {
        var rows = gathered(DayBuckets([]), standing: spans[span])
        add(&rows, [(index, 0..<1)], to: &result)
      }
    }
    return result
  }

  private func gathered(_ buckets: DayBuckets, standing: Span?) -> GatheredRows {
    GatheredRows(
      request.measure, value: value, buckets: buckets, standing: standing, facts: facts,
      credit: credit, shares: shares)
  }

  /// Adds the middles of `rows` in spans, each with its buckets; rows may stand in another order
  /// then.
  private func add(
    _ rows: inout GatheredRows, _ spans: [(span: Int, buckets: Range<Int>)],
    to result: inout [Int128]
  ) {
    let subjects = credit.subjects
    // Which stints each place counts.
    var stints = [[Int]](repeating: [], count: subjects.count)
    for stint in 0..<rows.stints {
      for slot in rows.slots[stint] { stints[slot].append(stint) }
    }
    let places = stints.indices.filter { $0 != subjects.organization } + [subjects.organization]
    var values: [Int64] = []
    for (index, (span, buckets)) in spans.enumerated() {
      for slot in places {
        let own = stints[slot].map { rows.places(of: $0, in: buckets) }
        let count = own.reduce(0) { $0 + $1.count }
        if count == 0 { continue }
        let place = span * subjects.count + slot
        if index == spans.count - 1, slot == subjects.organization, count == rows.values.count {
          // Nobody looks at them any more, so that the most of all need no copy.
          result[place] = MedianPass.middle(&rows.values)
          continue
        }
        values.removeAll(keepingCapacity: true)
        values.reserveCapacity(count)
        for rowsOfStint in own { values += rows.values[rowsOfStint] }
        result[place] = MedianPass.middle(&values)
      }
    }
  }

  /// The middle of `values`, which are put in another order.
  static func middle(_ values: inout [Int64]) -> Int128 {
    if values.isEmpty { return 0 }
    let half = values.count / 2
    let upper = select(&values, half)
    if values.count % 2 == 1 { return Int128(upper) }
    let lower = values[..<half].max() ?? upper
    return Fraction(Int128(lower) + Int128(upper), 2).rounded(scale: 1)
  }

  /// The value that would stand at `place` if they were sorted (Hoare's quickselect); smaller ones
  /// stand before it then.
  private static func select(_ values: inout [Int64], _ place: Int) -> Int64 {
    var (low, high) = (0, values.count - 1)
    while low < high {
      let pivot = middleOfThree(values[low], values[(low + high) / 2], values[high])
      var (left, right) = (low, high)
      while left <= right {
        while values[left] < pivot { left += 1 }
        while values[right] > pivot { right -= 1 }
        if left <= right {
          values.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if place <= right {
        high = right
      } else if place >= left {
        low = left
      } else {
        return values[place]
      }
    }
    return values[place]
  }

  private static func middleOfThree(_ a: Int64, _ b: Int64, _ c: Int64) -> Int64 {
    max(min(a, b), min(max(a, b), c))
  }
}
