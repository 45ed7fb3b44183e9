import Facts
import Measures
import Quantities

/// What was forecast of each month at the end of the one before, and what came: from it forecast
/// accuracy is told.
struct ForecastRecord: Sendable {
  /// Forecasts of some months and what came of them.
  struct Sums: Sendable, Hashable {
    /// Σ |sales − forecast|.
    var misses = Fraction.zero
    /// What came in the months that were forecast.
    var sales = Fraction.zero
  }

  /// By place and the month's number.
  private let sums: [Int: [Int: Sums]]
  /// The days of each month.
  private let days: [Int: Range<Day>]

  static let none = ForecastRecord()

  private init() { (sums, days) = ([:], [:]) }

  /// - Parameters:
  ///   - stated: of several statements of one month the first counts; of those from further before
  ///     none does.
  ///   - asOf: months that are not over then have not come.
  init(
    _ stated: [StatedForecast], organization: Organization, subjects: Subjects, sales: Measure,
    asOf: Day, engine: ColumnEngine
  ) {
    let due = stated.filter { $0.ahead == 1 && $0.month.lastDay <= asOf }
    let months = Dictionary(
      due.map { ($0.month.months.lowerBound, $0.month) }, uniquingKeysWith: { first, _ in first }
    ).sorted { $0.key < $1.key }
    guard !months.isEmpty else {
      self = .none
      return
    }
    let spans = Dictionary(uniqueKeysWithValues: months.enumerated().map { ($1.key, $0) })
    let totals = engine.totals(
      of: [MeasureRequest(sales, spans: Array(months.indices))],
      in: months.map { Span($0.value.days) })
    let places = ForecastRecord.places(organization, subjects)
    var sums: [Int: [Int: Sums]] = [:]
    for one in due {
      let month = one.month.months.lowerBound
      guard let slot = places[Name(audience: one.audience, id: one.id)], let span = spans[month],
        sums[slot]?[month] == nil
      else { continue }
      let came = totals.total(sales.id, subject: slot, span: span)
      let miss = came - one.point
      sums[slot, default: [:]][month] = Sums(misses: max(miss, -miss), sales: came)
    }
    self.sums = sums
    days = Dictionary(uniqueKeysWithValues: months.map { ($0.key, $0.value.days) })
  }

  private struct Name: Hashable {
    let audience: Policy.Audience
    let id: String
  }

  private static func places(_ organization: Organization, _ subjects: Subjects) -> [Name: Int] {
    var places = [Name(audience: .organization, id: ""): subjects.organization]
    for (index, team) in organization.teams.enumerated() {
      places[Name(audience: .team, id: team.id)] = subjects.team(index)
    }
    for (index, rep) in organization.reps.enumerated() {
      places[Name(audience: .rep, id: rep.id)] = subjects.rep(index)
    }
    return places
  }

  /// Of those of a period's whole months that were forecast; nil where none was.
  ///
  /// - Parameter counted: the days of the period that count.
  func sums(_ slot: Int, in counted: Range<Day>) -> Sums? {
    var sum: Sums?
    for (month, own) in (sums[slot] ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let days = days[month], days.clamped(to: counted) == days else { continue }
      let before = sum ?? Sums()
      sum = Sums(misses: before.misses + own.misses, sales: before.sales + own.sales)
    }
    return sum
  }
}
