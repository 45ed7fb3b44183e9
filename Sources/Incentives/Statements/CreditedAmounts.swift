import Evaluation
import Facts
import Measures
import Quantities

/// What everybody is credited with on stretches of days, and returns that go back to the day of
/// their order.
struct CreditedAmounts: Sendable {
  /// A part of a return: taken from the day it is dated, or given to the day of its order.
  private struct Moved: Sendable {
    let dated: Day
    /// The day it counts for.
    let counted: Day
    let amount: Int128
  }

  private let totals: Totals
  private let spans: [Range<Day>: Int]
  private let moved: [Measure.ID: [Int: [Moved]]]
  /// The first day of an order that something dated on a day goes back to.
  private let reaches: [(dated: Day, counted: Day)]

  var subjects: Subjects { totals.subjects }

  /// - Parameters:
  ///   - returns: the returns that name an order of an earlier day.
  ///   - spans: every stretch that amounts are asked for.
  init(
    _ engine: ColumnEngine, measures: [Measure], returns: NamedReturns, spans: Set<Range<Day>>
  ) {
    let sorted = spans.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    self.spans = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    totals = engine.totals(
      of: measures.map { MeasureRequest($0, spans: Array(sorted.indices)) },
      in: sorted.map { Span($0) })
    var moved: [Measure.ID: [Int: [Moved]]] = [:]
    for measure in measures where measure.table == .orders && !returns.pairs.isEmpty {
      var rows: [Int: CreditedRow] = [:]
      let asked = Set(returns.pairs.flatMap { [$0.row, $0.order] })
      for row in engine.creditedRows(of: measure, in: Span(returns.days), among: asked) {
        rows[row.row] = row
      }
      for pair in returns.pairs {
        guard let back = rows[pair.row], let order = rows[pair.order], order.value != 0 else {
          continue
        }
        for part in back.parts {
          moved[measure.id, default: [:]][part.slot, default: []].append(
            Moved(dated: pair.dated, counted: pair.dated, amount: -part.amount))
        }
        // It is taken from whoever the order was credited to, in the same parts.
        for part in order.parts {
          let amount = (Fraction(back.value) * Fraction(part.amount, order.value)).rounded(
            scale: 1)
          moved[measure.id, default: [:]][part.slot, default: []].append(
            Moved(dated: pair.dated, counted: pair.ordered, amount: amount))
        }
      }
    }
    self.moved = moved
    reaches = returns.pairs.map { ($0.dated, $0.ordered) }
  }

  /// What `slot` is credited with on `days`, of what is dated before `cutoff`.
  ///
  /// - Parameter returns: of which day returns that name their order count.
  func amount(
    _ measure: Measure.ID, slot: Int, in days: Range<Day>, before cutoff: Day,
    _ returns: IncentivePlan.Returns
  ) -> Fraction {
    let clipped = days.clamped(to: days.lowerBound..<max(days.lowerBound, cutoff))
    if clipped.isEmpty { return .zero }
    guard let span = spans[clipped] else {
      preconditionFailure("nothing was added up over \(clipped)")
    }
    let total = totals.total(measure, subject: slot, span: span)
    guard returns == .original, let moved = moved[measure]?[slot] else { return total }
    var sum: Int128 = 0
    for part in moved where part.dated < cutoff && days.contains(part.counted) {
      sum += part.amount
    }
    return total + Fraction(sum, Money.scale)
  }

  /// The first day that returns dated on `days` go back to; nil where there are none.
  func firstDay(reachedFrom days: Range<Day>) -> Day? {
    reaches.filter { days.contains($0.dated) }.map(\.counted).min()
  }
}

/// The orders that take back an earlier one, which they name.
struct NamedReturns: Sendable {
  /// Rows of the table orders, and their days.
  var pairs: [(row: Int, order: Int, dated: Day, ordered: Day)] = []

  /// From the first order to the last return.
  var days: Range<Day> {
    let first = pairs.map(\.ordered).min() ?? Day(number: 0)
    return first..<max(first, pairs.map(\.dated).max()?.next ?? first)
  }

  init(_ facts: Facts) {
    let orders = facts[.orders]
    guard orders.columns["returns"] != nil, orders.columns["id"] != nil else { return }
    var named: [(row: Int, id: String)] = []
    for row in 0..<orders.rowCount {
      let id = orders.text("returns", row: row)
      if !id.isEmpty { named.append((row, id)) }
    }
    if named.isEmpty { return }
    let asked = Set(named.map(\.id))
    var rows: [String: Int] = [:]
    for row in 0..<orders.rowCount {
      let id = orders.text("id", row: row)
      // Of equal ids the first counts.
      if asked.contains(id), rows[id] == nil { rows[id] = row }
    }
    for entry in named {
      guard let order = rows[entry.id], order != entry.row,
        let dated = orders.day("date", row: entry.row),
        let ordered = orders.day("date", row: order), ordered < dated
      else { continue }
      pairs.append((entry.row, order, dated, ordered))
    }
  }
}
