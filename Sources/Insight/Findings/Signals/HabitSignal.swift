import Evaluation
import Quantities
import Statistics

extension Sight {
  /// What the quarter of reps with the most sales in a year do otherwise than the rest.
  ///
  /// By how often one of them is above one of the rest (Cliff's delta), which outliers do not change.
  var habits: [Observation] {
    let reps = settledReps.map(\.subject).sorted {
      let (a, b) = (
        year.total(.salesAmount, slot: slot($0)), year.total(.salesAmount, slot: slot($1))
      )
      return a == b ? slot($0) < slot($1) : a > b
    }
    // Below that a quarter is a handful, of whom nothing can be said.
    guard reps.count >= 20 else { return [] }
    let kpis = Sight.kpis(rules.filter { $0.signal == .habit })
    return kpis.compactMap { id in
      guard let kpi = evaluation.catalogue.kpi(id) else { return nil }
      let best = values(id, reps.prefix(reps.count / 4))
      let rest = values(id, reps.dropFirst(reps.count / 4))
      guard best.count >= 5, rest.count >= 10,
        let delta = cliffsDelta(best.map(\.double), rest.map(\.double)),
        let ofBest = best.sorted().quantile(Fraction(1, 2)),
        let ofRest = rest.sorted().quantile(Fraction(1, 2))
      else { return nil }
      let isBetter = kpi.direction == .up ? ofBest > ofRest : ofBest < ofRest
      return Observation(
        .habit, of: .organization, topic: id,
        [
          "kpi": .kpi(id), "best": .value(ofBest, kpi: id), "rest": .value(ofRest, kpi: id),
          "effect": .change(.near(abs(delta))), "count": .count(best.count),
          "others": .count(rest.count),
          "better": .count(isBetter ? 1 : 0),
          "chance": .chance(PValue.ofDelta(delta, first: best.count, second: rest.count)),
        ])
    }
  }

  private func values(_ kpi: String, _ subjects: some Sequence<Subject>) -> [Fraction] {
    subjects.compactMap { year.result(kpi, of: $0)?.value }
  }
}
