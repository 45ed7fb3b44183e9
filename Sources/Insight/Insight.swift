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
  public let customers: Customers
  public let growth: Growth

  /// - Parameters:
  ///   - evaluation: of the same facts.
  ///   - workers: how many threads add up at a time; results do not depend on it.
  public init(facts: Facts, evaluation: Evaluation, workers: Int = 1) {
    let engine = evaluation.engine(facts, workers: workers)
    history = MonthlyHistory(of: [.salesAmount], evaluation, engine: engine)
    outlook = Outlook(facts: facts, evaluation: evaluation, engine: engine)
    customers = Customers(facts: facts, evaluation: evaluation, engine: engine)
    growth = Growth(facts: facts, evaluation: evaluation, engine: engine)
  }
}
