import Quantities
import Testing

struct MoneyTests {
  @Test func `amounts of any number of decimals share one scale`() {
    #expect(Money(minor: 50, decimals: 2) == Money(units: 0, millionths: 500_000))
    #expect(Money(minor: 7, decimals: 0) == Money(units: 7))
    #expect(Money(minor: -1, decimals: 6).millionths == -1)
  }

  @Test func `a sum of a hundred million cents is exact`() {
    var sum = Money.zero
    for _ in 0..<1_000 { sum += Money(minor: 1, decimals: 2) }
    #expect(sum == Money(units: 10))
    #expect(sum - Money(units: 11) == -Money(units: 1))
    #expect(Money(units: -1) < .zero)
  }

  @Test(arguments: [
    (-12_500_000, "-12.5"), (1, "0.000001"), (0, "0"), (-1, "-0.000001"), (3_000_000, "3"),
  ])
  func `an amount is written with no more decimals than it needs`(millionths: Int, text: String) {
    #expect(Money(millionths: Int128(millionths)).description == text)
  }

  @Test func `a sum beyond 64 bits does not overflow`() {
    let large = Money(millionths: Int128(Int64.max))
    #expect((large + large).fraction == Fraction(Int128(Int64.max) * 2, 1_000_000))
  }
}

struct ScoreTests {
  @Test func `a score is rounded once to a billionth of a point`() {
    #expect(Score(Fraction(175, 4)).description == "43.75")
    #expect(Score(Fraction(2, 3)).billionths == 666_666_667)
    #expect(Score(Fraction(-2, 3)).billionths == -666_666_667)
  }

  @Test func `points too large for a score are held at its limit`() {
    #expect(Score(Fraction(Int128(1) << 80)) == Score(billionths: .max))
    #expect(Score(Fraction(-(Int128(1) << 80))) == Score(billionths: .min))
  }

  @Test func `a weighted mean weighs exactly`() {
    #expect(Score.weightedMean([(Score(80), 1), (Score(90), 3)]) == Score(Fraction(175, 2)))
    #expect(Score.weightedMean([(Score(80), 0)]) == nil)
    #expect(Score.weightedMean([]) == nil)
  }

  @Test func `a mean lies between its scores and does not depend on their order`() {
    let weights: [Fraction] = [1, 7, Fraction(5, 2), Fraction(1, 3)]
    let scores = [Score(billionths: 1), Score(33), Score(99), Score(Fraction(100, 7))]
    let pairs = zip(scores, weights).map { ($0, $1) }
    let mean = Score.weightedMean(pairs)
    #expect(mean == Score.weightedMean(pairs.reversed()))
    #expect(mean.map { $0 > scores[0] && $0 < scores[2] } == true)
  }
}

struct CurrencyTests {
  @Test func `a currency knows its mark and its decimals`() {
    #expect(Currency(code: "CNY").map { [$0.symbol, "\($0.decimals)"] } == ["¥", "2"])
    #expect(Currency(code: "JPY")?.decimals == 0)
    #expect(Currency(code: "KWD")?.decimals == 3)
    #expect(Currency(code: "CHF")?.symbol == "CHF\u{A0}")
  }

  @Test(arguments: ["", "cny", "CN", "CNYX", "CN1", "人民币", "CN¥", " CNY"])
  func `a code is three capital letters`(code: String) {
    #expect(Currency(code: code) == nil)
  }
}
