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

  /// `span × subjects + subject`; zero where there are no rows.
  var totals: [Int128] {
    let measure = request.measure
    var result = [Int128](repeating: 0, count: spans.count * credit.subjects.count)
    switch measure.timing {
    case .during, .byEnd, .beforeStart, .trailing:
      let windows = request.spans.map { measure.timing.window(spans[$0]) }
      let buckets = DayBuckets(windows)
      let rows = gathered(buckets, standing: nil)
      add(rows, zip(request.spans, windows).map { ($0, buckets.range($1)) }, to: &result)
    case .standing, .spread:
      for span in request.spans where !spans[span].days.isEmpty {
        add(gathered(DayBuckets([]), standing: spans[span]), [(span, 0..<1)], to: &result)
      }
    }
    return result
  }

  private func gathered(_ buckets: DayBuckets, standing: Span?) -> GatheredRows {
    GatheredRows(
      request.measure, about: nil, things: 0, value: value, keepsDays: false, buckets: buckets,
      standing: standing, facts: facts, credit: credit, shares: shares)
  }

  /// Adds the middles of `rows` in spans, each with its buckets.
  private func add(
    _ rows: GatheredRows, _ spans: [(span: Int, buckets: Range<Int>)], to result: inout [Int128]
  ) {
    let width = credit.subjects.count
    // Which stints each place counts.
    var stints = [[Int]](repeating: [], count: width)
    for stint in 0..<rows.things where !rows.rows(of: stint).isEmpty {
      for slot in rows.slots[stint] { stints[slot].append(stint) }
    }
    var values: [Int128] = []
    for (span, range) in spans {
      for slot in 0..<width where !stints[slot].isEmpty {
        values.removeAll(keepingCapacity: true)
        for stint in stints[slot] {
          for row in rows.rows(of: stint) where range.contains(Int(rows.buckets[row])) {
            values.append(rows.values[row])
          }
        }
        result[span * width + slot] = MedianPass.middle(&values)
      }
    }
  }

  /// The middle of `values`, which are put in another order.
  static func middle(_ values: inout [Int128]) -> Int128 {
    if values.isEmpty { return 0 }
    let half = values.count / 2
    let upper = select(&values, half)
    if values.count % 2 == 1 { return upper }
    let lower = values[..<half].max() ?? upper
    return Fraction(lower + upper, 2).rounded(scale: 1)
  }

  /// The value that would stand at `place` if they were sorted (Hoare's quickselect); smaller ones
  /// stand before it then.
  private static func select(_ values: inout [Int128], _ place: Int) -> Int128 {
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

  private static func middleOfThree(_ a: Int128, _ b: Int128, _ c: Int128) -> Int128 {
    max(min(a, b), min(max(a, b), c))
  }
}
