import Evaluation
import Quantities

extension Sight {
  /// How many months in a row, the last one included, the target was met, or missed by a fifth and
  /// more.
  var streaks: [Observation] {
    let months = history.months
    return evaluation.all.compactMap { result in
      guard !result.hasLeft, !months.isEmpty else { return nil }
      let sales = history.values(.salesAmount, slot: slot(result.subject))
      var (met, missed) = (0, 0)
      var (sold, due) = (Fraction.zero, Fraction.zero)
      var isMet: Bool?
      for (month, sold_) in zip(months, sales).reversed() {
        guard
          let target = evaluation.target(
            KPI.salesAmount.id, of: result.subject, in: month.days), target > .zero,
          let attainment = sold_.divided(by: target)
        else { break }
        let isNow: Bool
        if attainment >= .one {
          isNow = true
        } else if attainment < Fraction(4, 5) {
          isNow = false
        } else {
          break
        }
        if isMet ?? isNow != isNow { break }
        isMet = isNow
        if isNow { met += 1 } else { missed += 1 }
        (sold, due) = (sold + sold_, due + target)
      }
      guard met + missed >= 2, let attainment = sold.toBillionths.divided(by: due.toBillionths)
      else { return nil }
      return Observation(
        .streak, of: result.subject,
        [
          "met": .count(met), "missed": .count(missed), "attainment": .share(attainment),
          "size": .money(sold > due ? sold - due : due - sold),
        ])
    }
  }
}
