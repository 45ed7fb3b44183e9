import Facts
import Measures
import Quantities

/// KPIs over another stretch of months than the evaluated period: a month has too few deals to tell
/// a win rate, the year that ends with it has enough.
///
///     let year = KPIWindow(evaluation, facts: facts, engine: engine, months: 12, kpis: ["win_rate"])
///     year.result("win_rate", of: .rep(0))
public struct KPIWindow {
  /// The months, up to the as-of day.
  public let period: Period
  public let days: ComparedDays
  private let scorer: Scorer

  /// - Parameters:
  ///   - months: how many, the last being the period's last one that has begun.
  ///   - kpis: ids; unknown ones are left out.
  ///   - also: measures that are asked for besides those of the KPIs.
  public init(
    _ evaluation: Evaluation, facts: Facts, engine: ColumnEngine, months: Int, kpis: [String],
    also measures: [Measure.ID] = []
  ) {
    let months = evaluation.months.trailing.last.map { $0.trailingMonths(months) } ?? []
    let first = months.first ?? evaluation.period
    let last = months.last ?? evaluation.period
    self.init(
      evaluation, facts: facts, engine: engine,
      period: Period(
        grain: .range, months: first.months.lowerBound..<last.months.upperBound,
        calendar: first.calendar), kpis: kpis, also: measures)
  }

  /// The same over any months; days after the as-of day do not count.
  public init(
    _ evaluation: Evaluation, facts: Facts, engine: ColumnEngine, period: Period, kpis: [String],
    also measures: [Measure.ID] = []
  ) {
    let catalogue = evaluation.catalogue
    self.period = period
    let moment = Moment(
      period, asOf: min(evaluation.asOf, period.lastDay),
      aligningSpringFestival: catalogue.rules.alignsSpringFestival)
    days = moment.days
    var plan = MeasurementPlan(catalogue)
    let times = plan.add(kpis.compactMap { catalogue.kpi($0) }, at: moment.days)
    for id in measures { plan.ask(id, times.now) }
    func isMeasurable(_ request: MeasureRequest) -> Bool {
      evaluation.emptyTables.isDisjoint(with: catalogue.tables(of: request.measure.id))
    }
    let requests = plan.requests
    var totals = engine.totals(of: requests.filter(isMeasurable), in: plan.spans)
    totals.addNothing(of: requests.filter { !isMeasurable($0) })
    scorer = Scorer(
      organization: evaluation.organization, policy: evaluation.policy,
      targets: evaluation.targets, totals: SharedTotals(totals),
      surroundings: Surroundings(
        catalogue: catalogue, costCoverage: evaluation.policy.costCoverage,
        emptyTables: evaluation.emptyTables, isRunning: moment.days.isRunning),
      times: times)
  }

  /// Nil where there is no such KPI. Only KPIs that were asked for may be asked.
  public func result(_ kpi: String, of subject: Subject) -> KPIResult? {
    KPIResults(scorer.inputs(subject, days, of: [kpi]))[kpi]
  }

  /// A measure that was asked for, over the months.
  public func total(_ measure: Measure.ID, slot: Int) -> Fraction {
    scorer.totals.totals.total(measure, subject: slot, span: scorer.times.now)
  }

  /// The middle one of the values that members of a group have, sample or not; nil where none has.
  public func median(_ kpi: String, of subjects: [Subject]) -> Fraction? {
    subjects.compactMap { result(kpi, of: $0)?.value }.sorted().quantile(Fraction(1, 2))
  }
}
