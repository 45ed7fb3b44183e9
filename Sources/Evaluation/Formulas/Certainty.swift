import Measures
import Quantities
import Statistics

extension Formula.Certainty {
  /// What is counted to know how many cases a value rests on.
  public var cases: Measure.ID {
    switch self {
    case .share(_, let all), .difference(_, _, let all), .cases(let all): all
    }
  }

  /// The interval that covers the true value in 95 of 100 cases, in the KPI's unit; nil where
  /// there is no formula for it.
  func interval(_ inputs: Inputs) -> Interval? {
    switch self {
    case .share(let part, let all):
      return .wilson(successes: inputs[part].double, of: inputs[all].double)
    case .difference(let some, let others, let all):
      let interval = Interval.netPromoters(
        promoters: inputs[some].double, detractors: inputs[others].double, of: inputs[all].double)
      return interval.map { Interval($0.low * 100, $0.high * 100) }
    case .cases: return nil
    }
  }
}
