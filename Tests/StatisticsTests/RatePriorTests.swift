import TestSupport
import Testing

@testable import Statistics

@Suite struct RatePriorTests {
  func rates(_ pairs: [(Double, Double)]) -> [RatePrior.Rate] {
    pairs.map { RatePrior.Rate(successes: $0, count: $1) }
  }

  let reps: [(Double, Double)] = [
    (12, 40), (3, 30), (25, 50), (8, 16), (1, 20), (18, 60), (9, 12), (5, 25),
  ]

  @Test func `the prior is the one that scipy finds likeliest`() throws {
    // scipy.optimize.minimize of Σ betaln(x + α, n − x + β) − betaln(α, β).
    guard case .beta(let prior)? = RatePrior(of: rates(reps)) else {
      Issue.record("these differ by more than chance")
      return
    }
    #expect(areClose(prior.alpha, 1.909190058885956, within: 1e-6))
    #expect(areClose(prior.beta, 3.9031508706704527, within: 1e-6))
  }

  @Test func `split credit makes broken counts`() throws {
    let split = rates([(12.5, 40), (3, 30.5), (25, 50), (8.25, 16), (1, 20), (0, 5)])
    guard case .beta(let prior)? = RatePrior(of: split) else {
      Issue.record("these differ by more than chance")
      return
    }
    #expect(areClose(prior.alpha, 1.3453112476511182, within: 1e-6))
    #expect(areClose(prior.beta, 3.810659747551265, within: 1e-6))
  }

  @Test func `the posterior is scipy's`() throws {
    let prior = try #require(RatePrior(of: rates(reps)))
    // (x + α) / (n + α + β) and scipy.stats.beta.ppf([.025, .975], x + α, n − x + β).
    for (rate, mean, low, high) in [
      ((12.0, 40.0), 0.30361229696324615, 0.18081891, 0.44264066),
      ((9, 12), 0.6124512270469794, 0.38346069, 0.81753658),
      ((1, 20), 0.11270539416883302, 0.02402881, 0.25711813),
    ] {
      let posterior = try #require(prior.posterior(rates([rate])[0]))
      #expect(areClose(posterior.mean, mean, within: 1e-6))
      #expect(areClose(posterior.interval, low, high, within: 1e-6))
    }
  }

  @Test func `rates that chance explains are pooled`() throws {
    let prior = try #require(RatePrior(of: rates([(5, 10), (10, 20), (6, 10), (4, 10)])))
    #expect(prior == .pooled(.init(successes: 25, count: 50)))
    let lucky = try #require(prior.posterior(.init(successes: 1, count: 1)))
    #expect(lucky.mean == 0.5)
    #expect(lucky.interval == Interval.wilson(successes: 25, of: 50))
    // One deal each tells nothing of how the reps differ.
    #expect(
      RatePrior(of: rates([(1, 1), (0, 1), (0, 1)])) == .pooled(.init(successes: 1, count: 3)))
    #expect(
      RatePrior(of: rates([(4, 4), (9, 9), (2, 2)])) == .pooled(.init(successes: 15, count: 15)))
  }

  @Test func `fewer than three rates make no prior`() {
    #expect(RatePrior(of: []) == nil)
    #expect(RatePrior(of: rates([(1, 9), (8, 9)])) == nil)
    #expect(RatePrior(of: rates([(1, 9), (8, 9), (0, 0), (5, 4), (-1, 3)])) == nil)
    #expect(RatePrior(of: rates(reps), fewest: 9) == nil)
  }

  @Test func `a group of all or nothing has a prior of one observation`() throws {
    guard case .beta(let prior)? = RatePrior(of: rates([(20, 20), (0, 20), (20, 20), (0, 20)]))
    else {
      Issue.record("these differ by more than chance")
      return
    }
    #expect(areClose(prior.alpha + prior.beta, 1))
    #expect(areClose(prior.alpha, 0.5))
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `no prior nearby is likelier, and everyone is drawn towards its mean`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let group = (0..<Int.random(in: 3...40, using: &random)).map { _ in
      let count = Double(Int.random(in: 1...60, using: &random))
      let rate = Double.random(in: 0.05...0.9, using: &random)
      return RatePrior.Rate(successes: (count * rate).rounded(), count: count)
    }
    let prior = try #require(RatePrior(of: group))
    guard case .beta(let fitted) = prior else { return }
    func likelihood(_ alpha: Double, _ beta: Double) -> Double {
      func logBeta(_ a: Double, _ b: Double) -> Double {
        logGamma(a) + logGamma(b) - logGamma(a + b)
      }
      return group.reduce(0) {
        $0 + logBeta($1.successes + alpha, $1.count - $1.successes + beta) - logBeta(alpha, beta)
      }
    }
    let best = likelihood(fitted.alpha, fitted.beta)
    for (up, across) in [(1.02, 1.0), (0.98, 1), (1, 1.02), (1, 0.98), (1.3, 1.3), (0.8, 0.8)] {
      let (alpha, beta) = (fitted.alpha * up, fitted.beta * across)
      if alpha + beta >= 1 { #expect(likelihood(alpha, beta) <= best + 1e-9) }
    }
    for rate in group {
      let posterior = try #require(prior.posterior(rate))
      let raw = rate.successes / rate.count
      #expect(posterior.mean >= min(raw, fitted.mean) - 1e-12)
      #expect(posterior.mean <= max(raw, fitted.mean) + 1e-12)
      #expect(posterior.interval.contains(posterior.mean) || raw == 0 || raw == 1)
    }
  }
}
