import Quantities
import Statistics

/// What the months to come are expected to bring somebody, and how that is known.
///
///     let forecast = insight.outlook.forecast(slot: 0)
///     forecast?.months[0].point    // next month
///     forecast?.basis.model        // .level
///
/// It carries the past on: what no past month had in it, such as a lost customer or a new product,
/// it cannot know. Not for somebody who sold nothing yet.
public struct SalesForecast: Sendable, Hashable {
  /// A month to come.
  public struct Month: Sendable, Hashable {
    public let month: Period
    public let point: Fraction
    /// Where it falls four times in five, if the future is like the past.
    public let likely: ClosedRange<Fraction>
    /// Where it falls nineteen times in twenty.
    public let wide: ClosedRange<Fraction>
    /// What repeating the past would say: the month a year before, or without one the last month.
    public let naive: Fraction
  }

  /// What a forecast is made from.
  public struct Basis: Sendable, Hashable {
    /// How many months of history there are.
    public let months: Int
    public let model: ForecastModel
    /// Whether it is the usual one, which no other clearly beat.
    public let isUsual: Bool
    /// How many models were tried; 1 or none where there was no choice.
    public let tried: Int
    /// From how many months of the past they were tried.
    public let origins: Int
    /// The share by which the chosen one was off then; nil where it was not tried.
    public let error: Double?
    /// Whether history is too short to try models of seasons.
    public let isShortForSeasons: Bool
    /// Whether only simple models were among those to choose from.
    public let isOfFewModels: Bool
  }

  public let basis: Basis
  /// From the month after the history's last one.
  public let months: [Month]
  /// What the fiscal year comes to, where there is one to finish: months that are over and the
  /// expected ones of the rest.
  public let year: Year?

  /// A fiscal year in which months are still to come.
  public struct Year: Sendable, Hashable {
    public let year: Period
    /// Of the months that are over.
    public let done: Fraction
    public let point: Fraction
    /// As if all months to come were off to the same side: wider than most years need.
    public let likely: ClosedRange<Fraction>
  }

  /// How many months are told of.
  static let monthsAhead = 3
  /// They have one weight or none, so that they are quickly tried and do not chase the noise of one
  /// person's sales.
  static let fewModels: [ForecastModel] = [.mean, .naive, .seasonalNaive, .level, .steadySeasons]

  /// Nil where there is nothing to carry on.
  ///
  /// - Parameters:
  ///   - history: one number a month.
  ///   - months: whose numbers they are.
  init?(of history: [Fraction], months: [Period], among models: [ForecastModel]) {
    // Months before the first sale say nothing of those to come.
    guard let first = history.firstIndex(where: { $0 != .zero }), let last = months.last else {
      return nil
    }
    let known = history[first...].map(\.double)
    let choice = ForecastChoice(for: known, period: 12, among: models)
    guard let model = choice.model else { return nil }
    let fiscal = SalesForecast.yearToFinish(after: last)
    let rest = fiscal.months.upperBound - last.months.upperBound
    let ahead = max(SalesForecast.monthsAhead, rest)
    let intervals = choice.forecasts(of: known, ahead, confidences: [0.8, 0.95])
    guard intervals[0].count == ahead, intervals[1].count == ahead else { return nil }
    let following = last.following(ahead)
    var told: [Month] = []
    for (index, month) in following.enumerated() {
      let (likely, wide) = (intervals[0][index], intervals[1][index])
      guard let point = Fraction(toHundredths: likely.point),
        let inner = ClosedRange(likely.interval), let outer = ClosedRange(wide.interval)
      else { return nil }
      told.append(
        Month(
          month: month, point: point, likely: inner, wide: outer,
          naive: SalesForecast.naive(Array(history[first...]), step: index)))
    }
    self.months = told
    let candidate = choice.candidates.first { $0.model == model }
    basis = Basis(
      months: known.count, model: model, isUsual: choice.reason == .usual,
      tried: choice.candidates.count, origins: choice.origins,
      error: candidate?.accuracy.wape,
      isShortForSeasons: known.count < 2 * 12 + 3,
      isOfFewModels: models.count < ForecastModel.allCases.count)
    year = Year(fiscal, history, months, told)
  }

  /// The fiscal year that goes on after a month.
  private static func yearToFinish(after month: Period) -> Period {
    month.following(1)[0].fiscalYear
  }

  private static func naive(_ history: [Fraction], step: Int) -> Fraction {
    let back = history.count >= 12 ? 12 : 1
    return history[history.count - back + step % back]
  }
}

extension SalesForecast.Year {
  /// Nil where none of its months is over, so that it is no more than months to come.
  fileprivate init?(
    _ year: Period, _ history: [Fraction], _ months: [Period], _ told: [SalesForecast.Month]
  ) {
    let over = months.indices.filter { year.months.contains(months[$0].months.lowerBound) }
    let rest = told.filter { year.months.contains($0.month.months.lowerBound) }
    // A year whose beginning is unknown would come to less than it is.
    guard let first = over.first, months[first].months.lowerBound == year.months.lowerBound,
      !rest.isEmpty
    else { return nil }
    let done = over.reduce(Fraction.zero) { $0 + history[$1] }
    self.year = year
    self.done = done
    point = rest.reduce(done) { $0 + $1.point }
    let low = rest.reduce(done) { $0 + $1.likely.lowerBound }
    likely = low...rest.reduce(done) { $0 + $1.likely.upperBound }
  }
}

extension Period {
  /// The `count` months after this period.
  func following(_ count: Int) -> [Period] {
    (months.upperBound..<months.upperBound + count).map {
      Period(grain: .month, months: $0..<$0 + 1, calendar: calendar)
    }
  }
}

extension Fraction {
  /// A number from statistics, rounded to hundredths; nil where it is none or too large.
  init?(toHundredths number: Double) {
    guard number.isFinite, abs(number) < 1e16 else { return nil }
    self.init(Int128((number * 100).rounded()), 100)
  }
}

extension ClosedRange<Fraction> {
  init?(_ interval: Interval) {
    guard let low = Fraction(toHundredths: interval.low),
      let high = Fraction(toHundredths: interval.high), low <= high
    else { return nil }
    self = low...high
  }
}
