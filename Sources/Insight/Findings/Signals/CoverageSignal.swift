import Evaluation
import Quantities

extension Sight {
  /// Open deals due in a period that still runs, against what is left of its target.
  var coverages: [Observation] {
    evaluation.all.compactMap { result in
      guard !result.hasLeft, let coverage = result.results["pipeline_coverage"]?.value,
        let target = evaluation.targetTrail(Formula.ofWholePeriod(.salesAmount), of: result.subject)
          .target?.complete
      else { return nil }
      let slot = slot(result.subject)
      return Observation(
        .coverage, of: result.subject,
        [
          "kpi": .kpi("pipeline_coverage"),
          "coverage": .value(coverage, kpi: "pipeline_coverage"),
          "open": .money(evaluation.total("open_amount", slot: slot)),
          "size": .money(target - evaluation.total(.salesAmount, slot: slot)),
        ])
    }
  }
}
