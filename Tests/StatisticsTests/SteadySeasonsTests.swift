import Testing

@testable import Statistics

struct SteadySeasonsTests {
  /// R: `decompose(AirPassengers)$figure`.
  static let figures = [
    -24.748737, -36.188131, -2.241162, -8.036616, -4.506313, 35.402778, 63.830808, 62.823232,
    16.520202, -20.642677, -53.593434, -28.619949,
  ]

  @Test func `seasons are those of R's decomposition, drawn towards none`() throws {
    let model = try #require(SteadySeasons(fitting: airPassengers, period: 12))
    #expect(model.share > 0.8 && model.share < 1)
    for (season, figure) in zip(model.seasons, Self.figures) {
      #expect(abs(season - model.share * figure) < 1e-6)
    }
  }

  @Test func `seasons without noise stay as they are`() throws {
    let model = try #require(SteadySeasons(fitting: [1, 3, 1, 3], period: 2))
    #expect(model.share == 1)
    #expect(model.seasons == [-1, 1])
    #expect(model.forecasts(3).map(\.point) == [1, 3, 1])
    // After an odd count the second place of the season comes next.
    let odd = try #require(SteadySeasons(fitting: [1, 3, 1, 3, 1], period: 2))
    #expect(odd.forecasts(2).map(\.point) == [3, 1])
    let three = try #require(SteadySeasons(fitting: [1, 2, 6, 1, 2, 6, 1], period: 3))
    #expect(three.forecasts(3).map { ($0.point * 1e6).rounded() / 1e6 } == [2, 6, 1])
  }

  @Test func `what a season adds is drawn towards none as far as chance goes`() throws {
    // Figures ±1.625, s² = 5.28125; changes over a season 1 and 0, of variance 1/2, half of which
    // is a value's own.
    let little = try #require(SteadySeasons(fitting: [1, 5, 2, 5], period: 2))
    #expect(abs(little.share - (1 - 0.25 / 5.28125)) < 1e-12)
    #expect(abs(little.seasons[1] - little.share * 1.625) < 1e-12)
    // Figures ±0.5, s² = 0.5; changes 1 and −1, of variance 2.
    let all = try #require(SteadySeasons(fitting: [1, 3, 2, 2], period: 2))
    #expect(all.share == 0)
    #expect(all.seasons.allSatisfy { $0 == 0 })
  }

  @Test func `of a single season half counts`() throws {
    // The last two values are 3 and 1, about 2; the level without them is 1.5, then follows.
    let model = try #require(SteadySeasons([1, 3, 1], period: 2, weights: .init(level: 1)))
    #expect(model.share == 0.5)
    #expect(model.seasons == [-0.5, 0.5])
    #expect(model.forecasts(2).map(\.point) == [2, 1])
    // Its figures hold half of each error.
    let (own, level) = (model.forecasts(1)[0].interval, model.level.forecasts(1)[0].interval)
    #expect(abs((own.high - own.low) - 2 * (level.high - level.low)) < 1e-12)
  }

  @Test func `up to a season and without numbers there is none`() {
    #expect(SteadySeasons(fitting: Array(airPassengers.prefix(12)), period: 12) == nil)
    #expect(SteadySeasons(fitting: airPassengers, period: 1) == nil)
    #expect(SteadySeasons(fitting: [1, 2, .nan, 4], period: 2) == nil)
    #expect(SteadySeasons(fitting: [1, 2, .infinity, 4], period: 2) == nil)
    let flat = SteadySeasons(fitting: Array(repeating: 7, count: 24), period: 12)
    #expect(flat?.share == 0)
    #expect(flat?.forecasts(2).map(\.point) == [7, 7])
  }
}
