import Facts
import Measures
import Problems
import Quantities

/// The gate that every total passes: Σ reps + unassigned = Σ teams + without a team =
/// organization, to the millionth.
struct Reconciliation {
  let engine: ColumnEngine
  let facts: Facts

  /// Adds an error for each additive measure and window whose parts differ from the whole, leaving
  /// out windows that were checked before.
  func check(
    _ measures: [Measure], in totals: Totals, except checked: Windows = Windows(),
    problems: inout Problems
  ) {
    let subjects = totals.subjects
    let reps = (0..<subjects.reps).map { subjects.rep($0) } + [subjects.unassigned]
    let teams = (0..<subjects.teams).map { subjects.team($0) } + [subjects.withoutTeam]
    for measure in measures where measure.isAdditive {
      for window in totals.windows.ranges where checked[window] == nil && !window.isEmpty {
        func sum(_ slots: [Int]) -> Fraction {
          slots.reduce(.zero) { $0 + totals.total(measure, subject: $1, in: window) }
        }
        let whole = totals.total(measure, subject: subjects.organization, in: window)
        let groups = [
          (Phrase("reps and unassigned", "各销售人员与未归属"), reps),
          (Phrase("teams and no team", "各团队与未编入团队"), teams),
        ]
        for (parts, slots) in groups {
          let total = sum(slots)
          guard total != whole else { continue }
          let rows = engine.rowsCountedTwice(measure, in: window, atMost: 5)
          problems.add(
            .doesNotReconcile(
              measure: measure.id,
              period: "\(window.lowerBound)..\(window.upperBound.previous)", parts: parts,
              partsTotal: total.decimalText(atMost: 6), whole: whole.decimalText(atMost: 6),
              rows: rows.map { facts[measure.table].place(ofRow: $0).description },
              at: rows.first.map { facts[measure.table].place(ofRow: $0) }
                ?? Place(measure.table.rawValue)))
        }
      }
    }
  }
}
