import Facts
import Quantities

/// Adds up the sums of one table, all of them in one pass over a stretch of its rows.
struct SumPass {
  /// Sums, by bucket and stint.
  struct Cells {
    var sums: [[Int128]]

    mutating func add(_ other: Cells) {
      for measure in sums.indices {
        for cell in sums[measure].indices { sums[measure][cell] += other.sums[measure][cell] }
      }
    }
  }

  /// Measures that count on the same day for the same people.
  private struct Lane: Hashable {
    let date: Measure.Path
    let credit: Measure.Path?
    let creditElse: Measure.Path?
    let creditTeam: Measure.Path?

    init(_ measure: Measure) {
      date = measure.date
      credit = measure.credit
      creditElse = measure.creditElse
      creditTeam = measure.creditTeam
    }
  }

  let table: TableName
  let requests: [MeasureRequest]
  let spans: [Span]
  let facts: Facts
  let credit: Credit
  let shares: CreditShares
  private let buckets: DayBuckets

  init(
    _ table: TableName, _ requests: [MeasureRequest], spans: [Span], facts: Facts, credit: Credit,
    shares: CreditShares
  ) {
    self.table = table
    self.requests = requests
    self.spans = spans
    self.facts = facts
    self.credit = credit
    self.shares = shares
    buckets = DayBuckets(
      requests.flatMap { request in
        request.spans.map { request.measure.timing.window(spans[$0]) }
      })
  }

  private func value(_ measure: Measure) -> Measure.Value {
    if case .sum(let value) = measure.aggregate { return value }
    return .one
  }

  /// The cells of `rows`.
  func cells(_ rows: Range<Int>) -> Cells {
    let width = credit.stints.count
    let block = RowBlock(table, facts: facts)
    var lanes: [Lane] = []
    var laneOf: [Int] = []
    var readers: [(date: Int, credit: CreditReader)] = []
    for request in requests {
      let lane = Lane(request.measure)
      if let index = lanes.firstIndex(of: lane) {
        laneOf.append(index)
        continue
      }
      laneOf.append(lanes.count)
      lanes.append(lane)
      readers.append(
        (
          block.column(lane.date),
          CreditReader(request.measure, credit: credit, shares: shares, block)
        ))
    }
    let filters = requests.map { RowFilter($0.measure.filter, block) }
    let values = requests.map { RowValue(value($0.measure), block) }
    var cells = Cells(
      sums: requests.map { _ in [Int128](repeating: 0, count: buckets.count * width) })

    let marks = UnsafeMutablePointer<Bool>.allocate(capacity: RowBlock.size)
    let brought = UnsafeMutablePointer<Int128>.allocate(capacity: RowBlock.size)
    let stints = lanes.map { _ in UnsafeMutablePointer<Int32>.allocate(capacity: RowBlock.size) }
    let places = lanes.map { _ in UnsafeMutablePointer<Int32>.allocate(capacity: RowBlock.size) }
    defer {
      marks.deallocate()
      brought.deallocate()
      for buffer in stints + places { buffer.deallocate() }
    }
    // Rows without a day count nowhere.
    let dates = Array(Set(readers.map(\.date)))
    block.forEachBlock(in: rows, dates: dates) {
      $0 != ColumnDecoder.none && buckets.isUsed($0)
    } _: {
      let count = block.count
      for (lane, reader) in readers.enumerated() {
        let days = block.values(reader.date)
        reader.credit.read(block, days: days, to: stints[lane])
        for index in 0..<count {
          places[lane][index] =
            days[index] == ColumnDecoder.none ? -1 : Int32(buckets.bucket(days[index]) * width)
        }
      }
      for measure in requests.indices {
        let lane = laneOf[measure]
        let (places, stints) = (places[lane], stints[lane])
        for index in 0..<count { marks[index] = places[index] >= 0 }
        filters[measure].apply(block, marks)
        values[measure].read(block, marks, to: brought)
        let days = block.values(readers[lane].date)
        cells.sums[measure].withUnsafeMutableBufferPointer { sums in
          for index in 0..<count where marks[index] {
            let stint = stints[index]
            if stint >= 0 {
              sums[Int(places[index] &+ stint)] &+= brought[index]
            } else if let shared = readers[lane].credit.share(block, index) {
              readers[lane].credit.forEachPart(
                brought[index], shared, block, index, day: days[index]
              ) {
                sums[Int(places[index]) + $0] += $1
              }
            }
          }
        }
      }
    }
    return cells
  }

  /// Totals by measure, for every subject and span that was asked for.
  func totals(_ cells: Cells) -> [Measure.ID: [Int128]] {
    let width = credit.stints.count
    let slots = credit.slots
    let places = credit.subjects.count
    var result: [Measure.ID: [Int128]] = [:]
    for (index, request) in requests.enumerated() {
      var totals = [Int128](repeating: 0, count: request.spans.count * places)
      let sums = cells.sums[index]
      for (place, span) in request.spans.enumerated() {
        let window = buckets.range(request.measure.timing.window(spans[span]))
        for stint in 0..<width {
          var sum: Int128 = 0
          for bucket in window { sum += sums[bucket * width + stint] }
          if sum == 0 { continue }
          for slot in slots[stint] { totals[place * places + slot] += sum }
        }
      }
      result[request.measure.id] = totals
    }
    return result
  }
}
