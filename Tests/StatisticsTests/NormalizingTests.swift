import Statistics
import TestSupport
import Testing

@Suite struct NormalizingTests {
  let values = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3]

  @Test func `z-scores are scipy's`() throws {
    // scipy.stats.zscore, ddof 0 and 1
    let population = try #require(zScores(of: values, .population))
    let sample = try #require(zScores(of: values, .sample))
    #expect(areClose(population[0], -0.60990673, within: 1e-7))
    #expect(areClose(population[9], 2.01608059, within: 1e-7))
    #expect(areClose(sample[0], -0.57860833, within: 1e-7))
    #expect(areClose(sample[9], 1.91262198, within: 1e-7))
    #expect(areClose(population.reduce(0, +) + 1, 1))
  }

  @Test func `the published outliers stand out`() throws {
    let scores = try #require(modifiedZScores(of: values))
    #expect(areClose(scores[8], 25.8558, within: 1e-5))
    #expect(areClose(scores[9], 26.3055, within: 1e-5))
    #expect(scores.count { abs($0) > 3.5 } == 2)
  }

  @Test func `percentile ranks are scipy's`() {
    // scipy.stats.percentileofscore, kind "mean"
    let ranks = values.map { percentileRank(of: $0, in: values) }
    for (rank, expected) in zip(ranks, [10, 70, 45, 55, 30, 10, 30, 70, 85, 95]) {
      #expect(areClose(rank, Double(expected) / 100))
    }
    #expect(percentileRank(of: 4, in: [1, 2, 3, 4]) == 0.875)
    #expect(percentileRank(of: 1, in: []) == nil)
  }

  @Test func `min–max puts the least at 0 and the largest at 1`() {
    #expect(minMaxScores(of: [3, 1, 5]) == [0.5, 0, 1])
    #expect(minMaxScores(of: [1e308, -1e308]) == [1, 0])
  }

  @Test func `values that do not differ have no scores`() {
    for values in [[], [4], [0.1, 0.1, 0.1], [1, .nan], [.infinity, 1]] {
      #expect(zScores(of: values, .sample) == nil)
      #expect(modifiedZScores(of: values) == nil)
      #expect(minMaxScores(of: values) == nil)
    }
    #expect(modifiedZScores(of: [1, 1, 1, 9]) == nil)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `scores keep the order, whatever the values are counted in`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let values = (0..<9).map { Double(Int.random(in: 0...50, using: &random) * 9 + $0) }
    let order = values.indices.sorted { values[$0] < values[$1] }
    let scaled = values.map { 3 * $0 + 7 }
    let before = [
      zScores(of: values, .population), zScores(of: values, .sample), modifiedZScores(of: values),
      minMaxScores(of: values), values.compactMap { percentileRank(of: $0, in: values) },
    ]
    let after = [
      zScores(of: scaled, .population), zScores(of: scaled, .sample), modifiedZScores(of: scaled),
      minMaxScores(of: scaled), scaled.compactMap { percentileRank(of: $0, in: scaled) },
    ]
    for (scores, others) in zip(before, after) {
      let scores = try #require(scores)
      #expect(scores.indices.sorted { scores[$0] < scores[$1] } == order)
      for (score, other) in zip(scores, try #require(others)) { #expect(areClose(score, other)) }
    }
  }
}
