import Quantities

extension ColumnEngine {
  /// Calls `body` for each row of `measure` that counts in `span`, in the order of the table, with
  /// the places that count it and how much of it, in millionths.
  ///
  /// A place comes once for each who shares the row, so that what is summed by place is the total of
  /// a sum.
  public func visitRows(
    of measure: Measure, in span: Span,
    _ body: (_ row: Int, _ parts: [(slots: [Int], part: Int128)]) -> Void
  ) {
    let slots = credit.slots
    forEachRow(of: measure, in: span) { row, parts in
      body(row, parts.map { (slots[$0.stint], $0.part) })
    }
  }
}
