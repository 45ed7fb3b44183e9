import TestSupport
import Testing

@testable import Statistics

@Suite struct TrendSmoothingTests {
  @Test func `a level follows by hand`() throws {
    let model = try #require(
      TrendSmoothing([10, 14, 12], trend: .none, weights: SmoothingWeights(level: 0.5)))
    // 10 → 12 → 12; errors 4 and 0.
    #expect(model.level == 12)
    #expect(model.errors == [4, 0])
    #expect(model.forecasts(3).map(\.point) == [12, 12, 12])
  }

  @Test func `a straight trend follows by hand`() throws {
    let model = try #require(
      TrendSmoothing(
        [10, 12, 17], trend: .straight, weights: SmoothingWeights(level: 0.5, slope: 0.5)))
    // Level 12, slope 2; 14 expected, 17 came: level 15.5, slope .5·3.5 + .5·2.
    #expect(model.errors == [3])
    #expect(model.level == 15.5)
    #expect(model.slope == 2.75)
    #expect(model.forecasts(2).map(\.point) == [18.25, 21])
  }

  @Test func `a damped trend follows by hand`() throws {
    let model = try #require(
      TrendSmoothing(
        [10, 12, 17], trend: .damped,
        weights: SmoothingWeights(level: 0.5, slope: 0.5, damping: 0.5)))
    // Level 12, slope 2; 13 expected, 17 came: level 15, slope .5·3 + .5·1.
    #expect(model.errors == [4])
    #expect(model.level == 15)
    #expect(model.slope == 2)
    #expect(model.forecasts(3).map(\.point) == [16, 16.5, 16.75])
  }

  @Test func `the Nile's level is R's`() throws {
    // HoltWinters(Nile, gamma = FALSE, beta = FALSE): a 805.0389, alpha 0.2465796.
    let nile: [Double] = [
      1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960,
      1180, 799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694,
      940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821,
      768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010,
      771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986,
      797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
    ]
    let model = try #require(TrendSmoothing(fitting: nile, trend: .none))
    // R looks for a single weight to within 1.2e-4.
    #expect(abs(model.weights.level - 0.2465796) < 5e-5)
    #expect(abs(model.level - 805.0389) < 1e-2)
  }

  @Test func `intervals grow by what is known of them`() throws {
    let values = [12.0, 15, 11, 18, 16, 21, 19, 17]
    for trend in TrendSmoothing.Trend.allCases {
      let model = try #require(
        TrendSmoothing(
          values, trend: trend, weights: SmoothingWeights(level: 0.4, slope: 0.3, damping: 0.9)))
      let widths = model.forecasts(3).map { $0.interval.high - $0.interval.low }
      let first: Double =
        switch trend {
        case .none: 0.4
        case .straight: 0.4 * 1.3
        case .damped: 0.4 * (1 + 0.3 * 0.9)
        }
      #expect(areClose(widths[1] / widths[0], (1 + first * first).squareRoot()))
      #expect(widths[2] > widths[1])
    }
  }

  @Test func `repeated forecasts by hand`() {
    let mean = RepeatedForecast.mean(of: [1, 2, 3], 2)
    // t of 2 degrees at .975 is 4.302653; s = 1.
    #expect(mean.count == 2)
    #expect(mean[0].point == 2)
    #expect(areClose(mean[1].interval.high, 2 + 4.302652730 * (4.0 / 3).squareRoot()))
    let last = RepeatedForecast.last(of: [1, 3, 2], 4)
    #expect(last.map(\.point) == [2, 2, 2, 2])
    // Changes 2 and −1: variance 2.5 a step.
    #expect(areClose(last[3].interval.high, 2 + Interval.z95 * 10.0.squareRoot()))
    let season = RepeatedForecast.last(of: [1, 5, 2, 7], period: 2, 3)
    #expect(season.map(\.point) == [2, 7, 2])
    #expect(areClose(season[0].interval.high, 2 + Interval.z95 * 2.5.squareRoot()))
    #expect(areClose(season[2].interval.high, 2 + Interval.z95 * 5.0.squareRoot()))
  }

  @Test func `too little has no forecast`() {
    #expect(TrendSmoothing(fitting: [5], trend: .none) == nil)
    #expect(TrendSmoothing(fitting: [5, 6], trend: .damped) == nil)
    #expect(TrendSmoothing(fitting: [5, 6, .nan], trend: .straight) == nil)
    #expect(RepeatedForecast.mean(of: [5], 3).isEmpty)
    #expect(RepeatedForecast.last(of: [5], 3).isEmpty)
    #expect(RepeatedForecast.last(of: [5, 6], period: 2, 3).isEmpty)
    #expect(RepeatedForecast.last(of: [5, 6], 0).isEmpty)
  }

  @Test func `what never changes has an interval without width`() throws {
    let model = try #require(TrendSmoothing(fitting: [4, 4, 4, 4], trend: .damped))
    #expect(model.forecasts(2).allSatisfy { $0.point == 4 && $0.interval == Interval(4, 4) })
  }
}
