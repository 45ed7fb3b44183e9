import Evaluation
import Measures
import Quantities

extension Sight {
  /// How much of a year's sales one customer brings.
  func concentrations(_ year: CustomerSums) -> [Observation] {
    evaluation.all.compactMap { result in
      guard !result.hasLeft else { return nil }
      let slot = slot(result.subject)
      let largest = year.largest(slot: slot)
      let all = self.year.total(.salesAmount, slot: slot)
      guard let first = largest.first, all > .zero, let name = customer(first.account),
        let share = first.amount.divided(by: all)
      else { return nil }
      return Observation(
        .concentration, of: result.subject,
        [
          "customer": .text(name), "share": .share(share), "size": .money(first.amount),
          "customers": .count(largest.count),
        ])
    }
  }
}
