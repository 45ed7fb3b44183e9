import Facts
import Quantities

/// A sum of one span, split by a column: sales by product category, orders by channel.
public struct Breakdown: Sendable {
  /// The column's distinct values; the empty text is what has none.
  public let labels: [String]
  /// `label × subjects.count + subject`, in millionths.
  let values: [Int128]
  let subjects: Subjects

  /// The amount of one label for one subject, in units of currency or as a count.
  public func amount(label: Int, subject: Int) -> Fraction {
    Fraction(values[label * subjects.count + subject], Money.scale)
  }
}

extension ColumnEngine {
  /// `measure` in `span`, split by the text column `path` leads to.
  public func breakdown(of measure: Measure, by path: Measure.Path, in span: Span) -> Breakdown {
    let block = RowBlock(measure.table, facts: facts)
    let column = block.column(path)
    let labels = block.texts(column)?.values ?? [""]
    let width = credit.subjects.count
    let slots = credit.slots
    var result = [Int128](repeating: 0, count: labels.count * width)
    forEachRow(of: measure, in: span) { row, parts in
      if !block.rows.contains(row) {
        let first = row / RowBlock.size * RowBlock.size
        block.move(to: first..<min(first + RowBlock.size, facts[measure.table].rowCount))
      }
      let label = Int(block.values(column)[row - block.rows.lowerBound])
      for (stint, part) in parts {
        for slot in slots[stint] { result[label * width + slot] += part }
      }
    }
    return Breakdown(labels: labels, values: result, subjects: credit.subjects)
  }
}
