import Facts
import Quantities

/// The rows of a measure that cannot be added up one by one, kept by what they are about.
///
/// A row whose credit is shared counts once for each of those who share it, their teams and the
/// whole: it has a stint of its own.
struct GatheredRows {
  /// Where the rows of each thing begin, and after the last one where they end.
  private(set) var starts: [Int32]
  private(set) var buckets: [UInt16] = []
  private(set) var stints: [Int32] = []
  private(set) var days: [Int32] = []
  /// In millionths; empty where no value was asked for.
  private(set) var values: [Int128] = []
  /// Every place that counts a row, by stint.
  private(set) var slots: [[Int]]

  /// - Parameters:
  ///   - thing: the column that tells what a row is about; nil to keep rows by their stint.
  ///   - things: how many of them there are.
  ///   - keepsDays: whether the days of rows are asked for.
  ///   - standing: where it is given, only what stands then counts, and all in the first bucket.
  init(
    _ measure: Measure, about thing: Measure.Path?, things: Int, value: Measure.Value?,
    keepsDays: Bool, buckets dayBuckets: DayBuckets, standing: Span? = nil, facts: Facts,
    credit: Credit, shares: CreditShares
  ) {
    let block = RowBlock(measure.table, facts: facts)
    let date = block.column(measure.date)
    let reader = CreditReader(measure, credit: credit, shares: shares, block)
    let filter = RowFilter(measure.filter, block)
    let reads = value.map { RowValue($0, block) }
    let thingColumn = thing.map { block.column($0) }
    let isReference =
      thing.map { TableSchema.of(measure.table).target(of: $0) != nil } ?? true
    let ending = standing.map { _ in StandingPass.Ending(measure.timing, block) }
    // A row counts once for a place, however often it is reached.
    var slots = credit.slots.map { Array(Set($0)).sorted() }
    var combined: [[Int]: Int32] = [:]

    let marks = UnsafeMutablePointer<Bool>.allocate(capacity: RowBlock.size)
    let brought = UnsafeMutablePointer<Int128>.allocate(capacity: RowBlock.size)
    let blockStints = UnsafeMutablePointer<Int32>.allocate(capacity: RowBlock.size)
    let creditDays = UnsafeMutablePointer<Int64>.allocate(capacity: RowBlock.size)
    defer {
      marks.deallocate()
      brought.deallocate()
      blockStints.deallocate()
      creditDays.deallocate()
    }
    var rowThings: [Int32] = []
    var rowBuckets: [UInt16] = []
    var rowStints: [Int32] = []
    var rowDays: [Int32] = []
    var rowValues: [Int128] = []
    let rows = facts[measure.table].rowCount
    rowThings.reserveCapacity(rows)
    rowBuckets.reserveCapacity(rows)
    rowStints.reserveCapacity(rows)
    // What refers to no table is about nothing.
    block.forEachBlock(in: 0..<(isReference ? rows : 0)) {
      let count = block.rows.count
      let days = block.values(date)
      for index in 0..<count { marks[index] = days[index] != ColumnDecoder.none }
      if let thingColumn {
        let things = block.values(thingColumn)
        for index in 0..<count where things[index] == ColumnDecoder.none { marks[index] = false }
      }
      filter.apply(block, marks)
      reads?.read(block, marks, to: brought)
      creditDays.update(from: days, count: count)
      if let standing, let ending {
        ending.apply(block, standing, days, marks, brought)
        creditDays.update(
          repeating: Int64(standing.days.upperBound.number) - 1, count: count)
      }
      reader.read(block, days: creditDays, to: blockStints)
      for index in 0..<count where marks[index] {
        var stint = blockStints[index]
        if stint == CreditReader.shared {
          let all = reader.stints(
            of: reader.share(block, index) ?? [], block, index, day: creditDays[index])
          let key = Array(Set(all)).sorted()
          if let known = combined[key] {
            stint = known
          } else {
            stint = Int32(slots.count)
            combined[key] = stint
            slots.append(GatheredRows.places(of: key, slots, credit.subjects))
          }
        }
        rowThings.append(thingColumn.map { Int32(block.values($0)[index]) } ?? stint)
        rowBuckets.append(standing == nil ? UInt16(dayBuckets.bucket(days[index])) : 0)
        rowStints.append(stint)
        if keepsDays { rowDays.append(Int32(days[index])) }
        if reads != nil { rowValues.append(brought[index]) }
      }
    }
    self.slots = slots
    // Counted, then put in place: rows of a thing lie together, in the order of the table.
    let things = thingColumn == nil ? slots.count : things
    var starts = [Int32](repeating: 0, count: things + 1)
    for thing in rowThings { starts[Int(thing) + 1] += 1 }
    for thing in 0..<things { starts[thing + 1] += starts[thing] }
    self.starts = starts
    let total = rowThings.count
    buckets = Array(repeating: 0, count: total)
    stints = Array(repeating: 0, count: total)
    if keepsDays { days = Array(repeating: 0, count: total) }
    if reads != nil { values = Array(repeating: 0, count: total) }
    for (row, thing) in rowThings.enumerated() {
      let place = Int(starts[Int(thing)])
      starts[Int(thing)] += 1
      buckets[place] = rowBuckets[row]
      stints[place] = rowStints[row]
      if keepsDays { days[place] = rowDays[row] }
      if reads != nil { values[place] = rowValues[row] }
    }
  }

  var things: Int { starts.count - 1 }

  /// The rows about one thing.
  @inline(__always)
  func rows(of thing: Int) -> Range<Int> { Int(starts[thing])..<Int(starts[thing + 1]) }

  /// Everybody who counts a shared row, each once; it is beyond nobody's whole here.
  static func places(of stints: [Int], _ slots: [[Int]], _ subjects: Subjects) -> [Int] {
    var places = Set(stints.flatMap { slots[$0] })
    places.remove(subjects.overlays)
    places.insert(subjects.organization)
    let hasTeam = places.contains { subjects.team(0) <= $0 && $0 < subjects.withoutTeam }
    if hasTeam { places.remove(subjects.withoutTeam) }
    return places.sorted()
  }
}
