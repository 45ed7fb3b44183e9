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

  /// The same with other labels, where `names` has them.
  public func relabelled(_ names: [String: String]) -> Breakdown {
    Breakdown(labels: labels.map { names[$0] ?? $0 }, values: values, subjects: subjects)
  }

  /// All labels together.
  public func total(of subject: Int) -> Fraction {
    var sum: Int128 = 0
    for label in labels.indices { sum += values[label * subjects.count + subject] }
    return Fraction(sum, Money.scale)
  }
}

extension ColumnEngine {
  /// `measure` in `span`, split by each of the text columns that `paths` lead to.
  public func breakdowns(of measure: Measure, by paths: [Measure.Path], in span: Span)
    -> [Breakdown]
  {
    let block = RowBlock(measure.table, facts: facts)
    let columns = paths.map { block.column($0) }
    let labels = columns.map { block.texts($0)?.values ?? [""] }
    let width = credit.subjects.count
    let slots = credit.slots
    var results = labels.map { [Int128](repeating: 0, count: $0.count * width) }
    forEachRow(of: measure, in: span) { row, parts in
      if !block.rows.contains(row) {
        let first = row / RowBlock.size * RowBlock.size
        block.move(to: first..<min(first + RowBlock.size, facts[measure.table].rowCount))
      }
      for (index, column) in columns.enumerated() {
        let start = Int(block.values(column)[row - block.rows.lowerBound]) * width
        for (stint, part) in parts {
          for slot in slots[stint] { results[index][start + slot] += part }
        }
      }
    }
    return zip(labels, results).map {
      Breakdown(labels: $0, values: $1, subjects: credit.subjects)
    }
  }
}
