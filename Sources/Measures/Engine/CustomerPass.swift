import Facts
import Quantities

/// Works out what customers come to by rules that look at all rows of a customer.
struct CustomerPass {
  /// What has to be the same for rules to share a pass.
  struct Group: Hashable {
    let table: TableName
    let filter: [Measure.Condition]
    let date: Measure.Path
    let customer: Measure.Path
    let amount: Measure.Path?
    let credit: [Measure.Path?]

    init(_ measure: Measure, _ customer: Measure.Path, _ rule: Measure.CustomerRule) {
      table = measure.table
      filter = measure.filter
      date = measure.date
      self.customer = customer
      amount = rule.amount
      credit = [measure.credit, measure.creditElse, measure.creditTeam]
    }
  }

  /// One rule over one span: which buckets it looks at.
  private struct Query {
    let measure: Int
    let span: Int
    let rule: Measure.CustomerRule
    let window: Range<Int>
    let base: Range<Int>
  }

  let requests: [(request: MeasureRequest, rule: Measure.CustomerRule)]
  let spans: [Span]
  let subjects: Subjects
  private let buckets: DayBuckets
  private let rows: GatheredRows
  private let queries: [Query]

  /// - Parameter requests: all of one group.
  init(
    _ group: Group, _ requests: [(request: MeasureRequest, rule: Measure.CustomerRule)],
    spans: [Span], facts: Facts, credit: Credit, shares: CreditShares
  ) {
    self.requests = requests
    self.spans = spans
    subjects = credit.subjects
    var windows: [Range<Day>] = []
    for (request, _) in requests {
      for span in request.spans {
        windows.append(request.measure.timing.window(spans[span]))
        windows.append(request.measure.timing.base(spans[span]))
      }
    }
    let buckets = DayBuckets(windows)
    self.buckets = buckets
    let target = TableSchema.of(group.table).target(of: group.customer)
    let asksNew = requests.contains { $0.rule == .new }
    rows = GatheredRows(
      requests[0].request.measure, about: group.customer,
      things: target.map { facts[$0].rowCount } ?? 0,
      value: group.amount.map { .amount($0) }, keepsDays: asksNew, buckets: buckets,
      facts: facts, credit: credit, shares: shares)
    queries = requests.enumerated().flatMap { index, entry in
      entry.request.spans.map { span in
        Query(
          measure: index, span: span, rule: entry.rule,
          window: buckets.range(entry.request.measure.timing.window(spans[span])),
          base: buckets.range(entry.request.measure.timing.base(spans[span])))
      }
    }
  }

  /// How many customers there are.
  var customers: Int { rows.things }

  /// Totals by request of the customers in a stretch of them: `span × subjects + subject`.
  func totals(_ customers: Range<Int>) -> [[Int128]] {
    let width = subjects.count
    var result = requests.map { _ in [Int128](repeating: 0, count: spans.count * width) }
    let bucketCount = buckets.count
    // What one customer did, by place that counts it and bucket; cleared after each.
    var placeOf = [Int32](repeating: -1, count: width)
    var touched: [Int] = []
    var counts: [Int32] = []
    var sums: [Int128] = []
    let hasValues = !rows.values.isEmpty
    for customer in customers {
      let own = rows.rows(of: customer)
      if own.isEmpty { continue }
      for row in own {
        for slot in rows.slots[Int(rows.stints[row])] {
          if placeOf[slot] < 0 {
            placeOf[slot] = Int32(touched.count)
            touched.append(slot)
            if counts.count < touched.count * bucketCount {
              counts.append(contentsOf: repeatElement(0, count: bucketCount))
              if hasValues { sums.append(contentsOf: repeatElement(0, count: bucketCount)) }
            }
          }
          let cell = Int(placeOf[slot]) * bucketCount + Int(rows.buckets[row])
          counts[cell] += 1
          if hasValues { sums[cell] += rows.values[row] }
        }
      }
      for query in queries {
        if query.rule == .new {
          let first = firstRows(own)
          if query.window.contains(Int(rows.buckets[first[0]])) {
            for slot in Set(first.flatMap { rows.slots[Int(rows.stints[$0])] }) {
              result[query.measure][query.span * width + slot] += Money.scale
            }
          }
          continue
        }
        for (index, slot) in touched.enumerated() {
          let start = index * bucketCount
          let value = CustomerPass.value(query, counts, sums, start)
          if value != 0 { result[query.measure][query.span * width + slot] += value }
        }
      }
      for index in 0..<touched.count * bucketCount {
        counts[index] = 0
        if hasValues { sums[index] = 0 }
      }
      for slot in touched { placeOf[slot] = -1 }
      touched.removeAll(keepingCapacity: true)
    }
    return result
  }

  /// Those on the first day of all: none of them is the first by the order of the table.
  private func firstRows(_ own: Range<Int>) -> [Int] {
    let day = own.reduce(Int32.max) { min($0, rows.days[$1]) }
    return own.filter { rows.days[$0] == day }
  }

  @inline(__always)
  private static func value(
    _ query: Query, _ counts: [Int32], _ sums: [Int128], _ start: Int
  ) -> Int128 {
    func rows(_ range: Range<Int>) -> Int32 {
      var count: Int32 = 0
      for bucket in range { count &+= counts[start + bucket] }
      return count
    }
    func amount(_ range: Range<Int>) -> Int128 {
      var sum: Int128 = 0
      for bucket in range { sum += sums[start + bucket] }
      return sum
    }
    switch query.rule {
    case .rows(let least): return rows(query.window) >= Int32(least) ? Money.scale : 0
    case .stayed: return rows(query.base) > 0 && rows(query.window) > 0 ? Money.scale : 0
    case .before: return rows(query.base) > 0 ? Money.scale : 0
    case .new: return 0
    case .amountBefore: return max(0, amount(query.base))
    case .amountOfStayed: return amount(query.base) > 0 ? amount(query.window) : 0
    case .smallerAmount:
      let before = amount(query.base)
      return before > 0 ? max(0, min(before, amount(query.window))) : 0
    }
  }
}
