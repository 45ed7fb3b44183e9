import Facts

/// A sum of one span, split by the rows of another table that are referred to: sales by product.
///
/// Kept for the places that are asked for alone, since there may be thousands of rows to each.
public struct ReferenceBreakdown: Sendable {
  /// Of the other table, and one more at the end for what refers to none.
  public let rowCount: Int
  /// `place × rowCount + row`, in millionths.
  let values: [Int128]

  /// In millionths; `place` counts the places that were asked for.
  public func millionths(row: Int, place: Int) -> Int128 { values[place * rowCount + row] }
}

extension ColumnEngine {
  /// `measure` in `span` for the places `slots`, split by what the reference `column` names.
  public func breakdown(
    of measure: Measure, byReference column: String, for slots: [Int], in span: Span
  ) -> ReferenceBreakdown {
    let target = TableSchema.of(measure.table).target(ofReference: column)
    let rowCount = (target.map { facts[$0].rowCount } ?? 0) + 1
    var places = [Int](repeating: -1, count: credit.subjects.count)
    for (place, slot) in slots.enumerated() { places[slot] = place }
    // By stint, where in `values` its asked places begin.
    let starts = credit.slots.map { counted in
      counted.map { places[$0] }.filter { $0 >= 0 }.map { $0 * rowCount }
    }
    let block = RowBlock(measure.table, facts: facts)
    let reference = block.column(Measure.Path(column))
    var values = [Int128](repeating: 0, count: slots.count * rowCount)
    forEachRow(of: measure, in: span) { row, parts in
      if !block.rows.contains(row) {
        let first = row / RowBlock.size * RowBlock.size
        block.move(to: first..<min(first + RowBlock.size, facts[measure.table].rowCount))
      }
      let found = block.values(reference)[row - block.rows.lowerBound]
      let about = found == ColumnDecoder.none ? rowCount - 1 : Int(found)
      for (stint, part) in parts {
        for start in starts[stint] { values[start + about] += part }
      }
    }
    return ReferenceBreakdown(rowCount: rowCount, values: values)
  }
}
