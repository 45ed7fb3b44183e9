import Facts
import Measures
import Problems
import Quantities

/// A whole organization's results for one period: what reports are made from.
///
/// Facts are not kept: the value holds totals only, so that its size follows people and months,
/// not rows.
public struct Evaluation: Sendable {
  public let period: Period
  public let asOf: Day
  public let days: ComparedDays
  public let organization: Organization
  public let policy: Policy
  public let targets: TargetBook
  public let subjects: Subjects
  /// What is measured, and how.
  public let catalogue: Catalogue
  /// All measures over the period and the days it is compared with.
  let totals: SharedTotals
  let times: MeasurementPlan.Times
  /// Sales by month, for trends.
  public let months: MonthlySales
  /// Sales by product category in the period and in the one before.
  public let mix: (current: Breakdown, previous: Breakdown)
  /// Sales by channel, region and segment, as far as the data have them.
  public let splits: [SalesSplit]
  /// Why sales of teams and the organization changed since the days before; empty where sales are
  /// not made of order lines.
  public let bridges: [Subject: SalesBridge]
  /// Reps who worked or sold in the period, in the order of the organization.
  public let reps: [SubjectResult]
  /// Teams with a member or sales in the period, in the order of the organization.
  public let teams: [SubjectResult]
  public let company: SubjectResult
  /// The rows behind the figures of scorecards, as many of each as were asked for.
  public let traces: Traces
  /// The day of the first order of all; nil where there is none.
  public let firstDay: Day?
  /// Points given or taken by hand, in whatever period.
  let adjustments: Adjustments
  /// Tables that were empty: KPIs that need them are not measured.
  let emptyTables: Set<TableName>

  /// Evaluates `period` with facts up to `asOf`, as they were known then.
  ///
  /// Adds a problem for every measure whose parts do not sum to the organization's total.
  ///
  /// - Parameters:
  ///   - stated: what earlier builds forecast.
  ///   - tracing: how many rows are kept of those behind each figure of a scorecard.
  ///   - tracedKPIs: KPIs whose rows are kept too, though no scorecard has them.
  ///   - workers: how many threads add up at a time; results do not depend on it.
  public init(
    facts: Facts, organization: Organization, policy: Policy, catalogue: Catalogue = .usual,
    period: Period, asOf: Day, stated: [StatedForecast] = [], tracing: Int = 0,
    tracedKPIs: [String] = [], workers: Int = 1,
    problems: inout Problems
  ) {
    // What became known later counts for nobody.
    let facts = facts.known(by: asOf, periodIsOver: asOf >= period.lastDay)
    self.period = period
    self.asOf = asOf
    self.organization = organization
    self.policy = policy
    self.catalogue = catalogue
    let rules = catalogue.rules
    let moment = Moment(period, asOf: asOf, aligningSpringFestival: rules.alignsSpringFestival)
    let before = moment.before
    days = moment.days
    let targets = TargetBook(facts: facts, organization: organization, ramp: rules.ramp)
    self.targets = targets
    firstDay = Evaluation.firstOrderDay(facts)
    let emptyTables = Set(TableName.allCases.filter { facts[$0].rowCount == 0 })
    self.emptyTables = emptyTables

    var plan = MeasurementPlan(catalogue)
    // Of earlier times only what cards ask for is told.
    let carded = catalogue.kpis.filter { kpi in
      policy.allCards.contains { $0.lines.contains { $0.kpi == kpi.id } }
    }
    var moments = ScoringMoments()
    moments.add(moment, catalogue.kpis, carded: carded, policy, to: &plan)
    moments.add(before, carded, carded: carded, policy, to: &plan)
    guard let times = moments.times[moment], let timesBefore = moments.times[before] else {
      preconditionFailure("both moments were added")
    }
    for id in [Measure.ID.salesAmount, .orders] {
      for times in moments.times.values {
        for span in [times.now, times.previous, times.yearAgo] { plan.ask(id, span) }
      }
    }
    if !emptyTables.contains(.payments) {
      for id in Evaluation.ageingMeasures { plan.ask(id, times.now) }
    }
    self.times = times
    let engine = Evaluation.engine(
      facts, organization, rules, through: days.current, workers: workers)
    let requests = plan.requests
    // Where a table is empty nothing is measured, so nothing is looked for in the others.
    func isMeasurable(_ request: MeasureRequest) -> Bool {
      emptyTables.isDisjoint(with: catalogue.tables(of: request.measure.id))
    }
    var added = engine.totals(of: requests.filter(isMeasurable), in: plan.spans)
    added.addNothing(of: requests.filter { !isMeasurable($0) })
    let shared = SharedTotals(added)
    totals = shared
    subjects = added.subjects
    guard let sales = catalogue.measure(.salesAmount), let net = catalogue.measure(.netAmount)
    else {
      preconditionFailure("every catalogue has the built-in measures")
    }
    months = MonthlySales(period: period, asOf: asOf, sales: sales, engine: engine)
    let now = plan.spans[times.now]
    let gate = Reconciliation(engine: engine, facts: facts)
    let earlierSpan = plan.spans[times.previous]
    mix = (
      engine.breakdowns(of: net, by: ["product.category"], in: now)[0],
      engine.breakdowns(of: net, by: ["product.category"], in: earlierSpan)[0]
    )
    splits = SalesSplit.splits(
      of: sales, facts: facts, engine: engine, now: now, before: earlierSpan)
    if rules.salesBasis == .orders, !emptyTables.contains(.orderLines) {
      bridges = SalesBridges(
        engine: engine, net: net, before: earlierSpan, now: now
      ) { slot in
        (
          added.total(.salesAmount, subject: slot, span: times.previous),
          added.total(.salesAmount, subject: slot, span: times.now)
        )
      }.bridges(ofTeams: organization.teams.count, products: facts[.products].rowCount)
    } else {
      bridges = [:]
    }
    gate.check(requests, in: added, problems: &problems)
    gate.check(
      [MeasureRequest(sales, spans: Array(months.totals.spans.indices))], in: months.totals,
      skipping: Set(plan.spans.map(\.days)), problems: &problems)
    gate.check(
      mix.current, of: net, in: now, Phrase("product categories", "各产品类别"),
      problems: &problems)
    gate.check(
      mix.previous, of: net, in: earlierSpan, Phrase("product categories", "各产品类别"),
      problems: &problems)
    for split in splits {
      for (breakdown, span) in [(split.current, times.now), (split.previous, times.previous)] {
        gate.check(
          breakdown, of: sales, span: span, in: added, split.dimension.parts, problems: &problems)
      }
    }

    var traces = Traces(atMost: tracing)
    let traced = tracing == 0 ? [] : carded + tracedKPIs.compactMap { catalogue.kpi($0) }
    for kpi in traced {
      for id in kpi.formula.measures {
        guard let measure = catalogue.measure(id), facts[measure.table].rowCount > 0 else {
          continue
        }
        traces.add(measure, at: nil, in: now, engine: engine, facts: facts)
        for time in kpi.formula.times(of: id) {
          traces.add(
            measure, at: time,
            in: plan.spans[time == .previous ? times.previous : times.yearAgo], engine: engine,
            facts: facts)
        }
      }
    }
    self.traces = traces

    let adjustments = Adjustments(facts: facts, organization: organization)
    self.adjustments = adjustments
    let forecasts = ForecastRecord(
      stated, organization: organization, subjects: added.subjects, sales: sales, asOf: asOf,
      engine: engine)
    @Sendable func scorer(_ times: MeasurementPlan.Times, isRunning: Bool) -> Scorer {
      Scorer(
        organization: organization, policy: policy, targets: targets, totals: shared,
        surroundings: Surroundings(
          catalogue: catalogue, costCoverage: policy.costCoverage, emptyTables: emptyTables,
          isRunning: isRunning),
        times: times, adjustments: adjustments, forecasts: forecasts,
        reliability: { Reliability($0) },
        workers: Workers(workers))
    }
    // Without a single order then, everybody's place would be the first.
    let hadOrders =
      added.total(.orders, subject: subjects.organization, span: timesBefore.now) > .zero
    let earlier =
      hadOrders
      ? moments.scorer(at: before, policy: policy, make: scorer)
        .earlier(before.days, in: before.period) : [:]
    let results = moments.scorer(at: moment, policy: policy, make: scorer)
      .results(moment.days, in: period)
    func withEarlier(_ result: SubjectResult) -> SubjectResult {
      var result = result
      result.previous = earlier[result.subject]
      return result
    }
    reps = results.reps.map(withEarlier)
    teams = results.teams.map(withEarlier)
    company = withEarlier(results.company)
  }

  /// What adds up measures over the same facts, credited as here.
  public func engine(_ facts: Facts, workers: Int = 1) -> ColumnEngine {
    Evaluation.engine(
      facts, organization, catalogue.rules, through: days.current, workers: workers)
  }

  private static func engine(
    _ facts: Facts, _ organization: Organization, _ rules: MeasurementRules,
    through days: Range<Day>, workers: Int
  ) -> ColumnEngine {
    var credit = rules.credit
    if credit.teamDay == .atEnd { credit.teamDay = .on(days.upperBound.previous) }
    return ColumnEngine(
      facts: facts, organization: organization, rules: credit, workers: workers)
  }

  private static func firstOrderDay(_ facts: Facts) -> Day? {
    guard case .days(let days)? = facts[.orders].columns["date"] else { return nil }
    return days.lazy.filter { $0 != Column.noDay }.min().map { Day(number: $0) }
  }
}
