import TestSupport
import Testing

@testable import Statistics

@Suite struct BetaDistributionTests {
  @Test(arguments: [
    (2, 3, 0.4, 0.5248), (0.5, 0.5, 0.1, 0.20483276469913345),
    (12.5, 80.25, 0.2, 0.9567601131887764), (300, 700, 0.32, 0.9150374281287232),
    (20000, 30000, 0.401, 0.6761340986578456), (1e-3, 2, 0.5, 0.9998067465369478),
  ])
  func `chances are scipy's`(alpha: Double, beta: Double, x: Double, expected: Double) {
    // scipy.stats.beta.cdf
    #expect(areClose(BetaDistribution(alpha, beta).cumulative(x), expected))
  }

  @Test(arguments: [
    (2, 3, 0.025, 0.06758598648854294), (2, 3, 0.975, 0.8058795503167565),
    (0.5, 0.5, 0.025, 0.001541333133436012), (12.5, 80.25, 0.025, 0.07353297371967153),
    (12.5, 80.25, 0.975, 0.21087962556784023), (300, 700, 0.5, 0.29986661939179127),
    (20000, 30000, 0.975, 0.40429779229739354), (1, 99, 0.025, 0.00025570273666596153),
    (0.2, 0.8, 0.975, 0.9405111927528186),
  ])
  func `quantiles are scipy's`(alpha: Double, beta: Double, share: Double, expected: Double) {
    // scipy.stats.beta.ppf
    #expect(areClose(BetaDistribution(alpha, beta).quantile(share), expected))
  }

  @Test func `an even beta's quantiles are shares, and the ends are the ends`() {
    let even = BetaDistribution(1, 1)
    for share in [0, 0.1, 0.5, 0.975, 1] { #expect(areClose(even.quantile(share), share)) }
    #expect(even.cumulative(-1) == 0)
    #expect(even.cumulative(2) == 1)
    #expect(areClose(even.interval(), 0.025, 0.975))
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `chances are those of counted throws, and quantiles undo them`(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let (alpha, beta) = (
      Int.random(in: 1...30, using: &random), Int.random(in: 1...30, using: &random)
    )
    let x = Double.random(in: 0.01...0.99, using: &random)
    // At least alpha successes of alpha + beta − 1 at the rate x.
    var chances = [1.0]
    for _ in 0..<(alpha + beta - 1) {
      chances = zip([0] + chances, chances + [0]).map { $0 * x + $1 * (1 - x) }
    }
    let known = BetaDistribution(Double(alpha), Double(beta))
    let chance = known.cumulative(x)
    #expect(areClose(chance, chances[alpha...].reduce(0, +)))
    if chance > 1e-6, chance < 1 - 1e-6 {
      #expect(areClose(known.quantile(chance), x, within: 1e-7))
    }
  }

  @Test func `the digamma function is scipy's`() {
    // scipy.special.digamma
    for (x, expected) in [
      (0.01, -100.56088545786868), (0.5, -1.9635100260214235), (1, -0.5772156649015329),
      (2.5, 0.7031566406452432), (10, 2.251752589066721), (1234.5, 7.1180162318279985),
    ] { #expect(areClose(digamma(x), expected, within: 1e-13)) }
  }
}
