import Statistics
import TestSupport
import Testing

@Suite struct PromoterIntervalTests {
  @Test func `it is that of answers counted as 1, 0 and −1`() throws {
    // 50 and 20 of 100: 0.3 ± 1.96·√(0.7 − 0.09)/10.
    let interval = Interval.netPromoters(promoters: 50, detractors: 20, of: 100)
    #expect(areClose(interval, 0.3 - 0.15307808, 0.3 + 0.15307808, within: 1e-6))
    var random = SeededNumbers(seed: 4)
    for _ in 0..<100 {
      let answers = (0..<50).map { _ in Double(Int.random(in: -1...1, using: &random)) }
      let mean = answers.reduce(0, +) / 50
      let variance = answers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 50
      let half = Interval.z95 * (variance / 50).squareRoot()
      #expect(
        areClose(
          Interval.netPromoters(
            promoters: Double(answers.count { $0 == 1 }),
            detractors: Double(answers.count { $0 == -1 }), of: 50), mean - half, mean + half))
    }
  }

  @Test func `answers that are all alike, or none, tell no interval`() {
    #expect(Interval.netPromoters(promoters: 3, detractors: 0, of: 3) == nil)
    #expect(Interval.netPromoters(promoters: 0, detractors: 0, of: 3) == nil)
    #expect(Interval.netPromoters(promoters: 0, detractors: 0, of: 0) == nil)
    #expect(Interval.netPromoters(promoters: 3, detractors: 1, of: 3) == nil)
  }

  @Test func `it stays within −1 to 1`() {
    let interval = Interval.netPromoters(promoters: 2, detractors: 0, of: 3)
    #expect(interval?.high == 1)
  }
}
