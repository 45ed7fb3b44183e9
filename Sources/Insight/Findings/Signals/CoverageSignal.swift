import Evaluation
import Quantities

extension Sight {
  /// Open deals due in a period that still runs, against what is left of its target, where sales at
  /// the pace so far would not bring that either.
  var coverages: [Observation] {
    evaluation.all.compactMap { result in
      guard !result.hasLeft, let coverage = result.results["pipeline_coverage"]?.value,
        let target = evaluation.targetTrail(Formula.ofWholePeriod(.salesAmount), of: result.subject)
          .target?.complete
      else { return nil }
      let slot = slot(result.subject)
      let done = evaluation.total(.salesAmount, slot: slot)
      let (over, whole) = (evaluation.days.current.count, evaluation.period.days.count)
      guard over > 0, done * Fraction(Int128(whole), Int128(over)) < target else { return nil }
      return Observation(
        .coverage, of: result.subject,
        [
          "kpi": .kpi("pipeline_coverage"),
          "coverage": .value(coverage, kpi: "pipeline_coverage"),
          "open": .money(evaluation.total("open_amount", slot: slot)),
          "size": .money(target - done),
        ])
    }
  }
}
