import Evaluation
import Quantities

extension Edition {
  /// Why a result was not measured, in words; nil where it was.
  public func reason(of result: KPIResult) -> String? {
    guard case .notMeasured(let reason) = result.outcome else { return nil }
    return text(of: reason)
  }

  /// Why something was not measured, in words.
  func text(of reason: KPIResult.Reason) -> String {
    switch reason {
    case .noTarget: words("reason.noTarget")
    case .targetIncomplete(.days, let covered, let all):
      words("reason.targetIncomplete.days", ["covered": "\(covered)", "of": "\(all)"])
    case .targetIncomplete(.sellers, let covered, let all):
      words("reason.targetIncomplete.sellers", ["covered": "\(covered)", "of": "\(all)"])
    case .zeroTarget: words("reason.zeroTarget")
    case .none(let measure): words("reason.none", ["measure": name(ofMeasure: measure)])
    case .newSince(.previous): words("reason.newSince.previous")
    case .newSince(.yearAgo): words("reason.newSince.yearAgo")
    case .costUnknown(let known):
      words("reason.costUnknown", ["known": numerals.percent(known)])
    case .noStages: words("reason.noStages")
    case .periodOver: words("reason.periodOver")
    case .noData(let table): words("reason.noData", ["table": words("table.\(table.rawValue)")])
    }
  }

  /// What a measure is called; a workspace's own one by its id.
  public func name(ofMeasure id: String) -> String {
    if id.hasPrefix("entered_stage_"), let number = Int(id.dropFirst("entered_stage_".count)),
      evaluation.catalogue.rules.stages.indices.contains(number - 1)
    {
      return words(
        "measure.entered_stage", ["stage": evaluation.catalogue.rules.stages[number - 1]])
    }
    return words.keys.contains("measure.\(id)") ? words("measure.\(id)") : id
  }

  /// What a KPI is called, by the word list or by the workspace that defines it.
  public func name(of kpi: KPI) -> String {
    if let own = kpi.words[words.language] ?? kpi.words.values.first { return Direction.plain(own.name) }
    return words("kpi.\(kpi.id).name")
  }

  /// What a KPI is, in a sentence.
  func text(of kpi: KPI) -> String {
    if let own = kpi.words[words.language] ?? kpi.words.values.first { return Direction.plain(own.text) }
    return words("kpi.\(kpi.id).text")
  }
}
