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
  /// All measures over the period and the days it is compared with.
  public let totals: Totals
  /// Sales by month, for trends.
  public let months: MonthlySales
  /// Sales by product category in the period and in the one before.
  public let mix: (current: Breakdown, previous: Breakdown)
  /// Reps who worked or sold in the period, in the order of the organization.
  public let reps: [SubjectResult]
  /// Teams with a member or sales in the period, in the order of the organization.
  public let teams: [SubjectResult]
  public let company: SubjectResult
  /// The day of the first order of all; nil where there is none.
  public let firstDay: Day?
  /// Tables that were empty: KPIs that need them are not measured.
  let emptyTables: Set<TableName>

  /// Evaluates `period` with facts up to `asOf`.
  ///
  /// Adds a problem for every measure whose parts do not sum to the organization's total.
  public init(
    facts: Facts, organization: Organization, policy: Policy, period: Period, asOf: Day,
    problems: inout Problems
  ) {
    self.period = period
    self.asOf = asOf
    self.organization = organization
    self.policy = policy
    days = ComparedDays(period, asOf: asOf)
    targets = TargetBook(facts: facts, organization: organization)
    firstDay = Evaluation.firstOrderDay(facts)
    emptyTables = Set(TableName.allCases.filter { facts[$0].rowCount == 0 })

    let engine = ColumnEngine(facts: facts, organization: organization)
    let earlier = ComparedDays(period.previous, asOf: period.previous.lastDay)
    var windows = Windows()
    for range in [days, earlier].flatMap({ [$0.current, $0.previous, $0.yearAgo] }) {
      _ = windows.index(of: range)
    }
    totals = engine.totals(of: Measure.all, in: windows)
    subjects = totals.subjects
    months = MonthlySales(period: period, asOf: asOf, engine: engine)
    mix = (
      engine.breakdown(of: .netAmount, by: "product.category", in: days.current),
      engine.breakdown(of: .netAmount, by: "product.category", in: days.previous)
    )
    let gate = Reconciliation(engine: engine, facts: facts)
    gate.check(Measure.all, in: totals, problems: &problems)
    gate.check([.salesAmount], in: months.totals, except: totals.windows, problems: &problems)

    let scorer = Scorer(
      organization: organization, policy: policy, targets: targets, totals: totals,
      emptyTables: emptyTables)
    // Without a single order then, everybody's place would be the first.
    let hadOrders =
      totals.total(.orders, subject: subjects.organization, in: earlier.current) > .zero
    let before = hadOrders ? scorer.earlier(earlier) : [:]
    let now = scorer.results(days)
    func compared(_ result: SubjectResult) -> SubjectResult {
      var result = result
      result.previous = before[result.subject]
      return result
    }
    reps = now.reps.map(compared)
    teams = now.teams.map(compared)
    company = compared(now.company)
  }

  private static func firstOrderDay(_ facts: Facts) -> Day? {
    guard case .days(let days)? = facts[.orders].columns["date"] else { return nil }
    return days.lazy.filter { $0 != Column.noDay }.min().map { Day(number: $0) }
  }

  /// Whether data are missing for the beginning of what `kpi` is compared with.
  public func comparesBeyondData(_ kpi: KPI) -> Bool {
    guard case .change(_, let comparison) = kpi.formula else { return false }
    return dataBegin(after: comparison == .previous ? days.previous : days.yearAgo)
  }

  /// Whether the first order of all came later than holidays explain: more than ten days after the
  /// beginning of `range`.
  public func dataBegin(after range: Range<Day>) -> Bool {
    firstDay.map { $0 > range.lowerBound.advanced(by: 10) } ?? false
  }

  /// All results: the organization, then teams, then reps.
  public var all: [SubjectResult] { [company] + teams + reps }

  /// What `subject` was to reach of `kpi` on `days`; nil where that is not set for all of them.
  public func target(_ kpi: String, of subject: Subject, in days: Range<Day>) -> Fraction? {
    // Who sold something is known for the period and the days it is compared with.
    let isTotaled = totals.windows[days] != nil
    return targets.target(kpi, of: subject, in: days) {
      isTotaled && totals.total(.salesAmount, subject: subjects.rep($0), in: days) != .zero
    }?.complete
  }

  /// The subject's place in totals.
  public func slot(of subject: Subject) -> Int {
    switch subject {
    case .rep(let index): subjects.rep(index)
    case .team(let index): subjects.team(index)
    case .organization: subjects.organization
    }
  }
}
