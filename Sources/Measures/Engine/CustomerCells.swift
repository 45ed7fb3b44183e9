import Quantities

/// What one customer did, by place that counts it and bucket of days.
struct CustomerCells {
  private let bucketCount: Int
  private let hasAmounts: Bool
  /// By stint, which of `touched` it is; -1 for none.
  private var indexOfStint: [Int32]
  private var touched: [Int] = []
  // By touched stint and bucket.
  private var counts: [Int32] = []
  private var sums: [Int128] = []
  /// The first day of all and the stints of its rows: none is the first by the order of the table.
  private var firstDay = Int64.max
  private var firstStints: [Int] = []
  private var firstBucket = 0
  // The same by place, once all rows are there.
  private var indexOfSlot: [Int32]
  private(set) var slots: [Int] = []
  private var slotCounts: [Int32] = []
  private var slotSums: [Int128] = []

  init(buckets: Int, hasAmounts: Bool, places: Int) {
    bucketCount = buckets
    self.hasAmounts = hasAmounts
    indexOfStint = []
    indexOfSlot = Array(repeating: -1, count: places)
  }

  var isEmpty: Bool { touched.isEmpty }

  @inline(__always)
  mutating func add(stint: Int, day: Int64, bucket: Int, amount: Int128) {
    if stint >= indexOfStint.count {
      indexOfStint += repeatElement(-1, count: stint + 1 - indexOfStint.count)
    }
    var index = Int(indexOfStint[stint])
    if index < 0 {
      index = touched.count
      indexOfStint[stint] = Int32(index)
      touched.append(stint)
      counts += repeatElement(0, count: bucketCount)
      if hasAmounts { sums += repeatElement(0, count: bucketCount) }
    }
    counts[index * bucketCount + bucket] += 1
    if hasAmounts { sums[index * bucketCount + bucket] += amount }
    if day <= firstDay {
      if day < firstDay { firstStints.removeAll(keepingCapacity: true) }
      (firstDay, firstBucket) = (day, bucket)
      firstStints.append(stint)
    }
  }

  /// Gives what stints did to the places that count them.
  mutating func spread(over slotsOfStint: [[Int]]) {
    for (index, stint) in touched.enumerated() {
      for slot in slotsOfStint[stint] {
        if indexOfSlot[slot] < 0 {
          indexOfSlot[slot] = Int32(slots.count)
          slots.append(slot)
          slotCounts += repeatElement(0, count: bucketCount)
          if hasAmounts { slotSums += repeatElement(0, count: bucketCount) }
        }
        let (from, to) = (index * bucketCount, Int(indexOfSlot[slot]) * bucketCount)
        for bucket in 0..<bucketCount {
          slotCounts[to + bucket] += counts[from + bucket]
          if hasAmounts { slotSums[to + bucket] += sums[from + bucket] }
        }
      }
    }
  }

  /// Forgets the customer.
  mutating func clear() {
    for stint in touched { indexOfStint[stint] = -1 }
    for slot in slots { indexOfSlot[slot] = -1 }
    touched.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    slotCounts.removeAll(keepingCapacity: true)
    slotSums.removeAll(keepingCapacity: true)
    firstDay = .max
    firstStints.removeAll(keepingCapacity: true)
  }

  /// The places that count the first rows, where these lie in `window`.
  func firstPlaces(in window: Range<Int>, _ slotsOfStint: [[Int]]) -> Set<Int> {
    window.contains(firstBucket) ? Set(firstStints.flatMap { slotsOfStint[$0] }) : []
  }

  /// What the customer comes to by `rule` for the place at `index` among `slots`, in millionths.
  @inline(__always)
  func value(
    _ rule: Measure.CustomerRule, window: Range<Int>, base: Range<Int>, at index: Int
  ) -> Int128 {
    let start = index * bucketCount
    func rows(_ range: Range<Int>) -> Int32 {
      var count: Int32 = 0
      for bucket in range { count &+= slotCounts[start + bucket] }
      return count
    }
    func amount(_ range: Range<Int>) -> Int128 {
      var sum: Int128 = 0
      for bucket in range { sum += slotSums[start + bucket] }
      return sum
    }
    switch rule {
    case .rows(let least): return rows(window) >= Int32(least) ? Money.scale : 0
    case .stayed: return rows(base) > 0 && rows(window) > 0 ? Money.scale : 0
    case .before: return rows(base) > 0 ? Money.scale : 0
    case .new: return 0
    case .amountBefore: return max(0, amount(base))
    case .amountOfStayed: return amount(base) > 0 ? amount(window) : 0
    case .smallerAmount:
      let before = amount(base)
      return before > 0 ? max(0, min(before, amount(window))) : 0
    }
  }
}
