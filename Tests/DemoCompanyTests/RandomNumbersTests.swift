import Testing

@testable import DemoCompany

struct RandomNumbersTests {
  @Test func `the generator gives the numbers of its reference implementation`() {
    var random = RandomNumbers(state: (1, 2, 3, 4))
    #expect(
      (0..<4).map { _ in random.next() } == [11520, 0, 1_509_978_240, 1_215_971_899_390_074_240])
    var state: UInt64 = 1_234_567
    #expect(RandomNumbers.splitMix(&state) == 6_457_827_717_110_365_317)
    #expect(RandomNumbers.splitMix(&state) == 3_203_168_211_198_807_973)
  }

  @Test func `whole numbers stay in their range and reach its ends`() {
    var random = RandomNumbers(seed: 1, .sales)
    let numbers = (0..<1000).map { _ in random.whole(-2...3) }
    #expect(Set(numbers) == [-2, -1, 0, 1, 2, 3])
  }

  @Test func `factors have a mean of 1 and the spread that was asked for`() {
    var random = RandomNumbers(seed: 2, .sales)
    let factors = (0..<20_000).map { _ in random.factor(spread: 0.2) }
    let mean = factors.reduce(0, +) / 20_000
    let variance = factors.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    #expect(abs(mean - 1) < 0.01)
    #expect(abs(variance.squareRoot() - 0.2) < 0.015)
    #expect(factors.allSatisfy { $0 > 0 })
  }

  @Test func `streams of different uses and numbers differ`() {
    var firsts: Set<UInt64> = []
    for rep in 0..<50 {
      for month in 0..<50 {
        var random = RandomNumbers(seed: 7, .sales, rep, month)
        firsts.insert(random.next())
      }
    }
    var other = RandomNumbers(seed: 7, .feedback, 0, 0)
    firsts.insert(other.next())
    #expect(firsts.count == 2501)
  }
}
