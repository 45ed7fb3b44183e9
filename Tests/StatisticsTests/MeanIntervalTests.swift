import Statistics
import Testing

@Suite struct MeanIntervalTests {
  func interval(_ values: [Double]) -> Interval? {
    .mean(
      count: values.count, sum: values.reduce(0, +),
      sumOfSquares: values.reduce(0) { $0 + $1 * $1 })
  }

  @Test func `it is scipy's`() {
    // scipy.stats.t.interval(.95, 9, mean, sem)
    #expect(
      areClose(
        interval([2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3]), 1.7596696974759578,
        5.320330302524043))
  }

  @Test func `one value tells no interval, equal ones their value`() {
    #expect(interval([]) == nil)
    #expect(interval([5]) == nil)
    #expect(interval([.nan, 1]) == nil)
    #expect(interval([5, 5, 5]) == Interval(5, 5))
  }

  @Test func `large values close together keep their spread`() {
    let near = interval([1, 2, 3])
    let far = interval([50_000_001, 50_000_002, 50_000_003])
    #expect(areClose(far.map { $0.high - $0.low }, near.map { $0.high - $0.low } ?? 0))
  }

  @Test(arguments: [
    (0.975, 1, 12.706204736174694), (0.975, 2, 4.302652729749462),
    (0.975, 5, 2.5705818356363146), (0.975, 30, 2.0422724563012378),
    (0.975, 1000, 1.9623390808264083), (0.975, 1e6, 1.959966356814107),
    (0.995, 3, 5.840909309733355), (0.6, 7, 0.2631668613520229),
  ])
  func `Student's quantiles are scipy's`(share: Double, degrees: Double, expected: Double) {
    // scipy.stats.t.ppf
    #expect(areClose(StudentT(degrees: degrees).quantile(share), expected))
    #expect(areClose(StudentT(degrees: degrees).quantile(1 - share), -expected))
  }

  @Test func `normal quantiles are scipy's`() {
    // scipy.stats.norm.ppf
    for (share, expected) in [
      (0.8, 0.8416212335729143), (0.95, 1.6448536269514722), (0.975, Interval.z95),
      (0.995, 2.5758293035489004), (0.9995, 3.2905267314919255), (0.025, -1.9599639845400545),
    ] {
      #expect(areClose(NormalDistribution.quantile(share), expected))
      #expect(areClose(NormalDistribution.cumulative(expected), share))
    }
    #expect(NormalDistribution.quantile(0) == nil)
    #expect(NormalDistribution.quantile(1) == nil)
  }
}
