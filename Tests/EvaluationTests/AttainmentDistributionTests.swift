import Quantities
import Testing

@testable import Evaluation

@Suite struct AttainmentDistributionTests {
  @Test func `a band begins with its lower limit, and 120 % is still in the fourth`() {
    let bands: [(Int, AttainmentDistribution.Band)] = [
      (-10, .below50), (49, .below50), (50, .from50), (79, .from50), (80, .from80), (99, .from80),
      (100, .from100), (120, .from100), (121, .above120),
    ]
    for (percent, band) in bands {
      #expect(AttainmentDistribution.Band(Fraction(Int128(percent), 100)) == band, "\(percent)")
    }
  }

  @Test func `everybody is counted once, ramping reps and those without a target apart`() {
    let distribution = AttainmentDistribution(of: [
      .init(Fraction(3, 4), isRamping: false), .init(.one, isRamping: false),
      .init(Fraction(13, 10), isRamping: true), .init(Fraction(2), isRamping: false),
      .init(nil, isRamping: true), .init(nil, isRamping: false),
    ])
    #expect(distribution.settled == [0, 1, 0, 1, 1])
    #expect(distribution.ramping == [0, 0, 0, 0, 1])
    #expect(distribution.unmeasured == 2)
    #expect(AttainmentDistribution.reached(distribution.settled) == 2)
  }
}
