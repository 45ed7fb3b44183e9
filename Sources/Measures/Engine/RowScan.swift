import Facts

/// Goes through the rows of a measure.
struct RowScan {
  struct Row {
    let stint: Int32
    let day: Int64
    /// In millionths.
    let value: Int128
    /// In the measure's table.
    let row: Int
  }

  private let rows: Int
  private let block: RowBlock
  private let date: Int
  private let reader: CreditReader
  private let filter: RowFilter
  private let reads: RowValue
  private let standing: Span?
  private let ending: StandingPass.Ending?
  /// Whether the rows of a day are asked for.
  private let isUsed: (Int64) -> Bool
  private var shared: SharedStints

  init(
    _ measure: Measure, value: Measure.Value, standing: Span?, facts: Facts, credit: Credit,
    shares: CreditShares, isUsed: @escaping (Int64) -> Bool
  ) {
    self.isUsed = isUsed
    rows = facts[measure.table].rowCount
    let block = RowBlock(measure.table, facts: facts)
    self.block = block
    date = block.column(measure.date)
    reader = CreditReader(measure, credit: credit, shares: shares, block)
    filter = RowFilter(measure.filter, block)
    reads = RowValue(value, block)
    self.standing = standing
    ending = standing.map { _ in StandingPass.Ending(measure.timing, block) }
    shared = SharedStints(credit)
  }

  /// Every place that counts a row, by stint; shared rows add stints of their own.
  var slots: [[Int]] { shared.slots }

  /// Calls `body` with every row that counts, in the order of the table.
  mutating func forEachRow(_ body: (Row) -> Void) {
    let buffers = RowBuffers()
    let (marks, brought) = (buffers.marks, buffers.brought)
    let (stints, creditDays) = (buffers.stints, buffers.creditDays)
    let isUsed = isUsed
    block.forEachBlock(in: 0..<rows, dates: [date]) {
      $0 != ColumnDecoder.none && isUsed($0)
    } _: {
      let count = block.count
      let days = block.values(date)
      marks.update(repeating: true, count: count)
      filter.apply(block, marks)
      reads.read(block, marks, to: brought)
      creditDays.update(from: days, count: count)
      if let standing, let ending {
        ending.apply(block, standing, days, marks, brought)
        creditDays.update(repeating: Int64(standing.days.upperBound.number) - 1, count: count)
      }
      reader.read(block, days: creditDays, to: stints)
      for index in 0..<count where marks[index] {
        var stint = stints[index]
        if stint == CreditReader.shared {
          stint = shared.stint(
            of: reader.stints(
              of: reader.share(block, index) ?? [], block, index, day: creditDays[index]))
        }
        body(
          Row(
            stint: stint, day: days[index], value: brought[index], row: block.row(index)))
      }
    }
  }
}
