import Evaluation
import Quantities
import TestSupport
import Testing

struct CurveTests {
  static let ratio = Curve.ratio(threshold: nil, cap: Score(120))

  @Test func `70 of 80 gives 87 and a half, and 43 and three quarters at weight 50`() {
    let score = Self.ratio.score(of: 70, target: 80)
    #expect(score == Score(Fraction(175, 2)))
    #expect(score.map { $0.fraction * Fraction(50, 100) } == Fraction(175, 4))
  }

  @Test func `15 on a line from 10 at 60 to 20 at 80 gives 70`() {
    let curve = Curve.points([.init(10, Score(60)), .init(20, Score(80))])
    #expect(curve.score(of: 15, target: nil) == Score(70))
    #expect(curve.score(of: 10, target: nil) == Score(60))
    #expect(curve.score(of: 9, target: nil) == Score(60))
    #expect(curve.score(of: 21, target: nil) == Score(80))
  }

  @Test func `a line of less than a unit is followed to the billionth`() {
    let curve = Curve.points([.init(0, Score(0)), .init(3, Score(1))])
    #expect(curve.score(of: 1, target: nil) == Score(billionths: 333_333_333))
    #expect(curve.score(of: 2, target: nil) == Score(billionths: 666_666_667))
  }

  @Test func `a ratio without a target above zero gives no score`() {
    #expect(Self.ratio.score(of: 70, target: nil) == nil)
    #expect(Self.ratio.score(of: 70, target: 0) == nil)
    #expect(Self.ratio.score(of: 70, target: -1) == nil)
  }

  @Test func `a ratio is held between zero and its cap`() {
    #expect(Self.ratio.score(of: 960, target: 800) == Score(120))
    #expect(Self.ratio.score(of: Fraction(Int128(1) << 110), target: 1) == Score(120))
    #expect(Self.ratio.score(of: -5, target: 800) == .zero)
  }

  @Test func `a ratio below its threshold gives nothing, at it what it is`() {
    let curve = Curve.ratio(threshold: Score(60), cap: Score(100))
    #expect(curve.score(of: 60, target: 100) == Score(60))
    #expect(curve.score(of: Fraction(59_999_999, 1_000_000), target: 100) == .zero)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `rising knots never take points away for more, and bound the score`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    var knots: [Curve.Knot] = []
    var (x, score) = (Int.random(in: -50...50, using: &random), 0)
    for _ in 0...Int.random(in: 0...4, using: &random) {
      knots.append(.init(Fraction(Int128(x), 7), Score(score)))
      x += Int.random(in: 1...40, using: &random)
      score += Int.random(in: 0...30, using: &random)
    }
    let (first, last) = (try #require(knots.first), try #require(knots.last))
    let scores = try (-400...1400).map { step in
      try #require(Curve.points(knots).score(of: Fraction(Int128(step), 28), target: nil))
    }
    #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(scores.allSatisfy { $0 >= first.score && $0 <= last.score })
    for knot in knots { #expect(Curve.points(knots).score(of: knot.x, target: nil) == knot.score) }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `a ratio never falls as the value rises, and stays within its cap`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let target = Fraction(Int128.random(in: 1...1000, using: &random), 7)
    let cap = Score(Int.random(in: 0...150, using: &random))
    let threshold = random.once(in: 2) ? Score(Int.random(in: 0...100, using: &random)) : nil
    let curve = Curve.ratio(threshold: threshold, cap: cap)
    let scores = try (-100...600).map { step in
      try #require(curve.score(of: Fraction(Int128(step), 3), target: target))
    }
    #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(scores.allSatisfy { $0 >= .zero && $0 <= cap })
  }

  @Test func `values of enormous organizations are scored`() {
    let sales = Fraction(Int128(987_654_321_987_654_321_987), 1_000_000)
    let list = Fraction(Int128(1_234_567_890_123_456_789_013), 1_000_000)
    let knots: [Curve.Knot] = [
      .init(Fraction(123_457, 1_000_000), Score(100)), .init(Fraction(1, 3), Score(0)),
    ]
    let rate = sales.divided(by: list).map { Fraction.one - $0 }
    #expect(rate.flatMap { Curve.points(knots).score(of: $0, target: nil) } != nil)
    #expect(Self.ratio.score(of: sales, target: list) != nil)
  }
}
