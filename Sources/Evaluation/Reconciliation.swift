import Facts
import Measures
import Problems
import Quantities

/// The gate that every total passes: Σ reps + unassigned − overlays = Σ teams + without a team =
/// organization, to the millionth.
struct Reconciliation {
  let engine: ColumnEngine
  let facts: Facts

  /// Adds an error for each additive measure and span whose parts differ from the whole.
  func check(
    _ requests: [MeasureRequest], in totals: Totals, skipping checked: Set<Range<Day>> = [],
    problems: inout Problems
  ) {
    for request in requests where request.measure.isAdditive {
      let id = request.measure.id
      for index in request.spans {
        let span = totals.spans[index]
        if span.days.isEmpty || checked.contains(span.days) { continue }
        let (reps, teams, whole) = totals.parts(id, span: index)
        let groups = [
          (Phrase("reps and unassigned", "各销售人员与未归属"), reps),
          (Phrase("teams and no team", "各团队与未编入团队"), teams),
        ]
        for (parts, sum) in groups where sum != whole {
          tell(
            request.measure, span, parts, Fraction(sum, Money.scale), Fraction(whole, Money.scale),
            &problems)
        }
      }
    }
  }

  /// Adds an error where the labels of a breakdown do not sum to the measure's total.
  func check(
    _ breakdown: Breakdown, of measure: Measure, in span: Span, _ parts: Phrase,
    problems: inout Problems
  ) {
    let organization = engine.subjects.organization
    let whole = engine.rows(of: measure, for: organization, in: span)
      .reduce(Int128(0)) { $0 + $1.amount }
    let (sum, total) = (breakdown.total(of: organization), Fraction(whole, Money.scale))
    if sum != total { tell(measure, span, parts, sum, total, &problems) }
  }

  /// Adds an error for each place where the labels of a breakdown do not sum to its total.
  func check(
    _ breakdown: Breakdown, of measure: Measure, span: Int, in totals: Totals, _ parts: Phrase,
    problems: inout Problems
  ) {
    for slot in 0..<engine.subjects.count {
      let (sum, total) = (
        breakdown.total(of: slot), totals.total(measure.id, subject: slot, span: span)
      )
      if sum != total { tell(measure, totals.spans[span], parts, sum, total, &problems) }
    }
  }

  private func tell(
    _ measure: Measure, _ span: Span, _ parts: Phrase, _ sum: Fraction, _ whole: Fraction,
    _ problems: inout Problems
  ) {
    let rows = engine.rowsCountedTwice(measure, in: span, atMost: 5)
    let places = rows.map { facts[measure.table].place(ofRow: $0) }
    problems.add(
      .doesNotReconcile(
        measure: measure.id.rawValue,
        period: "\(span.days.lowerBound)..\(span.days.upperBound.previous)", parts: parts,
        partsTotal: sum.decimalText(atMost: 6), whole: whole.decimalText(atMost: 6),
        rows: places.map(\.description), at: places.first ?? Place(measure.table.rawValue)))
  }
}
