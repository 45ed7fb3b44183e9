import Evaluation
import Facts
import Measures
import Quantities
import Statistics

extension Sight {
  /// Open deals whose day has passed, or that are twice as old as three of four won ones got.
  var stalled: [Observation] {
    let deals = facts[.deals]
    guard deals.rowCount > 0 else { return [] }
    let end = evaluation.days.current.upperBound
    guard let usual = usualAge(deals, before: end) else { return [] }
    struct Sum {
      var (count, overdue, open) = (0, 0, 0)
      var (amount, all): (Int128, Int128) = (0, 0)
      var ages: [Double] = []
    }
    var sums = [Sum](repeating: Sum(), count: engine.subjects.count)
    let measure = Measure(
      "open_by_then", .deals, .sum("amount"), unit: .money, date: "created",
      .standing(until: "closes", unless: [.oneOf("status", ["open"])], due: nil), credit: "rep")
    engine.visitRows(of: measure, in: Span(evaluation.days.current)) { row, parts in
      guard let created = deals.day("created", row: row) else { return }
      let isOpen = deals.text("status", row: row) == "open"
      let isOverdue = isOpen && deals.day("closes", row: row).map { $0 < end } ?? false
      let age = Double(created.distance(to: end) - 1)
      for (slots, part) in parts {
        for slot in slots {
          sums[slot].all += part
          sums[slot].open += 1
          guard isOverdue || age > 2 * usual else { continue }
          sums[slot].count += 1
          sums[slot].overdue += isOverdue ? 1 : 0
          sums[slot].amount += part
          sums[slot].ages.append(age)
        }
      }
    }
    return evaluation.all.compactMap { result in
      let own = sums[slot(result.subject)]
      guard own.count > 0, own.all > 0, !result.hasLeft else { return nil }
      return Observation(
        .stalled, of: result.subject,
        [
          "count": .count(own.count), "overdue": .count(own.overdue),
          "size": .money(Fraction(own.amount, Money.scale)),
          "share": .share(Fraction(own.amount, own.all)),
          "days": .days(.near(median(of: own.ages) ?? 0)), "usual": .days(.near(usual)),
        ])
    }
  }

  /// The age below which three of four deals were won.
  private func usualAge(_ deals: Table, before end: Day) -> Double? {
    var ages: [Double] = []
    for row in 0..<deals.rowCount where deals.text("status", row: row) == "won" {
      guard let created = deals.day("created", row: row),
        let closed = deals.day("closes", row: row),
        closed < end
      else { continue }
      ages.append(Double(created.distance(to: closed)))
    }
    return ages.count < 20 ? nil : quantile(0.75, of: ages)
  }
}
