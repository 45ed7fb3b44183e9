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
  /// What is worth telling.
  public let findings: Findings
  /// What was agreed before.
  public let actions: Actions
  public let customers: Customers
  public let growth: Growth

  /// - Parameters:
  ///   - evaluation: of the same facts.
  ///   - stated: forecasts of earlier builds.
  ///   - rules: what is told, the first that holds of each thing.
  ///   - workers: how many threads add up at a time; results do not depend on it.
  public init(
    facts: Facts, evaluation: Evaluation, stated: [StatedForecast] = [],
    rules: [FindingRule] = [], workers: Int = 1
  ) {
    // As the evaluation has it: what became known later is not known.
    let facts = facts.known(
      by: evaluation.asOf, periodIsOver: evaluation.asOf >= evaluation.period.lastDay)
    let engine = evaluation.engine(facts, workers: workers)
    history = MonthlyHistory(of: [.salesAmount], evaluation, engine: engine)
    outlook = Outlook(
      history: history, facts: facts, evaluation: evaluation, engine: engine, workers: workers)
    pastForecasts = PastForecasts(stated, history: history, evaluation: evaluation)
    let year = KPIWindow(
      evaluation, facts: facts, engine: engine, months: 12, kpis: Sight.kpis(rules),
      also: [.salesAmount] + Sight.bases(rules))
    let sight = Sight(
      facts: facts, evaluation: evaluation, engine: engine, history: history, year: year,
      rules: rules)
    actions = Actions(facts: facts, evaluation: evaluation, engine: engine)
    findings = Findings(sight.observations, rules: rules)
    customers = Customers(facts: facts, evaluation: evaluation, engine: engine)
    growth = Growth(facts: facts, evaluation: evaluation, engine: engine)
  }
}
