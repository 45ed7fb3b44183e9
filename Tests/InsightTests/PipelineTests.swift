import Insight
import Quantities
import Testing

struct PipelineTests {
  static let story = """
    reps: id name
    R1 Li
    R2 Wang
    deals: id rep amount status probability created closes
    D1 R1 1000 open 0.9 2026-09-01 2026-11-05
    D2 R1 400 open 0.5 2026-09-01 2026-11-20
    D3 R1 200 open - 2026-09-01 2026-11-20
    D4 R1 800 open 0.5 2026-09-01 2026-10-20
    D5 R1 600 open 0.5 2026-09-01 2026-12-01
    D6 R1 50 open 0.5 2026-09-01 -
    D7 R1 5000 won 1 2026-09-01 2026-10-02
    D8 R1 300 won 1 2026-10-01 2026-11-03
    D9 R2 100 open 0.1 2026-11-02 2026-11-20
    """

  @Test func `after a period the pipeline is what is due in the next one`() throws {
    let told = try OutlookStory(Self.story, "2026-10")
    #expect(told.outlook.pipelineDays == Period("2026-11")?.days)
    let pipeline = try #require(told.outlook.pipeline(slot: told.rep(0)))
    #expect(pipeline.deals == 4)
    #expect(pipeline.bestCase == 1900)
    #expect(pipeline.committed == 1000)
    // 900 + 200; what was won later says nothing of what was thought of it in October.
    #expect(pipeline.expected == 1100)
    #expect(pipeline.withoutProbability == 1)
    #expect(pipeline.decidedSince == 1)
    #expect(pipeline.overdue == .init(deals: 1, amount: 800))
    #expect(pipeline.undated == 1)
    // 0, 400, 1000 and 1400 with chances of 5, 5, 45 and 45 %.
    #expect(pipeline.method == .exact)
    #expect(pipeline.likely == 400...1400)
    #expect(pipeline.chanceOfEnough == nil)
    #expect(told.outlook.pipeline(slot: told.rep(1)) == nil)
    #expect(told.outlook.landing(slot: told.rep(0)) == nil)
  }

  @Test func `while a period runs the pipeline is what is due in the rest of it`() throws {
    let told = try OutlookStory(Self.story, "2026-Q4", asOf: "2026-11-10")
    let pipeline = try #require(told.outlook.pipeline(slot: told.company))
    #expect(told.outlook.isRunning)
    #expect(pipeline.deals == 4)
    #expect(pipeline.overdue == .init(deals: 2, amount: 1800))
    #expect(pipeline.decidedSince == 0)
    #expect(pipeline.expected == 510)
  }
}

struct AmountDistributionTests {
  @Test func `two coins have four outcomes`() {
    let sums = AmountDistribution([(100, 0.5), (40, 0.5)])
    #expect(sums.method == .exact)
    for (share, sum) in [(0.25, 0.0), (0.26, 40.0), (0.5, 40.0), (0.75, 100.0), (0.76, 140.0)] {
      #expect(sums.quantile(share) == sum)
    }
    for (sum, chance) in [(0.0, 1.0), (40.0, 0.75), (41.0, 0.5), (140.0, 0.25), (141.0, 0.0)] {
      #expect(sums.chance(ofAtLeast: sum) == chance)
    }
  }

  @Test func `what is certain is added to all`() {
    let sums = AmountDistribution([(7, 1), (5, 0), (100, 0.5)])
    #expect(sums.quantile(0.1) == 7 && sums.quantile(0.9) == 107)
    #expect(AmountDistribution([]).quantile(0.5) == 0)
    #expect(AmountDistribution([]).chance(ofAtLeast: 1) == 0)
  }

  /// Deals whose amounts and chances follow no pattern.
  static func deals(_ count: Int) -> [(amount: Double, chance: Double)] {
    (0..<count).map { index in
      let (amount, percent) = (100 + index * 7919 % 900, 5 + index * 31 % 90)
      return (Double(amount), Double(percent) / 100)
    }
  }

  @Test func `in steps it is as one by one, within a hundredth`() {
    // Eighteen deals have 262,144 outcomes: counted here, one by one.
    let deals = Self.deals(18)
    let stepped = AmountDistribution(deals)
    #expect(stepped.method == .stepped)
    var outcomes: [(sum: Double, chance: Double)] = [(0, 1)]
    for deal in deals {
      outcomes += outcomes.map { ($0.sum + deal.amount, $0.chance * deal.chance) }
      for index in 0..<outcomes.count / 2 { outcomes[index].chance *= 1 - deal.chance }
    }
    outcomes.sort { $0.sum < $1.sum }
    for share in [0.1, 0.5, 0.9] {
      var (reached, exact) = (0.0, 0.0)
      for outcome in outcomes where reached < share {
        reached += outcome.chance
        exact = outcome.sum
      }
      #expect(abs(stepped.quantile(share) - exact) < 0.01 * stepped.mean)
    }
    let needed = stepped.mean * 1.1
    var exact = 0.0
    for outcome in outcomes where outcome.sum >= needed { exact += outcome.chance }
    #expect(abs(stepped.chance(ofAtLeast: needed) - exact) < 0.01)
  }

  @Test func `many deals are nearly normal`() {
    let normal = AmountDistribution(Self.deals(240))
    #expect(normal.method == .normal)
    let stepped = AmountDistribution(Self.deals(200))
    let (mean, deviation) = (stepped.mean, stepped.variance.squareRoot())
    for (share, z) in [(0.1, -1.2816), (0.5, 0), (0.9, 1.2816)] {
      #expect(abs(stepped.quantile(share) - (mean + z * deviation)) < 0.01 * mean)
    }
    #expect(abs(normal.quantile(0.9) - normal.mean - 1.2816 * normal.variance.squareRoot()) < 1)
    #expect(abs(normal.chance(ofAtLeast: normal.mean) - 0.5) < 1e-9)
  }
}
