import Facts
import Quantities

/// Works out what customers come to by rules that look at all rows of a customer: goes through the
/// rows customer by customer, once for all rules.
struct CustomerPass {
  typealias Asked = (request: MeasureRequest, customer: Measure.Path, rule: Measure.CustomerRule)

  /// What has to be the same for rules to share a pass.
  struct Group: Hashable {
    let table: TableName
    let date: Measure.Path
    let customer: Measure.Path
    let credit: [Measure.Path?]

    init(_ measure: Measure, _ customer: Measure.Path) {
      table = measure.table
      date = measure.date
      self.customer = customer
      credit = [measure.credit, measure.creditElse, measure.creditTeam]
    }
  }

  /// What has to be the same for rules to look at the same rows of a pass.
  private struct Lane: Hashable {
    let filter: [Measure.Condition]
    let amount: Measure.Path?
  }

  /// One rule over one span: which buckets it looks at.
  private struct Query {
    let lane: Int
    let measure: Int
    /// Among the spans that the measure is asked for.
    let span: Int
    let rule: Measure.CustomerRule
    let window: Range<Int>
    let base: Range<Int>
  }

  let requests: [Asked]
  let order: RowOrder
  private let facts: Facts
  private let credit: Credit
  private let shares: CreditShares
  private let buckets: DayBuckets
  private let lanes: [Lane]
  private let queries: [Query]

  /// - Parameter requests: all of one group.
  init(
    _ group: Group, _ requests: [Asked], spans: [Span], facts: Facts, credit: Credit,
    shares: CreditShares
  ) {
    self.requests = requests
    self.facts = facts
    self.credit = credit
    self.shares = shares
    var windows: [Range<Day>] = []
    for (request, _, _) in requests {
      for span in request.spans {
        windows.append(request.measure.timing.window(spans[span]))
        windows.append(request.measure.timing.base(spans[span]))
      }
    }
    let buckets = DayBuckets(windows)
    self.buckets = buckets
    var lanes: [Lane] = []
    var queries: [Query] = []
    for (index, (request, _, rule)) in requests.enumerated() {
      let lane = Lane(filter: request.measure.filter, amount: rule.amount)
      let laneIndex = lanes.firstIndex(of: lane) ?? lanes.count
      if laneIndex == lanes.count { lanes.append(lane) }
      for (place, span) in request.spans.enumerated() {
        queries.append(
          Query(
            lane: laneIndex, measure: index, span: place, rule: rule,
            window: buckets.range(request.measure.timing.window(spans[span])),
            base: buckets.range(request.measure.timing.base(spans[span]))))
      }
    }
    self.lanes = lanes
    self.queries = queries
    order = RowOrder(of: group.table, by: group.customer, facts: facts)
  }

  /// Totals by request of the customers in a stretch of them: `span asked for × subjects +
  /// subject`.
  func totals(_ customers: Range<Int>) -> [[Int128]] {
    let width = credit.subjects.count
    let measure = requests[0].request.measure
    let block = RowBlock(measure.table, facts: facts)
    let date = block.column(measure.date)
    let reader = CreditReader(measure, credit: credit, shares: shares, block)
    let filters = lanes.map { RowFilter($0.filter, block) }
    let reads = lanes.map { lane in lane.amount.map { RowValue(.amount($0), block) } }
    let buffers = lanes.map { _ in RowBuffers() }
    var shared = SharedStints(credit)
    var cells = lanes.map {
      CustomerCells(buckets: buckets.count, hasAmounts: $0.amount != nil, places: width)
    }
    var result = requests.map {
      [Int128](repeating: 0, count: $0.request.spans.count * width)
    }
    var customer = customers.lowerBound
    block.forEachBlock(of: order.rows, in: order.places(of: customers)) { places in
      let days = block.values(date)
      // Who is credited does not depend on the lane.
      let stints = buffers[0].stints
      reader.read(block, days: days, to: stints)
      for index in 0..<block.count
      where stints[index] == CreditReader.shared && days[index] != ColumnDecoder.none {
        stints[index] = shared.stint(
          of: reader.stints(
            of: reader.share(block, index) ?? [], block, index, day: days[index]))
      }
      for lane in lanes.indices {
        let marks = buffers[lane].marks
        for index in 0..<block.count { marks[index] = days[index] != ColumnDecoder.none }
        filters[lane].apply(block, marks)
        reads[lane]?.read(block, marks, to: buffers[lane].brought)
      }
      var index = 0
      while index < block.count {
        while order.places(of: customer).upperBound <= places.lowerBound + index {
          finish(&cells, shared.slots, &result)
          customer += 1
        }
        let end = min(
          block.count, order.places(of: customer).upperBound - places.lowerBound)
        for lane in lanes.indices {
          let (marks, brought) = (buffers[lane].marks, buffers[lane].brought)
          let hasAmount = lanes[lane].amount != nil
          for row in index..<end where marks[row] {
            cells[lane].add(
              stint: Int(stints[row]), day: days[row], bucket: buckets.bucket(days[row]),
              amount: hasAmount ? brought[row] : 0)
          }
        }
        index = end
      }
    }
    finish(&cells, shared.slots, &result)
    return result
  }

  /// Adds what one customer comes to, and forgets it.
  private func finish(
    _ cells: inout [CustomerCells], _ slots: [[Int]], _ result: inout [[Int128]]
  ) {
    let width = credit.subjects.count
    for lane in lanes.indices where !cells[lane].isEmpty { cells[lane].spread(over: slots) }
    for query in queries where !cells[query.lane].isEmpty {
      if query.rule == .new {
        for slot in cells[query.lane].firstPlaces(in: query.window, slots) {
          result[query.measure][query.span * width + slot] += Money.scale
        }
        continue
      }
      for (index, slot) in cells[query.lane].slots.enumerated() {
        let value = cells[query.lane].value(
          query.rule, window: query.window, base: query.base, at: index)
        if value != 0 { result[query.measure][query.span * width + slot] += value }
      }
    }
    for lane in lanes.indices { cells[lane].clear() }
  }
}
