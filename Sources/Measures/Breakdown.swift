import Facts
import Quantities

/// A money measure of one window, split by a text column: sales by product category.
public struct Breakdown: Sendable {
  /// The column's distinct values; the empty text is what has none.
  public let labels: [String]
  /// `label × subjects.count + subject`, in millionths.
  let values: [Int128]
  let subjects: Subjects

  /// The amount of one label for one subject, in units of currency.
  public func amount(label: Int, subject: Int) -> Fraction {
    Fraction(values[label * subjects.count + subject], Money.scale)
  }
}

extension ColumnEngine {
  /// `measure` in `window`, split by the text column `path` leads to.
  public func breakdown(of measure: Measure, by path: Measure.Path, in window: Range<Day>)
    -> Breakdown
  {
    let width = credit.subjects.count
    let (labels, codes) = textCodes(path, table: measure.table)
    var windows = Windows()
    _ = windows.index(of: window)
    var result = [Int128](repeating: 0, count: labels.count * width)
    let value = rowValue(measure)
    forEachRow(of: measure, masks: windows.masks()) { row, rep, day, _ in
      let added = value(row)
      let label = Int(codes(row))
      credit.forEachSlot(rep: rep, day: day) { slot in result[label * width + slot] += added }
    }
    return Breakdown(labels: labels, values: result, subjects: credit.subjects)
  }

  private func textCodes(_ path: Measure.Path, table: TableName) -> ([String], (Int) -> UInt32) {
    guard let reference = path.reference else {
      guard case .text(let column)? = facts[table].columns[path.column] else {
        return ([""], { _ in 0 })
      }
      return (column.values, { column.code(ofRow: $0) })
    }
    guard case .references(let rows)? = facts[table].columns[reference],
      let other = TableSchema.of(table).target(ofReference: reference),
      case .text(let column)? = facts[other].columns[path.column]
    else { return ([""], { _ in 0 }) }
    return (column.values, { rows[$0].map { column.code(ofRow: Int($0)) } ?? 0 })
  }
}
