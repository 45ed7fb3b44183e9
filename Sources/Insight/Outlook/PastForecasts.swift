import Evaluation
import Quantities
import Statistics

/// How good forecasts of earlier builds were, now that their months have come.
///
///     insight.pastForecasts.scores.first?.accuracy.wape    // 0.08
///
/// Held against sales as the data have them today, also where they were changed since.
public struct PastForecasts: Sendable {
  /// Forecasts of one kind of subject, so many months ahead.
  public struct Score: Sendable, Hashable {
    public let audience: Policy.Audience
    public let ahead: Int
    /// Its coverage is that of the wide intervals, which should hold 95 %.
    public let accuracy: ForecastAccuracy
    /// The share of what came that lay in its likely interval, which should be 80 %.
    public let likelyCoverage: Double
    /// Of repeating the past, over the same months.
    public let naive: ForecastAccuracy
  }

  /// The organization's first, then of teams, then of reps; the nearest month first.
  public let scores: [Score]
  /// From how many months forecasts were made.
  public let origins: Int
  /// By place, of the month after the last known one.
  private let own: [Int: Score]

  /// - Parameter stated: of several statements of one month from one month the first counts.
  init(_ stated: [StatedForecast], history: MonthlyHistory, evaluation: Evaluation) {
    let subjects = PastForecasts.subjects(evaluation)
    let months = Dictionary(
      history.months.enumerated().map { ($1.months.lowerBound, $0) },
      uniquingKeysWith: { first, _ in first })
    struct Key: Hashable {
      let audience: Policy.Audience
      let ahead: Int
    }
    struct Statement: Hashable {
      let name: Name
      let origin: Int
      let month: Int
    }
    var seen: Set<Statement> = []
    var scored: [Key: [(forecast: StatedForecast, actual: Double)]] = [:]
    var next: [Int: [(forecast: StatedForecast, actual: Double)]] = [:]
    for one in stated where one.ahead > 0 {
      let name = Name(audience: one.audience, id: one.id)
      let (origin, month) = (one.origin.months.lowerBound, one.month.months.lowerBound)
      guard let slot = subjects[name], let index = months[month],
        seen.insert(Statement(name: name, origin: origin, month: month)).inserted
      else { continue }
      let values = history.values(.salesAmount, slot: slot)
      guard values.indices.contains(index) else { continue }
      scored[Key(audience: one.audience, ahead: one.ahead), default: []]
        .append((one, values[index].double))
      if one.ahead == 1 { next[slot, default: []].append((one, values[index].double)) }
    }
    own = next.compactMapValues { pairs in Score(pairs[0].forecast.audience, 1, pairs) }
    origins = Set(seen.map(\.origin)).count
    var scores: [Score] = []
    for audience in [Policy.Audience.organization, .team, .rep] {
      for ahead in 1...SalesForecast.monthsAhead {
        guard let pairs = scored[Key(audience: audience, ahead: ahead)],
          let score = Score(audience, ahead, pairs)
        else { continue }
        scores.append(score)
      }
    }
    self.scores = scores
  }

  /// How good forecasts of one subject's next month were; nil where none has come true or not.
  public func nextMonth(slot: Int) -> Score? { own[slot] }

  private struct Name: Hashable {
    let audience: Policy.Audience
    let id: String
  }

  private static func subjects(_ evaluation: Evaluation) -> [Name: Int] {
    let organization = evaluation.organization
    var slots = [
      Name(audience: .organization, id: ""): evaluation.slot(of: .organization)
    ]
    for (index, team) in organization.teams.enumerated() {
      slots[Name(audience: .team, id: team.id)] = evaluation.slot(of: .team(index))
    }
    for (index, rep) in organization.reps.enumerated() {
      slots[Name(audience: .rep, id: rep.id)] = evaluation.slot(of: .rep(index))
    }
    return slots
  }
}

extension PastForecasts.Score {
  fileprivate init?(
    _ audience: Policy.Audience, _ ahead: Int, _ pairs: [(forecast: StatedForecast, actual: Double)]
  ) {
    func interval(_ range: ClosedRange<Fraction>) -> Interval {
      Interval(range.lowerBound.double, range.upperBound.double)
    }
    func accuracy(_ forecast: (StatedForecast) -> Forecast) -> ForecastAccuracy? {
      ForecastAccuracy(of: pairs.map { ScoredForecast(forecast($0.forecast), actual: $0.actual) })
    }
    let wide = accuracy { Forecast(point: $0.point.double, interval: interval($0.wide)) }
    let likely = accuracy { Forecast(point: $0.point.double, interval: interval($0.likely)) }
    let naive = accuracy { Forecast(point: $0.naive.double, interval: interval($0.wide)) }
    guard let wide, let likely, let naive else { return nil }
    self.init(
      audience: audience, ahead: ahead, accuracy: wide, likelyCoverage: likely.coverage,
      naive: naive)
  }
}
