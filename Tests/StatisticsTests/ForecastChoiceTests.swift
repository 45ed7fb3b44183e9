import TestSupport
import Testing

@testable import Statistics

@Suite struct ForecastChoiceTests {
  func cause(
    _ model: ForecastModel, _ choice: ForecastChoice
  ) -> ForecastChoice.Omission.Cause? {
    choice.omissions.first { $0.model == model }?.cause
  }

  @Test func `AirPassengers' seasons multiply`() {
    let choice = ForecastChoice(for: airPassengers, period: 12)
    #expect(choice.model == .multiplicativeSeasons)
    #expect(choice.reason == .leastError)
    #expect(choice.origins == 24)
    #expect(choice.candidates.map(\.model) == ForecastModel.allCases)
    #expect(choice.omissions.isEmpty)
    let direct = HoltWinters(fitting: airPassengers, period: 12, seasonality: .multiplicative)
    let (forecasts, own) = (choice.forecasts(of: airPassengers, 12), direct?.forecasts(12) ?? [])
    #expect(forecasts.map(\.point) == own.map(\.point))
    // R's intervals are narrow where seasons multiply.
    #expect(choice.widening > 1)
    for (wide, narrow) in zip(forecasts, own) {
      #expect(
        areClose(
          wide.interval.high - wide.point, choice.widening * (narrow.interval.high - narrow.point)))
    }
  }

  /// Every half year from the seventh on, the model is chosen anew of what was known by then, and a
  /// year is forecast.
  @Test func `the chosen model beats the seasonal naive one on AirPassengers`() throws {
    var (chosen, naive) = ([ScoredForecast](), [ScoredForecast]())
    for origin in stride(from: 72, through: 132, by: 6) {
      let known = Array(airPassengers[..<origin])
      let choice = ForecastChoice(for: known, period: 12)
      for (forecasts, isChosen) in [
        (choice.forecasts(of: known, 12), true),
        (ForecastModel.seasonalNaive.forecasts(of: known, period: 12, 12), false),
      ] {
        #expect(forecasts.count == 12)
        for (step, forecast) in forecasts.enumerated() {
          let one = ScoredForecast(forecast, actual: airPassengers[origin + step])
          if isChosen { chosen.append(one) } else { naive.append(one) }
        }
      }
    }
    let good = try #require(ForecastAccuracy(of: chosen))
    let bad = try #require(ForecastAccuracy(of: naive))
    func percent(_ share: Double?) -> String {
      share.map { "\(($0 * 1000).rounded() / 10) %" } ?? "–"
    }
    print(
      "AirPassengers, \(good.count) forecasts from 11 origins: WAPE \(percent(good.wape)) chosen,",
      "\(percent(bad.wape)) seasonal naive; bias \(percent(good.bias)) and \(percent(bad.bias));",
      "95 % intervals hold \(percent(good.coverage)) and \(percent(bad.coverage))")
    let saved = try #require(good.skill(against: bad))
    #expect(saved > 0.5)
    #expect(good.coverage > 0.85)
  }

  @Test func `short histories fall back and say why`() {
    let none = ForecastChoice(for: [5], period: 12)
    #expect(none.model == nil)
    #expect(none.reason == .nothingToGoBy)
    #expect(none.forecasts(of: [5], 3).isEmpty)
    let few = ForecastChoice(for: [5, 7, 6], period: 12)
    #expect(few.model == .mean)
    #expect(few.reason == .fewValues)
    #expect(few.forecasts(of: [5, 7, 6], 2).map(\.point) == [6, 6])
    let four = ForecastChoice(for: [5, 7, 6, 9], period: 12)
    #expect(four.candidates.map(\.model) == [.mean, .naive])
    #expect(cause(.level, four) == .fewValues)
    #expect(cause(.additiveSeasons, four) == .fewSeasons)
    #expect(ForecastChoice(for: [1, 2, .nan, 3, 4, 5], period: 1).reason == .nothingToGoBy)
  }

  @Test(arguments: [4, 11, 23, 24, 26, 27, 40, 90])
  func `below two seasons and three values no seasons are fitted`(count: Int) {
    let history = Array(airPassengers.prefix(count))
    let choice = ForecastChoice(for: history, period: 12)
    let fits = count >= 27
    for model in [ForecastModel.additiveSeasons, .multiplicativeSeasons] {
      #expect(choice.candidates.contains { $0.model == model } == fits)
      #expect((cause(model, choice) == .fewSeasons) == !fits)
    }
    #expect((cause(.seasonalNaive, choice) == nil) == (count >= 16))
    #expect(choice.candidates.count + choice.omissions.count == ForecastModel.allCases.count)
    #expect(choice.forecasts(of: history, 5).count == 5)
  }

  @Test(arguments: 13...15) func `after the first season steady seasons are chosen untried`(
    count: Int
  ) {
    let history = Array(airPassengers.prefix(count))
    let choice = ForecastChoice(for: history, period: 12)
    #expect(choice.model == .steadySeasons)
    #expect(choice.reason == .usual)
    #expect(cause(.steadySeasons, choice) == .fewSeasons)
    #expect(choice.widening == 1)
    let own = SteadySeasons(fitting: history, period: 12)?.forecasts(3) ?? []
    #expect(choice.forecasts(of: history, 3).map(\.point) == own.map(\.point))
    // Without them among the models it is the level.
    let few = ForecastChoice(for: history, period: 12, among: [.mean, .naive, .level])
    #expect(few.model == .level)
  }

  @Test func `where a value is not above zero seasons do not multiply`() {
    var history = airPassengers
    history[140] = 0
    let choice = ForecastChoice(for: history, period: 12)
    #expect(choice.omissions.map(\.model) == [.multiplicativeSeasons])
    #expect(cause(.multiplicativeSeasons, choice) == .valuesNotAboveZero)
    history[140] = -300
    #expect(ForecastChoice(for: history, period: 12).model != nil)
  }

  @Test func `where nothing was below zero nothing is expected to be`() throws {
    let falling = (0..<16).map { Double(150 - 10 * $0) }
    let down = ForecastChoice(for: falling, period: 1)
    #expect(down.model == .trend)
    for forecast in down.forecasts(of: falling, 4) {
      #expect(forecast.point == 0 && forecast.interval.low == 0)
    }
    let returns = falling.map { $0 - 5 }
    let further = ForecastChoice(for: returns, period: 1).forecasts(of: returns, 4)
    #expect(abs(try #require(further.last).point + 45) < 1)
  }

  @Test func `what never changes takes the usual model`() {
    let choice = ForecastChoice(for: Array(repeating: 7, count: 40), period: 12)
    #expect(choice.model == .steadySeasons)
    #expect(choice.reason == .usual)
    #expect(choice.candidates.allSatisfy { $0.accuracy.meanError < 1e-9 })
    #expect(choice.forecasts(of: Array(repeating: 7, count: 40), 1).first?.point == 7)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no model is clearly better than the chosen one, which knows nothing of the future`(
    seed: UInt64
  ) throws {
    var random = SeededNumbers(seed: seed)
    let history = (0..<Int.random(in: 4...40, using: &random)).map { index in
      Double(Int.random(in: -20...200, using: &random) + index)
    }
    let choice = ForecastChoice(for: history, period: 4)
    guard let chosen = choice.candidates.first(where: { $0.model == choice.model }) else {
      // In the few values after the first season.
      #expect(choice.model == .steadySeasons && (5...7).contains(history.count))
      return
    }
    let luck = choice.reason == .usual ? 1 / Double(choice.origins).squareRoot() : 0
    for candidate in choice.candidates {
      let least = chosen.accuracy.meanError * (1 - luck) * (1 - 1e-9)
      #expect(candidate.accuracy.meanError >= least)
      #expect(candidate.accuracy.count == chosen.accuracy.count)
      // The forecast from the first origin is the same whatever came after it.
      let first = history.count - choice.origins
      var other = history
      for index in first..<history.count { other[index] = 999 }
      let before = candidate.model.rolled(over: history, period: 4, from: first, ahead: 1)
      let after = candidate.model.rolled(over: other, period: 4, from: first, ahead: 1)
      #expect(before.first?.forecast == after.first?.forecast)
      #expect(before.count == choice.origins)
    }
  }
}
