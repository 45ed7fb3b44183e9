import Evaluation
import Facts
import Measures
import Quantities

/// What each place sold to each customer in a span.
struct CustomerSums {
  /// By place, then by the customer's row; in millionths.
  private(set) var sums: [[Int: Int128]]

  /// Of rows without a customer nothing is kept.
  init(_ sight: Sight, in span: Span) {
    sums = [[Int: Int128]](repeating: [:], count: sight.engine.subjects.count)
    guard let sales = sight.evaluation.catalogue.measure(.salesAmount),
      case .references(let accounts)? = sight.facts[sales.table].columns["account"]
    else { return }
    sight.engine.visitRows(of: sales, in: span) { row, parts in
      guard let account = accounts[row].map({ Int($0) }) else { return }
      for (slots, part) in parts {
        for slot in slots { sums[slot][account, default: 0] += part }
      }
    }
  }

  func amount(_ account: Int, slot: Int) -> Fraction {
    Fraction(sums[slot][account] ?? 0, Money.scale)
  }

  /// The customers of a place with what they bought, from the most on; equal ones by their row.
  func largest(slot: Int) -> [(account: Int, amount: Fraction)] {
    sums[slot].sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
      .map { ($0.key, Fraction($0.value, Money.scale)) }
  }
}
