import Evaluation
import Measures
import Quantities

extension Edition {
  /// Why a result was not measured, in words; nil where it was.
  public func reason(of result: KPIResult) -> String? {
    guard case .notMeasured(let reason) = result.outcome else { return nil }
    return text(of: reason)
  }

  /// Why something was not measured, in words.
  func text(of reason: KPIResult.Reason) -> String { terms.text(of: reason, numerals) }

  /// What a KPI is called, by the word list or by the workspace that defines it.
  public func name(of kpi: KPI) -> String { terms.name(of: kpi) }

  /// What a KPI is, in a sentence.
  func text(of kpi: KPI) -> String { terms.text(of: kpi) }

  /// What everything is called.
  var terms: Terms { Terms(words, catalogue: evaluation.catalogue) }
}

extension Terms {
  /// Why something was not measured, in words.
  func text(of reason: KPIResult.Reason, _ numerals: Numerals) -> String {
    switch reason {
    case .noTarget: words("reason.noTarget")
    case .targetIncomplete(.days, let covered, let all):
      words("reason.targetIncomplete.days", ["covered": "\(covered)", "of": "\(all)"])
    case .targetIncomplete(.sellers, let covered, let all):
      words("reason.targetIncomplete.sellers", ["covered": "\(covered)", "of": "\(all)"])
    case .zeroTarget: words("reason.zeroTarget")
    case .none(let measure):
      words("reason.none", ["measure": name(of: Measure.ID(rawValue: measure))])
    case .newSince(.previous): words("reason.newSince.previous")
    case .newSince(.yearAgo): words("reason.newSince.yearAgo")
    case .costUnknown(let known):
      words("reason.costUnknown", ["known": numerals.percent(known)])
    case .noStages: words("reason.noStages")
    case .periodOver: words("reason.periodOver")
    case .noData(let table): words("reason.noData", ["table": name(of: table)])
    }
  }
}
