/// The model to forecast a history by, and why it is that one.
///
///     let choice = ForecastChoice(for: months, period: 12)
///     choice.model                          // .multiplicativeSeasons
///     choice.forecasts(of: months, 3)       // the next quarter
///
/// Tried out by rolling origin: weights are fitted to what came before the first origin, and from
/// each origin on, what came up to a season later is forecast from what was known then. All models
/// are tried at the same origins.
///
/// One model is the usual one: steady seasons, or up to a season the level alone. Of many
/// models tried a few times the least error is in good part luck, so another is chosen only where
/// its mean error is less by more than one part in √n of n origins, and of those the one of the
/// least, where two are equal the simpler. Simple methods are hard to beat on short histories
/// (Makridakis and others 1982, 2000). In the few values after the first season steady seasons are
/// chosen untried.
public struct ForecastChoice: Hashable, Sendable {
  /// Why it is that model, or none.
  public enum Reason: Hashable, Sendable {
    /// Fewer than two values, or one that is not finite: no model.
    case nothingToGoBy
    /// Two or three values: their mean, untried.
    case fewValues
    /// It is the usual one, and no candidate had clearly less error, or it could not be tried.
    case usual
    /// It had the least error of its candidates, and clearly less than the usual one.
    case leastError
  }

  /// A model that was tried.
  public struct Candidate: Hashable, Sendable {
    public var model: ForecastModel
    public var accuracy: ForecastAccuracy
  }

  /// A model that was not tried.
  public struct Omission: Hashable, Sendable {
    public var model: ForecastModel
    public var cause: Cause

    public enum Cause: Hashable, Sendable {
      /// Its seasons need two of them, and three values more to be tried at; where they stay as they
      /// are, one of them and four.
      case fewSeasons
      /// It multiplies, and a value is not above zero.
      case valuesNotAboveZero
      /// Before the first origin too little is known to fit it, or its forecasts have no end.
      case fewValues
    }
  }

  /// Nil where there is nothing to go by.
  public let model: ForecastModel?
  public let reason: Reason
  public let period: Int
  /// How many times a forecast was made and held against what came.
  public let origins: Int
  /// From the simplest.
  public let candidates: [Candidate]
  /// How many times as wide the model's own intervals had to be to hold 95 % of what came, where
  /// that is more than once and at least 20 came; otherwise 1.
  public let widening: Double
  /// By how much steady seasons were off in their trial, whatever the sign, from the least: seasons
  /// that change do not show in their own intervals. None of another model, or of fewer than 20.
  private let misses: [Double]
  /// From the simplest; models of seasons are not among them where `period` is 1.
  public let omissions: [Omission]

  /// The fewest values that tell how wide intervals have to be.
  private static let fewestMisses = 20
  /// The fewest origins that tell models apart.
  static let fewestOrigins = 3

  /// `period` is the count of values in a season: 12 of months, 4 of quarters, 1 without seasons.
  ///
  /// - Parameter models: those that may be chosen; others are neither candidates nor omissions.
  public init(
    for history: [Double], period: Int, among models: [ForecastModel] = ForecastModel.allCases
  ) {
    let period = max(1, period)
    self.period = period
    let count = history.count
    guard count >= 4, history.allSatisfy(\.isFinite) else {
      let known = count >= 2 && history.allSatisfy(\.isFinite)
      model = known ? .mean : nil
      reason = known ? .fewValues : .nothingToGoBy
      (origins, candidates, omissions, widening, misses) = (0, [], [], 1, [])
      return
    }
    let seasonal = period > 1 && count >= 2 * period + ForecastChoice.fewestOrigins
    var tried = seasonal ? min(count - 2 * period, 2 * period) : min(max(2, count / 3), 24)
    // What repeats a season needs one and a value more before the first origin.
    let afterOne = count - period - 1
    let repeats = period > 1 && afterOne >= ForecastChoice.fewestOrigins
    // Tried at quiet months alone, no season would ever be worth a model.
    if !seasonal, repeats { tried = afterOne }
    let first = count - tried
    var (candidates, omissions) = ([Candidate](), [Omission]())
    var trials: [ForecastModel: [ScoredForecast]] = [:]
    for model in ForecastModel.allCases
    where models.contains(model) && (period > 1 || !model.isSeasonal) {
      let needsOne = model == .seasonalNaive || model == .steadySeasons
      let isLong = needsOne ? repeats : !model.isSeasonal || seasonal
      let cause: Omission.Cause? =
        if !isLong {
          .fewSeasons
        } else if model == .multiplicativeSeasons, history.contains(where: { $0 <= 0 }) {
          .valuesNotAboveZero
        } else {
          first < model.fewestValues(period: period) ? .fewValues : nil
        }
      if let cause {
        omissions.append(Omission(model: model, cause: cause))
        continue
      }
      let trial = model.rolled(over: history, period: period, from: first, ahead: period)
      if let accuracy = ForecastAccuracy(of: trial),
        accuracy.count == ForecastChoice.pairs(tried, ahead: period)
      {
        trials[model] = trial
        candidates.append(Candidate(model: model, accuracy: accuracy))
      } else {
        omissions.append(Omission(model: model, cause: .fewValues))
      }
    }
    var best = candidates.first
    for candidate in candidates.dropFirst() {
      // Rounding alone does not make a model better.
      if let least = best?.accuracy.meanError, candidate.accuracy.meanError < least * (1 - 1e-9) {
        best = candidate
      }
    }
    let usual = ForecastChoice.usual(of: candidates)
    let chosen = ForecastChoice.isClear(best, against: usual, origins: tried) ? best : usual
    if period > 1, count > period, !repeats, models.contains(.steadySeasons) {
      (model, reason) = (.steadySeasons, .usual)
    } else {
      model = chosen?.model
      reason = chosen == nil ? .nothingToGoBy : chosen == usual ? .usual : .leastError
    }
    let trial = model.flatMap { trials[$0] } ?? []
    widening = ForecastChoice.widening(trial)
    misses =
      model == .steadySeasons && trial.count >= ForecastChoice.fewestMisses
      ? trial.map { abs($0.error) }.sorted() : []
    (origins, self.candidates, self.omissions) = (tried, candidates, omissions)
  }

  /// What the next `count` periods are expected to bring by the model chosen, fitted to all of
  /// `history`; none without a model. Its intervals are widened as its trial asks for; those of steady
  /// seasons are no narrower than that part of the trial's errors. Where nothing was below zero,
  /// nothing is expected to be.
  public func forecasts(
    of history: [Double], _ count: Int, confidence: Double = 0.95
  ) -> [Forecast] {
    forecasts(of: history, count, confidences: [confidence])[0]
  }

  /// The same with intervals of several confidences; the model is fitted once.
  public func forecasts(
    of history: [Double], _ count: Int, confidences: [Double]
  ) -> [[Forecast]] {
    guard let model, let weights = model.weights(fitting: history, period: period) else {
      return confidences.map { _ in [] }
    }
    let floor = history.contains { $0 < 0 } ? -Double.infinity : 0
    return confidences.map { confidence in
      let least = quantile(confidence, of: misses) ?? 0
      return model.forecasts(of: history, period: period, weights, count, confidence: confidence)
        .map { forecast in
          let own = (forecast.interval.high - forecast.interval.low) / 2 * widening
          let half = max(own, least)
          let (low, high) = (forecast.point - half, forecast.point + half)
          return Forecast(
            point: max(floor, forecast.point), interval: Interval(max(floor, low), max(floor, high))
          )
        }
    }
  }

  /// What is chosen unless another is clearly better; the simplest where it was not tried.
  private static func usual(of candidates: [Candidate]) -> Candidate? {
    for model in [ForecastModel.steadySeasons, .level] {
      if let candidate = candidates.first(where: { $0.model == model }) { return candidate }
    }
    return candidates.first
  }

  /// Whether a candidate's error is less than the usual one's by more than luck would have it.
  private static func isClear(_ best: Candidate?, against usual: Candidate?, origins: Int) -> Bool {
    guard let best, let usual else { return false }
    let luck = 1 / Double(max(1, origins)).squareRoot()
    return best.accuracy.meanError < usual.accuracy.meanError * (1 - luck)
  }

  private static func widening(_ trial: [ScoredForecast]) -> Double {
    let needed = trial.compactMap { one -> Double? in
      let half = (one.forecast.interval.high - one.forecast.interval.low) / 2
      return half > 0 ? abs(one.error) / half : nil
    }
    guard needed.count >= fewestMisses, let widening = quantile(0.95, of: needed) else { return 1 }
    return max(1, widening)
  }

  /// How many values are forecast from `origins`, up to `ahead` from each, the last from the last.
  private static func pairs(_ origins: Int, ahead: Int) -> Int {
    (1...origins).reduce(0) { $0 + min($1, ahead) }
  }
}
