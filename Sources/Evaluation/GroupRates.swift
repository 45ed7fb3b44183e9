import Measures
import Quantities
import Statistics

/// What rates of reps come to when they are drawn to those of their group: empirical Bayes.
///
/// Shown beside the raw value, never instead of it: neither scores nor ranks follow from it.
public struct GroupRates: Sendable {
  private struct Key: Hashable {
    let kpi: String
    let group: PeerGroup
  }

  private var priors: [Key: RatePrior] = [:]

  /// - Parameter kpis: of these, the ones that are shares of cases have a rate.
  public init(_ evaluation: Evaluation, kpis: [String]) {
    for kpi in kpis {
      var rates: [PeerGroup: [RatePrior.Rate]] = [:]
      for result in evaluation.reps where !result.hasLeft {
        guard let rate = GroupRates.rate(of: kpi, for: result, in: evaluation) else { continue }
        rates[result.group, default: []].append(rate)
      }
      for (group, rates) in rates {
        if let prior = RatePrior(of: rates) { priors[Key(kpi: kpi, group: group)] = prior }
      }
    }
  }

  /// What is known of a rep's rate; nil where the KPI is no share of cases, is not measured, or
  /// fewer than three of the group have one.
  public func posterior(of kpi: String, for result: SubjectResult, in evaluation: Evaluation)
    -> RatePrior.Posterior?
  {
    guard let prior = priors[Key(kpi: kpi, group: result.group)],
      let rate = GroupRates.rate(of: kpi, for: result, in: evaluation)
    else { return nil }
    return prior.posterior(rate)
  }

  private static func rate(
    of kpi: String, for result: SubjectResult, in evaluation: Evaluation
  ) -> RatePrior.Rate? {
    guard case .rep = result.subject,
      case .share(let part, let all)? = evaluation.catalogue.kpi(kpi)?.formula.certainty,
      result.results[kpi]?.value != nil
    else { return nil }
    let slot = evaluation.slot(of: result.subject)
    return RatePrior.Rate(
      successes: evaluation.total(part, slot: slot).double,
      count: evaluation.total(all, slot: slot).double)
  }
}
