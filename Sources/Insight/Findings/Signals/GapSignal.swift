import Evaluation
import Measures
import Quantities

extension Sight {
  /// Product categories that most peers sell and a rep did not in a year.
  var gaps: [Observation] {
    guard let net = evaluation.catalogue.measure(.netAmount),
      facts[.products].columns["category"] != nil
    else { return [] }
    let reps = settledReps.map(\.subject)
    guard reps.count > Sight.fewestPeers else { return [] }
    let split = engine.breakdowns(
      of: net, by: ["product.category"], in: Span(year.days.current))[0]
    let totals = reps.map { split.total(of: slot($0)) }
    var found: [Observation] = []
    for (index, label) in split.labels.enumerated() where !label.isEmpty {
      let amounts = reps.map { split.amount(label: index, subject: slot($0)) }
      let sellers = zip(amounts, totals).compactMap { amount, total in
        amount > .zero && total > .zero ? amount.divided(by: total)?.toBillionths : nil
      }
      guard let usual = sellers.sorted().quantile(Fraction(1, 2)) else { continue }
      for (place, subject) in reps.enumerated()
      where amounts[place] <= .zero && totals[place] > .zero {
        found.append(
          Observation(
            .gap, of: subject, topic: label,
            [
              "thing": .text(label),
              "peers": .share(Fraction(Int128(sellers.count), Int128(reps.count - 1))),
              "share": .share(usual), "size": .money(usual * totals[place].toBillionths),
            ]))
      }
    }
    return found
  }
}
