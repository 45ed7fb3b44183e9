import Measures
import Quantities

// What was evaluated, looked up by measure, KPI and subject.
extension Evaluation {
  /// Whether data are missing for the beginning of what `kpi` is compared with; who is new, for one,
  /// is told by all days before.
  public func comparesBeyondData(_ kpi: KPI) -> Bool {
    switch kpi.formula.comparison {
    case .previous?: if dataBegin(after: days.previous) { return true }
    case .yearAgo?: if dataBegin(after: days.yearAgo) { return true }
    case nil: break
    }
    let asksWhoIsNew = kpi.formula.measures.contains { id in
      if case .customers(_, .new)? = catalogue.measure(id)?.aggregate { return true }
      return false
    }
    // With nobody before, everybody is new.
    guard asksWhoIsNew, let firstDay else { return false }
    return firstDay.advanced(by: Evaluation.holidays) >= days.current.lowerBound
  }

  /// The days of manual adjustments that lie within the period and count in those days alone.
  public func daysOfOtherAdjustments(for subject: Subject) -> [Range<Day>] {
    adjustments.parts(of: period, for: subject)
  }

  /// The measures that KPIs ask for in the period.
  public var measures: [Measure] {
    catalogue.measures.filter { isTotaled($0.id) }
  }

  /// A measure's total for a place among `subjects`, in the period or at what it is compared with.
  public func total(
    _ measure: Measure.ID, slot: Int, at time: Formula.Comparison? = nil
  ) -> Fraction {
    totals.totals.total(measure, subject: slot, span: span(time))
  }

  /// Whether some KPI asks for a measure at a time, so that it has a total then.
  public func isTotaled(_ measure: Measure.ID, at time: Formula.Comparison? = nil) -> Bool {
    totals.totals.has(measure, span: span(time))
  }

  private func span(_ time: Formula.Comparison?) -> Int {
    switch time {
    case nil: times.now
    case .previous?: times.previous
    case .yearAgo?: times.yearAgo
    }
  }

  /// How many days at a period's beginning holidays may leave without an order.
  private static let holidays = 10

  /// Whether the first order of all came later than holidays explain.
  public func dataBegin(after range: Range<Day>) -> Bool {
    firstDay.map { $0 > range.lowerBound.advanced(by: Evaluation.holidays) } ?? false
  }

  /// All results: the organization, then teams, then reps.
  public var all: [SubjectResult] { [company] + teams + reps }

  /// What `subject` was to reach of `kpi` on `days`; nil where that is not set for all of them.
  public func target(_ kpi: String, of subject: Subject, in days: Range<Day>) -> Fraction? {
    targets.target(
      kpi, of: subject, in: days, isLevel: !catalogue.isAdditive(ofKPI: kpi),
      sells: sellers(in: days)
    )?.complete
  }

  /// The rows behind what `subject` was to reach in the period.
  ///
  /// - Parameter name: a KPI, or as a formula names its target, which may be the whole period's.
  public func targetTrail(_ name: String, of subject: Subject) -> TargetTrail {
    let (kpi, isWhole) = Formula.targeted(name)
    let span = isWhole ? days.current.lowerBound..<days.end : days.current
    return TargetTrail(
      kpi, of: subject, in: span, isLevel: !catalogue.isAdditive(ofKPI: kpi), book: targets,
      sells: sellers(in: days.current))
  }

  /// Whether a rep sold something; it is known for the period alone.
  private func sellers(in days: Range<Day>) -> (Int) -> Bool {
    guard days == self.days.current else { return { _ in false } }
    return { total(.salesAmount, slot: subjects.rep($0)) != .zero }
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
