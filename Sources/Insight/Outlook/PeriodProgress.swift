import Evaluation
import Measures
import Quantities

/// What has come of a running period, for everybody: what landings are told from.
struct PeriodProgress {
  private let evaluation: Evaluation
  private let daily: Totals
  private let worked: Int
  private let left: Int
  private let subjects: [Int: Subject]
  /// The days that are left.
  let rest: Range<Day>

  /// Nil where the period is over.
  init?(_ evaluation: Evaluation, engine: ColumnEngine) {
    let days = evaluation.days
    let rest = days.current.upperBound..<max(days.end, days.current.upperBound)
    guard !rest.isEmpty, let sales = evaluation.catalogue.measure(.salesAmount) else { return nil }
    self.rest = rest
    self.evaluation = evaluation
    let calendar = evaluation.catalogue.rules.workCalendar
    worked = calendar.count(in: days.current)
    left = calendar.count(in: rest)
    let spans = days.current.map { Span($0..<$0.next) }
    daily = engine.totals(
      of: [MeasureRequest(sales, spans: Array(spans.indices))], in: spans)
    subjects = Dictionary(
      evaluation.all.map { (evaluation.slot(of: $0.subject), $0.subject) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Nil where the place has no report.
  func progress(slot: Int) -> Landing.Progress? {
    guard let subject = subjects[slot] else { return nil }
    return Landing.Progress(
      done: evaluation.total(.salesAmount, slot: slot),
      target: target(of: subject), worked: worked, left: left,
      days: daily.spans.indices.map {
        daily.total(.salesAmount, subject: slot, span: $0).double
      }, daysLeft: rest.count)
  }

  private func target(of subject: Subject) -> Fraction? {
    let days = evaluation.days
    return evaluation.target(
      KPI.salesAmount.id, of: subject, in: days.current.lowerBound..<days.end)
  }

  /// What `forecast` says of the days left: of each month by the worked days left of it.
  func forecast(_ forecast: SalesForecast?) -> Fraction? {
    guard let forecast else { return nil }
    let calendar = evaluation.catalogue.rules.workCalendar
    var sum = Fraction.zero
    for month in forecast.months where month.month.days.overlaps(rest) {
      let all = calendar.count(in: month.month.days)
      let left = calendar.count(in: month.month.days.clamped(to: rest))
      guard let share = Fraction(Int128(left)).divided(by: Fraction(Int128(all))) else { continue }
      sum = sum + month.point * share
    }
    return sum
  }

  var slots: [Int] { subjects.keys.sorted() }
}
