import Facts

/// Goes through the rows of a measure that are about some things.
struct RowScan {
  struct Row {
    /// Counted from the first of the things, or the stint.
    let thing: Int
    let stint: Int32
    let day: Int64
    /// In millionths; of no use where no value was asked for.
    let value: Int128
    /// In the measure's table.
    let row: Int
  }

  private let rows: Int
  private let block: RowBlock
  private let date: Int
  private let reader: CreditReader
  private let filter: RowFilter
  private let reads: RowValue?
  private let thing: Int?
  private let things: Range<Int>
  private let standing: Span?
  private let ending: StandingPass.Ending?
  private let subjects: Subjects
  /// Whether the rows of a day are asked for; nil where those of all days are.
  private let isUsed: ((Int64) -> Bool)?
  /// Every place that counts a row, by stint; shared rows add stints of their own.
  private(set) var slots: [[Int]]
  private var combined: [[Int]: Int32] = [:]

  init(
    _ measure: Measure, about thing: Measure.Path?, things: Range<Int>, value: Measure.Value?,
    standing: Span?, facts: Facts, credit: Credit, shares: CreditShares,
    isUsed: ((Int64) -> Bool)?
  ) {
    self.isUsed = isUsed
    // What refers to no table is about nothing.
    let isReference =
      thing.map { TableSchema.of(measure.table).target(of: $0) != nil } ?? true
    rows = isReference ? facts[measure.table].rowCount : 0
    let block = RowBlock(measure.table, facts: facts)
    self.block = block
    date = block.column(measure.date)
    reader = CreditReader(measure, credit: credit, shares: shares, block)
    filter = RowFilter(measure.filter, block)
    reads = value.map { RowValue($0, block) }
    self.thing = thing.map { block.column($0) }
    self.things = things
    self.standing = standing
    ending = standing.map { _ in StandingPass.Ending(measure.timing, block) }
    subjects = credit.subjects
    // A row counts once for a place, however often it is reached.
    slots = credit.slots.map { Array(Set($0)).sorted() }
  }

  /// Calls `body` with every row that counts, in the order of the table.
  mutating func forEachRow(_ body: (Row) -> Void) {
    let marks = UnsafeMutablePointer<Bool>.allocate(capacity: RowBlock.size)
    let brought = UnsafeMutablePointer<Int128>.allocate(capacity: RowBlock.size)
    let stints = UnsafeMutablePointer<Int32>.allocate(capacity: RowBlock.size)
    let creditDays = UnsafeMutablePointer<Int64>.allocate(capacity: RowBlock.size)
    defer {
      marks.deallocate()
      brought.deallocate()
      stints.deallocate()
      creditDays.deallocate()
    }
    let (first, end) = (Int64(things.lowerBound), Int64(things.upperBound))
    var start = 0
    while start < rows {
      block.move(to: start..<min(start + RowBlock.size, rows))
      start = block.rows.upperBound
      let count = block.rows.count
      let days = block.values(date)
      for index in 0..<count { marks[index] = days[index] != ColumnDecoder.none }
      if let isUsed {
        for index in 0..<count where marks[index] && !isUsed(days[index]) { marks[index] = false }
      }
      let about = thing.map { block.values($0) }
      if let about {
        for index in 0..<count where about[index] < first || about[index] >= end {
          marks[index] = false
        }
      }
      filter.apply(block, marks)
      reads?.read(block, marks, to: brought)
      creditDays.update(from: days, count: count)
      if let standing, let ending {
        ending.apply(block, standing, days, marks, brought)
        creditDays.update(repeating: Int64(standing.days.upperBound.number) - 1, count: count)
      }
      reader.read(block, days: creditDays, to: stints)
      for index in 0..<count where marks[index] {
        var stint = stints[index]
        if stint == CreditReader.shared {
          stint = sharedStint(
            reader.stints(
              of: reader.share(block, index) ?? [], block, index, day: creditDays[index]))
        }
        body(
          Row(
            thing: about.map { Int($0[index] - first) } ?? Int(stint), stint: stint,
            day: days[index], value: reads == nil ? 0 : brought[index],
            row: block.rows.lowerBound + index))
      }
    }
  }

  /// The stint of those who share a row.
  private mutating func sharedStint(_ stints: [Int]) -> Int32 {
    let key = Array(Set(stints)).sorted()
    if let known = combined[key] { return known }
    let stint = Int32(slots.count)
    combined[key] = stint
    slots.append(GatheredRows.places(of: key, slots, subjects))
    return stint
  }
}
