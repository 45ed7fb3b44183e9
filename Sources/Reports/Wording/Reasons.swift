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
    case .none(let measure): words("reason.none", ["measure": words("measure.\(measure)")])
    case .newSince(.previous): words("reason.newSince.previous")
    case .newSince(.yearAgo): words("reason.newSince.yearAgo")
    case .costUnknown(let known):
      words("reason.costUnknown", ["known": numerals.percent(known)])
    case .noData(let table): words("reason.noData", ["table": words("table.\(table.rawValue)")])
    }
  }
}
