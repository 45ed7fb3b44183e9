import Facts
import Quantities

/// Adds up what stands at the end of a span, one span at a time: open deals, and amounts that hold
/// for a stretch of days.
struct StandingPass {
  let request: MeasureRequest
  let value: Measure.Value
  let spans: [Span]
  let facts: Facts
  let credit: Credit
  let shares: CreditShares

  /// `span asked for × subjects + subject`.
  var totals: [Int128] {
    let width = credit.subjects.count
    let slots = credit.slots
    var result = [Int128](repeating: 0, count: request.spans.count * width)
    let measure = request.measure
    let block = RowBlock(measure.table, facts: facts)
    let date = block.column(measure.date)
    let filter = RowFilter(measure.filter, block)
    let reads = RowValue(value, block)
    let reader = CreditReader(measure, credit: credit, shares: shares, block)
    let ending = Ending(measure.timing, block)
    let buffers = RowBuffers()
    let (marks, brought) = (buffers.marks, buffers.brought)
    let (stints, creditDays) = (buffers.stints, buffers.creditDays)
    for (index, asked) in request.spans.enumerated() {
      let span = spans[asked]
      guard !span.days.isEmpty else { continue }
      block.forEachBlock(in: 0..<facts[measure.table].rowCount) {
        let count = block.count
        let days = block.values(date)
        for row in 0..<count { marks[row] = days[row] != ColumnDecoder.none }
        filter.apply(block, marks)
        reads.read(block, marks, to: brought)
        ending.apply(block, span, days, marks, brought)
        // What stands is credited to who has it then.
        creditDays.update(repeating: Int64(span.days.upperBound.number) - 1, count: count)
        reader.read(block, days: creditDays, to: stints)
        for row in 0..<count where marks[row] {
          if stints[row] >= 0 {
            for slot in slots[Int(stints[row])] { result[index * width + slot] += brought[row] }
          } else if let shared = reader.share(block, row) {
            reader.forEachPart(brought[row], shared, block, row, day: creditDays[row]) {
              stint, part in
              for slot in slots[stint] { result[index * width + slot] += part }
            }
          }
        }
      }
    }
    return result
  }

  /// When rows end, and what counts of them.
  struct Ending {
    private let until: Int
    private let due: Int?
    private let unless: RowFilter?

    init(_ timing: Measure.Timing, _ block: RowBlock) {
      switch timing {
      case .standing(let until, let unless, let due):
        self.until = block.column(until)
        self.unless = RowFilter(unless, block)
        self.due = due.map { block.column($0) }
      case .spread(let until):
        self.until = block.column(until)
        (unless, due) = (nil, nil)
      case .during, .byEnd, .beforeStart, .trailing:
        preconditionFailure("only what stands for a while ends")
      }
    }

    func apply(
      _ block: RowBlock, _ span: Span, _ days: UnsafeMutablePointer<Int64>,
      _ marks: UnsafeMutablePointer<Bool>, _ brought: UnsafeMutablePointer<Int128>
    ) {
      let count = block.count
      let ends = block.values(until)
      let none = ColumnDecoder.none
      let (first, after) = (Int64(span.days.lowerBound.number), Int64(span.days.upperBound.number))
      guard let unless else {
        for row in 0..<count where marks[row] {
          // A row without a last day falls on no day in particular.
          let end = ends[row] == none ? days[row] : ends[row] + 1
          let overlap = min(end, after) - max(days[row], first)
          if overlap <= 0 || end <= days[row] {
            marks[row] = false
          } else {
            brought[row] = Fraction(
              brought[row] * Int128(overlap), Int128(end - days[row])
            ).rounded(scale: 1)
          }
        }
        return
      }
      let still = UnsafeMutablePointer<Bool>.allocate(capacity: RowBlock.size)
      defer { still.deallocate() }
      for row in 0..<count { still[row] = true }
      unless.apply(block, still)
      for row in 0..<count where marks[row] {
        let hasBegun = days[row] < after
        let hasEnded = !still[row] && (ends[row] == none || ends[row] < after)
        if !hasBegun || hasEnded { marks[row] = false }
      }
      if let due {
        let dues = block.values(due)
        let end = Int64(span.end.number)
        for row in 0..<count where dues[row] == none || dues[row] >= end { marks[row] = false }
      }
    }
  }
}
