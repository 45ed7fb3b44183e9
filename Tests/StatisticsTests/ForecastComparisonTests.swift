import Foundation
import TestSupport
import Testing

@testable import Statistics

/// How well the chosen model forecasts made-up sales of many kinds, each of two to three years.
struct ForecastComparisonTests {
  enum Kind: String, CaseIterable {
    case level, wandering, trend, seasons, seasonsAndTrend, growingSeasons, intermittent, jump
  }

  /// Months of sales about 1000, none below zero.
  static func series(_ kind: Kind, _ count: Int, _ random: inout SeededNumbers) -> [Double] {
    func normal() -> Double {
      let (radius, angle) = (
        Double.random(in: 1e-12..<1, using: &random), Double.random(in: 0..<1, using: &random)
      )
      return (-2 * log(radius)).squareRoot() * cos(2 * .pi * angle)
    }
    let noise = Double.random(in: 0.05...0.2, using: &random)
    let slope = Double.random(in: -0.01...0.02, using: &random)
    let height = Double.random(in: 0.1...0.4, using: &random)
    let factor = Double.random(in: 0.5...1.7, using: &random)
    let jumpAt = Int.random(in: count / 3..<count - 3, using: &random)
    let drawn = (0..<12).map { _ in normal() * height }
    let mean = drawn.reduce(0, +) / 12
    let season = drawn.map { max(-0.8, $0 - mean) }
    var walk = 0.0
    return (0..<count).map { month in
      let error = normal() * noise
      walk += normal() * noise / 2
      let along = slope * Double(month)
      let value: Double =
        switch kind {
        case .level: 1 + error
        case .wandering: 1 + walk + error / 2
        case .trend: 1 + along + error
        case .seasons: 1 + season[month % 12] + error
        case .seasonsAndTrend: 1 + season[month % 12] + along + error
        case .growingSeasons: (1 + season[month % 12]) * exp(along) * (1 + error)
        case .intermittent: Bool.random(using: &random) ? 0 : exp(3 * error)
        case .jump: (month >= jumpAt ? factor : 1) + error
        }
      return 1000 * max(0, value)
    }
  }

  /// The model of the least error of those that there were before steady seasons.
  static func leastError(_ choice: ForecastChoice) -> ForecastModel? {
    choice.candidates.filter { $0.model != .steadySeasons }
      .min { $0.accuracy.meanError < $1.accuracy.meanError }?.model
  }

  @Test func `on 200 series it errs less than repeating the past, and than the least error`() throws
  {
    var (sumOfLogs, sumOfLeast, inside, told) = (0.0, 0.0, 0, 0)
    for (index, kind) in Kind.allCases.enumerated() {
      var (chosen, least, naive, actual) = (0.0, 0.0, 0.0, 0.0)
      for seed in 0..<25 {
        var random = SeededNumbers(seed: UInt64(1000 * index + seed))
        let known = Int.random(in: 24...36, using: &random)
        let months = Self.series(kind, known + 3, &random)
        let history = Array(months[..<known])
        let choice = ForecastChoice(for: history, period: 12)
        let model = try #require(Self.leastError(choice))
        let forecasts = choice.forecasts(of: history, 3)
        let others = model.forecasts(of: history, period: 12, 3)
        try #require(forecasts.count == 3 && others.count == 3)
        for step in 0..<3 {
          let came = months[known + step]
          actual += came
          chosen += abs(forecasts[step].point - came)
          least += abs(max(0, others[step].point) - came)
          naive += abs(history[known - 12 + step] - came)
          inside += forecasts[step].interval.contains(came) ? 1 : 0
          told += 1
        }
      }
      func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
      print(
        "\(kind.rawValue): WAPE \(percent(naive / actual)) seasonal naive,",
        "\(percent(least / naive)) of that by the least error,",
        "\(percent(chosen / naive)) of it chosen")
      sumOfLogs += log(chosen / naive)
      sumOfLeast += log(least / naive)
      #expect(chosen < 1.15 * naive, "\(kind)")
      #expect(chosen < 1.1 * least, "\(kind)")
    }
    let kinds = Double(Kind.allCases.count)
    let (mean, leastMean) = (exp(sumOfLogs / kinds), exp(sumOfLeast / kinds))
    let coverage = Double(inside) / Double(told)
    print("all kinds: \(leastMean) by the least error, \(mean) chosen; 95 % hold \(coverage)")
    #expect(mean < 0.85)
    #expect(mean < 0.97 * leastMean)
    #expect(coverage > 0.85)
  }
}
