import Testing

@testable import Statistics

@Suite struct ForecastAccuracyTests {
  func scored(_ pairs: [(Double, Double)], within: Double = 10) -> [ScoredForecast] {
    pairs.map { point, actual in
      ScoredForecast(
        Forecast(point: point, interval: Interval(point - within, point + within)), actual: actual)
    }
  }

  @Test func `errors by hand`() throws {
    // Off by +20, −10 and 0 of 100 + 60 + 40.
    let accuracy = try #require(
      ForecastAccuracy(of: scored([(120, 100), (50, 60), (40, 40)])))
    #expect(accuracy.count == 3)
    #expect(accuracy.meanError == 10)
    #expect(accuracy.wape == 0.15)
    #expect(accuracy.bias == 0.05)
    #expect(areClose(accuracy.coverage, 2.0 / 3))
    // The history's changes over two are 4 and 6: 5 on average.
    #expect(accuracy.scaledError(by: [1, 2, 5, 8], period: 2) == 2)
    #expect(accuracy.scaledError(by: [1, 2, 1, 2], period: 2) == nil)
    #expect(accuracy.scaledError(by: [1, 2], period: 2) == nil)
  }

  @Test func `skill is the error saved`() throws {
    let good = try #require(ForecastAccuracy(of: scored([(11, 10), (10, 10)])))
    let bad = try #require(ForecastAccuracy(of: scored([(12, 10), (8, 10)])))
    #expect(good.skill(against: bad) == 0.75)
    #expect(bad.skill(against: good) == -3)
    #expect(good.skill(against: try #require(ForecastAccuracy(of: scored([(1, 2)])))) == nil)
  }

  @Test func `without forecasts, or anything that came, there is no share`() {
    #expect(ForecastAccuracy(of: []) == nil)
    #expect(ForecastAccuracy(of: scored([(1, .nan)])) == nil)
    let nothing = ForecastAccuracy(of: scored([(1, 0), (3, 0)]))
    #expect(nothing?.meanError == 2)
    #expect(nothing?.wape == nil)
    #expect(nothing?.bias == nil)
  }
}
