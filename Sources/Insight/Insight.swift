import Evaluation
import Facts
import Measures
import Quantities
import Sentiment

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
  /// What customers' comments say.
  public let voice: CustomerVoice
  public let growth: Growth

  /// - Parameters:
  ///   - evaluation: of the same facts.
  ///   - stated: forecasts of earlier builds.
  ///   - rules: what is told, the first that holds of each thing.
  ///   - lexicon: the words by which customers' comments are read.
  ///   - workers: how many threads add up at a time; results do not depend on it.
  public init(
    facts: Facts, evaluation: Evaluation, stated: [StatedForecast] = [],
    rules: [FindingRule] = [], lexicon: Lexicon = .builtIn, workers: Int = 1
  ) {
    // As the evaluation has it: what became known later is not known.
    let facts = facts.known(
      by: evaluation.asOf, periodIsOver: evaluation.asOf >= evaluation.period.lastDay)
    let engine = evaluation.engine(facts)
    let history = MonthlyHistory(of: [.salesAmount], evaluation, engine: engine)
    self.history = history
    pastForecasts = PastForecasts(stated, history: history, evaluation: evaluation)
    let parts: [@Sendable () -> Part] = [
      { .findings(Findings(facts, evaluation, engine, history, rules: rules)) },
      { .customers(Customers(facts: facts, evaluation: evaluation, engine: engine)) },
      {
        .outlook(
          Outlook(
            history: history, facts: facts, evaluation: evaluation, engine: engine,
            workers: 1))
      },
      {
        .voice(
          CustomerVoice(
            facts: facts, evaluation: evaluation, engine: engine, lexicon: lexicon))
      },
      { .growth(Growth(facts: facts, evaluation: evaluation, engine: engine)) },
      { .actions(Actions(facts: facts, evaluation: evaluation, engine: engine)) },
    ]
    var made = Made()
    for part in Workers(workers).map(parts, { $0() }) { made.take(part) }
    guard let outlook = made.outlook, let findings = made.findings, let actions = made.actions,
      let customers = made.customers, let voice = made.voice, let growth = made.growth
    else { preconditionFailure("every part was made") }
    (self.outlook, self.findings, self.actions) = (outlook, findings, actions)
    (self.customers, self.voice, self.growth) = (customers, voice, growth)
  }

  /// What is made beside each other.
  private enum Part: Sendable {
    case outlook(Outlook)
    case findings(Findings)
    case actions(Actions)
    case customers(Customers)
    case voice(CustomerVoice)
    case growth(Growth)
  }

  private struct Made {
    var outlook: Outlook?
    var findings: Findings?
    var actions: Actions?
    var customers: Customers?
    var voice: CustomerVoice?
    var growth: Growth?

    mutating func take(_ part: Part) {
      switch part {
      case .outlook(let made): outlook = made
      case .findings(let made): findings = made
      case .actions(let made): actions = made
      case .customers(let made): customers = made
      case .voice(let made): voice = made
      case .growth(let made): growth = made
      }
    }
  }
}

extension Findings {
  /// What was noticed in the facts, told by the rules.
  fileprivate init(
    _ facts: Facts, _ evaluation: Evaluation, _ engine: ColumnEngine, _ history: MonthlyHistory,
    rules: [FindingRule]
  ) {
    let year = KPIWindow(
      evaluation, facts: facts, engine: engine, months: 12, kpis: Sight.kpis(rules),
      also: [.salesAmount] + Sight.bases(rules))
    let sight = Sight(
      facts: facts, evaluation: evaluation, engine: engine, history: history, year: year,
      rules: rules)
    self.init(sight.observations, rules: rules)
  }
}
