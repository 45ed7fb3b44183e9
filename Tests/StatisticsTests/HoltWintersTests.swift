import TestSupport
import Testing

@testable import Statistics

@Suite struct HoltWintersTests {
  @Test func `fixed weights give R's numbers`() throws {
    // HoltWinters(AirPassengers, alpha = .3, beta = .1, gamma = .2, seasonal = "mult")
    let model = try #require(
      HoltWinters(
        airPassengers, period: 12, seasonality: .multiplicative,
        weights: SmoothingWeights(level: 0.3, slope: 0.1, season: 0.2)))
    #expect(abs(model.level - 497.505239) < 5e-7)
    #expect(abs(model.slope - 4.053781) < 5e-7)
    #expect(abs(model.squaredError - 34270.3777) < 5e-5)
    let points = model.forecasts(12).map(\.point)
    let printed = [
      455.6062, 448.9073, 519.9360, 517.9364, 520.3333, 593.4821, 660.2403, 650.1823, 557.4922,
      492.2473, 430.1043, 484.9937,
    ]
    for (point, printed) in zip(points, printed) { #expect(abs(point - printed) < 5e-5) }
    #expect(points.count == 12)
  }

  @Test func `the fit is R's, its error and forecast to the digits that it prints`() throws {
    // HoltWinters(AirPassengers, seasonal = "mult")
    let model = try #require(
      HoltWinters(fitting: airPassengers, period: 12, seasonality: .multiplicative))
    #expect(abs(model.weights.level - 0.2755925) < 5e-8)
    // R stops a hair early, so that of these two the seventh digit is not the optimum's.
    #expect(abs(model.weights.slope - 0.03269295) < 5e-8)
    #expect(abs(model.weights.season - 0.8707292) < 1e-7)
    #expect(abs(model.squaredError - 16570.7779) < 5e-5)
    let january = try #require(model.forecasts(1).first)
    #expect(abs(january.point - 447.0559) < 5e-5)
    #expect(abs(january.interval.low - 427.3061) < 5e-5)
    #expect(abs(january.interval.high - 466.8057) < 5e-5)
  }

  @Test func `additive seasons have the least error that scipy finds`() throws {
    let model = try #require(
      HoltWinters(fitting: airPassengers, period: 12, seasonality: .additive))
    // scipy.optimize.minimize, L-BFGS-B from four places and then Nelder–Mead: γ ends at 1.
    #expect(areClose(model.squaredError, 21860.184511509695, within: 1e-6))
    #expect(abs(model.weights.level - 0.24796) < 1e-4)
    #expect(abs(model.weights.season - 1) < 1e-6)
  }

  @Test func `a straight line with seasons goes on without an error`() throws {
    let seasons = [3.0, -1, -2, 0]
    let values = (0..<16).map { 10 + 2 * Double($0) + seasons[$0 % 4] }
    let model = try #require(
      HoltWinters(
        values, period: 4, seasonality: .additive,
        weights: SmoothingWeights(level: 0.4, slope: 0.3, season: 0.2)))
    // Seasons of mean 0 about a line: the moving average is the line. R's line has its first value
    // at index 1, two periods late, so that the level starts two slopes high and settles.
    #expect(model.errors.count == 12)
    let fitted = try #require(HoltWinters(fitting: values, period: 4, seasonality: .additive))
    for (step, forecast) in fitted.forecasts(4).enumerated() {
      #expect(abs(forecast.point - (42 + 2 * Double(step) + seasons[step])) < 1.5)
    }
  }

  @Test func `an additive interval grows as R's does`() throws {
    let weights = SmoothingWeights(level: 0.5, slope: 0.2, season: 0.4)
    let model = try #require(
      HoltWinters(airPassengers, period: 12, seasonality: .additive, weights: weights))
    let forecasts = model.forecasts(13)
    let widths = forecasts.map { $0.interval.high - $0.interval.low }
    // 1 + Σ ψ², ψ(j) = .5(1 + .2j), and .4·.5 more at j = 12.
    var variance = 1.0
    for step in 1..<13 {
      let weight = 0.5 * (1 + 0.2 * Double(step)) + (step == 12 ? 0.2 : 0)
      variance += weight * weight
      #expect(areClose(widths[step], widths[0] * variance.squareRoot()))
    }
  }

  @Test func `a multiplied interval widens steadily through whole periods`() throws {
    let weights = SmoothingWeights(level: 0.3, slope: 0.1, season: 0.2)
    let model = try #require(
      HoltWinters(airPassengers, period: 12, seasonality: .multiplicative, weights: weights))
    let ratios = model.forecasts(36).map { ($0.interval.high - $0.point) / $0.point }
    for (before, after) in zip(ratios, ratios.dropFirst()) {
      #expect(after > before * 0.8 && after < before * 1.6)
    }
    #expect(ratios[35] > ratios[11] && ratios[11] > ratios[0])
  }

  @Test func `too short and unfit histories have none`() {
    let short = Array(airPassengers.prefix(23))
    #expect(HoltWinters(fitting: short, period: 12, seasonality: .additive) == nil)
    #expect(HoltWinters(fitting: airPassengers, period: 1, seasonality: .additive) == nil)
    for bad in [0, -5, .nan, .infinity] as [Double] {
      let values = airPassengers + [bad]
      #expect(HoltWinters(fitting: values, period: 12, seasonality: .multiplicative) == nil)
    }
    #expect(HoltWinters(fitting: airPassengers + [0], period: 12, seasonality: .additive) != nil)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no weights nearby have less error, whatever is counted`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let values = (0..<28).map { index in
      Double(100 + index + index % 4 * 20 + Int.random(in: 0...60, using: &random))
    }
    let model = try #require(
      HoltWinters(fitting: values, period: 4, seasonality: .multiplicative))
    for (level, slope, season) in [(0.01, 0.0, 0.0), (0, 0.01, 0), (0, 0, 0.01)] {
      for sign in [-1.0, 1] {
        let weights = SmoothingWeights(
          level: model.weights.level + sign * level, slope: model.weights.slope + sign * slope,
          season: model.weights.season + sign * season)
        guard
          let other = HoltWinters(
            values, period: 4, seasonality: .multiplicative, weights: weights)
        else { continue }
        #expect(other.squaredError >= model.squaredError * (1 - 1e-6))
      }
    }
    let scaled = try #require(
      HoltWinters(
        values.map { $0 * 1000 }, period: 4, seasonality: .multiplicative, weights: model.weights))
    #expect(areClose(scaled.forecasts(3)[2].point, model.forecasts(3)[2].point * 1000))
  }
}
