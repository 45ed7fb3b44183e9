import Facts
import Quantities

/// A row that a measure counts, with every place that is credited for it.
public struct CreditedRow: Sendable {
  /// In the measure's table.
  public let row: Int
  /// What it brings in, in millionths.
  public let value: Int128
  /// A place among subjects and its part of the value, in millionths.
  public let parts: [(slot: Int, amount: Int128)]
}

extension ColumnEngine {
  /// Those of `rows` that `measure` counts in `span`, in the order of the table; `measure` is a sum.
  public func creditedRows(of measure: Measure, in span: Span, among rows: Set<Int>)
    -> [CreditedRow]
  {
    var found: [CreditedRow] = []
    let slots = credit.slots
    forEachRow(of: measure, in: span) { row, stints in
      guard rows.contains(row) else { return }
      var value: Int128 = 0
      var parts: [(slot: Int, amount: Int128)] = []
      for (stint, part) in stints {
        if !credit.stints[stint].isOverlay { value += part }
        for slot in slots[stint] { parts.append((slot, part)) }
      }
      found.append(CreditedRow(row: row, value: value, parts: parts))
    }
    return found
  }
}
