import Facts
import Quantities

/// The first rows behind a measure's totals, for everybody at once: how many rows there are, and the
/// first few of them in the order of the table.
public struct RowSamples: Sendable {
  /// By place among subjects.
  let counts: [Int32]
  private let starts: [Int32]
  private let rows: [CountedRow]

  /// How many rows count for a place.
  public func count(slot: Int) -> Int { Int(counts[slot]) }

  /// The first of them.
  public func rows(slot: Int) -> ArraySlice<CountedRow> {
    rows[Int(starts[slot])..<Int(starts[slot + 1])]
  }

  init(counts: [Int32], rows byPlace: [[CountedRow]]) {
    self.counts = counts
    var starts: [Int32] = [0]
    for rows in byPlace { starts.append((starts.last ?? 0) + Int32(rows.count)) }
    self.starts = starts
    rows = byPlace.flatMap { $0 }
  }
}

extension ColumnEngine {
  /// The first `limit` rows of `measure` in `span` for each place that counts them.
  public func samples(of measure: Measure, in span: Span, atMost limit: Int) -> RowSamples {
    let width = credit.subjects.count
    let slots = credit.slots
    var counts = [Int32](repeating: 0, count: width)
    var rows = [[CountedRow]](repeating: [], count: width)
    func count(_ row: Int, _ slot: Int, _ amount: Int128) {
      counts[slot] += 1
      if rows[slot].count < limit { rows[slot].append(CountedRow(row: row, amount: amount)) }
    }
    forEachRow(of: measure, in: span) { row, parts in
      if !measure.dividesShares {
        guard let whole = parts.first?.part else { return }
        let places = SharedStints.places(of: parts.map(\.stint), slots, credit.subjects)
        for slot in places { count(row, slot, whole) }
      } else if parts.count == 1 {
        for slot in slots[parts[0].stint] { count(row, slot, parts[0].part) }
      } else {
        // Summed by place first, so that a row of several parts is one row.
        var sums: [Int: Int128] = [:]
        for (stint, part) in parts {
          for slot in slots[stint] { sums[slot, default: 0] += part }
        }
        for slot in sums.keys.sorted() { count(row, slot, sums[slot] ?? 0) }
      }
    }
    return RowSamples(counts: counts, rows: rows)
  }
}
