import Evaluation
import Facts
import Measures
import Quantities

/// What a period's results mean for what comes: the outlook, customers, findings, actions.
///
/// Made from the facts while they are there; holds results only.
public struct Insight: Sendable {
  /// Sales by month as far back as the data go.
  public let history: MonthlyHistory
  public let outlook: Outlook
  /// How good forecasts of earlier builds were.
  public let pastForecasts: PastForecasts

  /// - Parameters:
  ///   - evaluation: of the same facts.
  ///   - stated: forecasts of earlier builds.
  ///   - workers: how many threads add up at a time; results do not depend on it.
  public init(
    facts: Facts, evaluation: Evaluation, stated: [StatedForecast] = [], workers: Int = 1
  ) {
    let engine = evaluation.engine(facts, workers: workers)
    history = MonthlyHistory(of: [.salesAmount], evaluation, engine: engine)
    outlook = Outlook(
      history: history, facts: facts, evaluation: evaluation, engine: engine, workers: workers)
    pastForecasts = PastForecasts(stated, history: history, evaluation: evaluation)
  }
}
