import Facts
import Quantities

/// What the rows of a measure bring in, by stint and bucket, where they cannot be added up one by
/// one.
struct GatheredRows {
  private let bucketCount: Int
  /// Where the rows of each bucket of each stint begin, and after the last one where they end.
  private let starts: [Int32]
  /// In millionths.
  var values: [Int64]
  /// Every place that counts a row, by stint.
  let slots: [[Int]]

  /// Looks at the table twice: once to count, once to put rows in place, so that each is kept once.
  ///
  /// - Parameter standing: where it is given, only what stands then counts, and all in the first
  ///   bucket.
  init(
    _ measure: Measure, value: Measure.Value, buckets dayBuckets: DayBuckets,
    standing: Span? = nil, facts: Facts, credit: Credit, shares: CreditShares
  ) {
    var scan = RowScan(
      measure, value: value, standing: standing, facts: facts, credit: credit, shares: shares,
      isUsed: { standing != nil || dayBuckets.isUsed($0) })
    let bucketCount = dayBuckets.count
    func cell(_ row: RowScan.Row) -> Int {
      Int(row.stint) * bucketCount + (standing == nil ? dayBuckets.bucket(row.day) : 0)
    }
    var counts = [Int32](repeating: 0, count: scan.slots.count * bucketCount)
    var total = 0
    scan.forEachRow { row in
      let cell = cell(row)
      // Shared rows have stints of their own, which come up on the way.
      while counts.count <= cell { counts += repeatElement(0, count: bucketCount) }
      counts[cell] += 1
      total += 1
    }
    var starts: [Int32] = [0]
    starts.reserveCapacity(counts.count + 1)
    for count in counts { starts.append((starts.last ?? 0) + count) }
    self.starts = starts
    var values = [Int64](repeating: 0, count: total)
    scan.forEachRow { row in
      let cell = cell(row)
      // An amount that does not fit 64 bits stops the program instead of giving a wrong figure.
      values[Int(starts[cell])] = Int64(row.value)
      starts[cell] += 1
    }
    self.bucketCount = bucketCount
    self.values = values
    slots = scan.slots
  }

  var stints: Int { (starts.count - 1) / bucketCount }

  /// Where the values of one stint stand that lie in `buckets`.
  @inline(__always)
  func places(of stint: Int, in buckets: Range<Int>) -> Range<Int> {
    let first = stint * bucketCount
    return Int(starts[first + buckets.lowerBound])..<Int(starts[first + buckets.upperBound])
  }
}
