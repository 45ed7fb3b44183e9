import Facts
import Quantities

/// A row that a measure counts for somebody, and what it brings in.
public struct CountedRow: Sendable, Hashable {
  /// In the measure's table.
  public let row: Int
  /// In millionths; of a shared row the part.
  public let amount: Int128
}

extension ColumnEngine {
  /// The rows behind a total: those of `measure` that count for the place `slot` in `span`, in the
  /// order of the table.
  ///
  /// A total of a sum is the sum of their amounts, a median the middle of them; counts of different
  /// customers and what customers come to are made from the rows listed.
  public func rows(of measure: Measure, for slot: Int, in span: Span) -> [CountedRow] {
    var rows: [CountedRow] = []
    let slots = credit.slots
    forEachRow(of: measure, in: span) { row, parts in
      var amount: Int128?
      if measure.dividesShares {
        for (stint, part) in parts where slots[stint].contains(slot) {
          amount = (amount ?? 0) + part
        }
      } else if let whole = parts.first?.part {
        let places = SharedStints.places(of: parts.map(\.stint), slots, credit.subjects)
        if places.contains(slot) { amount = whole }
      }
      if let amount { rows.append(CountedRow(row: row, amount: amount)) }
    }
    return rows
  }

  /// Rows of `measure` in `span` that are credited to more than one team, the first `limit`.
  ///
  /// They are why parts may come to more than the whole.
  public func rowsCountedTwice(_ measure: Measure, in span: Span, atMost limit: Int) -> [Int] {
    var rows: [Int] = []
    forEachRow(of: measure, in: span) { row, parts in
      guard rows.count < limit else { return }
      if parts.contains(where: { credit.stints[$0.stint].teams.count > 1 }) { rows.append(row) }
    }
    return rows
  }

  /// Calls `body` for each row that counts in `span`, with who is credited and with how much.
  ///
  /// What is not divided among those who share it is given whole with each of them.
  ///
  /// - Parameter receivables: of the span, where they are known already.
  func forEachRow(
    of measure: Measure, in span: Span, _ receivables: Receivables? = nil,
    _ body: (_ row: Int, _ parts: [(stint: Int, part: Int128)]) -> Void
  ) {
    let block = RowBlock(measure.table, facts: facts)
    let date = block.column(measure.date)
    let filter = RowFilter(measure.filter, block)
    let reads = RowValue(measure.rowValue, block)
    let reader = CreditReader(measure, credit: credit, shares: shares, block)
    var owed: (receivables: Receivables, ages: Measure.Ages)?
    if case .outstanding(let ages) = measure.aggregate {
      guard measure.table == .orders, !span.days.isEmpty else { return }
      owed = (receivables ?? Receivables(facts, before: span.days.upperBound), ages)
    }
    var ending: StandingPass.Ending?
    switch measure.timing {
    case .standing, .spread: ending = StandingPass.Ending(measure.timing, block)
    case .during, .byEnd, .beforeStart, .trailing: break
    }
    let windows = measure.looksAt(span)
    let buffers = RowBuffers()
    let (marks, brought) = (buffers.marks, buffers.brought)
    let (stints, creditDays) = (buffers.stints, buffers.creditDays)
    block.forEachBlock(in: 0..<facts[measure.table].rowCount) {
      let count = block.count
      let days = block.values(date)
      for row in 0..<count {
        marks[row] = days[row] != ColumnDecoder.none
        if marks[row], ending == nil, owed == nil {
          let day = Day(number: Int32(days[row]))
          marks[row] = windows.contains { $0.contains(day) }
        }
        creditDays[row] = ending == nil ? days[row] : Int64(span.days.upperBound.number) - 1
      }
      filter.apply(block, marks)
      reads.read(block, marks, to: brought)
      ending?.apply(block, span, days, marks, brought)
      if let owed {
        for row in 0..<count where marks[row] {
          let order = block.row(row)
          marks[row] = owed.receivables.isOwed(order, of: owed.ages)
          brought[row] = Int128(owed.receivables.owed[order])
        }
      }
      reader.read(block, days: creditDays, to: stints)
      for row in 0..<count where marks[row] {
        if stints[row] >= 0 {
          body(block.row(row), [(Int(stints[row]), brought[row])])
        } else if let shared = reader.share(block, row) {
          var parts: [(stint: Int, part: Int128)] = []
          if !measure.dividesShares {
            body(
              block.row(row),
              reader.stints(of: shared, block, row, day: creditDays[row]).map {
                ($0, brought[row])
              })
            continue
          }
          reader.forEachPart(brought[row], shared, block, row, day: creditDays[row]) {
            parts.append(($0, $1))
          }
          body(block.row(row), parts)
        }
      }
    }
  }
}

extension Measure {
  /// The days whose rows it looks at: those it counts, and where customers' rows of before matter
  /// these too, or alone.
  func looksAt(_ span: Span) -> [Range<Day>] {
    let (window, base) = (timing.window(span), timing.base(span))
    guard case .customers(_, let rule) = aggregate else { return [window] }
    switch rule {
    case .rows, .new: return [window]
    case .before, .amountBefore: return [base]
    case .stayed, .amountOfStayed, .smallerAmount: return [base, window]
    }
  }

  /// What one of its rows brings in; 1 where rows are counted or looked at as customers'.
  public var rowValue: Value {
    switch aggregate {
    case .sum(let value), .median(let value): value
    case .customers(_, let rule): rule.amount.map { .amount($0) } ?? .one
    case .distinct: .one
    case .outstanding: .amount("amount")
    }
  }

  /// Whether what a row brings in is divided among those who share it; else it counts once and
  /// whole for each of them.
  var dividesShares: Bool {
    switch aggregate {
    case .sum, .outstanding: true
    case .median, .distinct, .customers: false
    }
  }
}
