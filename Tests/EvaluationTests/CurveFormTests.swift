import Evaluation
import Quantities
import TestSupport
import Testing

/// The forms beside ratio and points, and what they all have in common.
struct CurveFormTests {
  static let percent = Fraction(1, 100)

  @Test func `a ratio of a KPI of which less is better is target by value`() {
    let curve = Curve.ratio(threshold: nil, cap: Score(120))
    #expect(curve.score(of: 40, target: 30, direction: .down) == Score(75))
    #expect(curve.score(of: 25, target: 30, direction: .down) == Score(120))
    #expect(curve.score(of: 30, target: 30, direction: .down) == Score(100))
    #expect(curve.score(of: 0, target: 30, direction: .down) == Score(120))
    #expect(curve.score(of: -1, target: 30, direction: .down) == Score(120))
    #expect(curve.score(of: 40, target: 0, direction: .down) == nil)
  }

  @Test func `from 20 % down to 10 %, 14 % is six tenths of the way`() {
    let curve = Curve.distance(base: Fraction(1, 5), threshold: nil, cap: Score(150))
    let target = Fraction(1, 10)
    func score(_ percent: Int128) -> Score? {
      curve.score(of: Fraction(percent, 100), target: target, direction: .down)
    }
    #expect(score(14) == Score(60))
    #expect(score(10) == Score(100))
    #expect(score(20) == .zero)
    #expect(score(25) == .zero)
    #expect(score(7) == Score(130))
    #expect(score(0) == Score(150))
    // A target as far as the base, or beyond it, cannot be approached.
    #expect(curve.score(of: target, target: Fraction(1, 5), direction: .down) == nil)
    #expect(curve.score(of: target, target: Fraction(1, 4), direction: .down) == nil)
    let up = Curve.distance(base: 50, threshold: Score(20), cap: Score(100))
    #expect(up.score(of: 80, target: 100) == Score(60))
    #expect(up.score(of: 59, target: 100) == .zero)
    #expect(up.score(of: 60, target: 100) == Score(20))
    #expect(up.score(of: 80, target: 50) == nil)
  }

  @Test func `a ladder gives the points of the best band that was reached`() {
    let curve = Curve.ladder([.init(80, Score(60)), .init(100, Score(100))])
    #expect(curve.score(of: 79, target: nil) == .zero)
    #expect(curve.score(of: 80, target: nil) == Score(60))
    #expect(curve.score(of: Fraction(999, 10), target: nil) == Score(60))
    #expect(curve.score(of: 100, target: nil) == Score(100))
    let down = Curve.ladder([.init(5, Score(100)), .init(8, Score(80))])
    func score(_ value: Fraction) -> Score? {
      down.score(of: value, target: nil, direction: .down)
    }
    #expect(score(-1) == Score(100) && score(5) == Score(100))
    #expect(score(Fraction(51, 10)) == Score(80) && score(8) == Score(80))
    #expect(score(9) == .zero)
    #expect(Curve.ladder([]).score(of: 1, target: nil) == nil)
  }

  @Test func `two points off for each percent that is missing, down to nothing`() {
    let curve = Curve.deduction(.init(start: Score(100), minus: 2, each: Self.percent))
    func score(_ percent: Fraction, _ direction: KPI.Direction = .up) -> Score? {
      curve.score(of: percent * Self.percent, target: Fraction(9, 10), direction: direction)
    }
    #expect(score(95) == Score(100) && score(90) == Score(100))
    #expect(score(85) == Score(90))
    #expect(score(Fraction(169, 2)) == Score(89))
    #expect(score(40) == .zero && score(39) == .zero && score(-500) == .zero)
    #expect(score(95, .down) == Score(90) && score(40, .down) == Score(100))
    #expect(curve.score(of: 1, target: nil) == nil)
    let penalty = Curve.deduction(
      .init(start: .zero, minus: 10, each: 1, least: Score(-25)))
    #expect(penalty.score(of: 3, target: 1, direction: .down) == Score(-20))
    #expect(penalty.score(of: 9, target: 1, direction: .down) == Score(-25))
  }

  @Test func `either all points or none`() {
    let curve = Curve.eitherOr(Score(100))
    #expect(curve.score(of: 10, target: 10) == Score(100))
    #expect(curve.score(of: Fraction(999, 100), target: 10) == .zero)
    #expect(curve.score(of: 10, target: 10, direction: .down) == Score(100))
    #expect(curve.score(of: 11, target: 10, direction: .down) == .zero)
    #expect(curve.score(of: 11, target: nil) == nil)
  }

  /// A curve with a target, of any form but points, with its bounds.
  static func curve(_ random: inout SeededNumbers, _ direction: KPI.Direction)
    -> (curve: Curve, target: Fraction, bounds: ClosedRange<Score>)
  {
    let target = Fraction(Int128.random(in: 1...300, using: &random), 7)
    let cap = Score(Int.random(in: 1...150, using: &random))
    let threshold = random.once(in: 2) ? Score(Int.random(in: 0...100, using: &random)) : nil
    let gap = Fraction(Int128.random(in: 1...200, using: &random), 3)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return (.ratio(threshold: threshold, cap: cap), target, .zero...cap)
    case 1:
      let base = direction == .down ? target + gap : target - gap
      return (.distance(base: base, threshold: threshold, cap: cap), target, .zero...cap)
    case 2:
      var knots: [Curve.Knot] = []
      var (x, score) = (Int128.random(in: -50...50, using: &random), 0)
      for _ in 0...Int.random(in: 0...4, using: &random) {
        knots.append(.init(Fraction(x, 7), Score(score)))
        x += Int128.random(in: 1...40, using: &random)
        score += Int.random(in: 0...30, using: &random)
      }
      if direction == .down {
        let scores = knots.map(\.score).reversed()
        knots = zip(knots, scores).map { .init($0.x, $1) }
      }
      let most = knots.map(\.score).max() ?? .zero
      return (.ladder(knots), target, .zero...most)
    case 3:
      let deduction = Curve.Deduction(
        start: Score(100), minus: Fraction(Int128.random(in: 1...90, using: &random), 7),
        each: Fraction(Int128.random(in: 1...50, using: &random), 3),
        least: Score(Int.random(in: -50...50, using: &random)))
      return (.deduction(deduction), target, deduction.least...deduction.start)
    default: return (.eitherOr(cap), target, .zero...cap)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a better value never gives fewer points, and no value leaves the bounds`(seed: UInt64)
    throws
  {
    var random = SeededNumbers(seed: seed)
    let direction: KPI.Direction = random.once(in: 2) ? .down : .up
    let (curve, target, bounds) = Self.curve(&random, direction)
    let scores = try (-300...1500).map { step in
      try #require(
        curve.score(of: Fraction(Int128(step), 21), target: target, direction: direction))
    }
    let rising = direction == .up ? scores : scores.reversed()
    #expect(zip(rising, rising.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(scores.allSatisfy { bounds.contains($0) })
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `another currency changes no score`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let direction: KPI.Direction = random.once(in: 2) ? .down : .up
    let (curve, target, _) = Self.curve(&random, direction)
    let rate = Fraction(Int128.random(in: 1...9999, using: &random), 1000)
    let scaled: Curve =
      switch curve {
      case .distance(let base, let threshold, let cap):
        .distance(base: base * rate, threshold: threshold, cap: cap)
      case .ladder(let knots): .ladder(knots.map { .init($0.x * rate, $0.score) })
      case .deduction(var deduction):
        {
          deduction.each = deduction.each * rate
          return .deduction(deduction)
        }()
      default: curve
      }
    for step in -50...300 {
      let value = Fraction(Int128(step), 4)
      let score = curve.score(of: value, target: target, direction: direction)
      #expect(
        score
          == scaled.score(of: value * rate, target: target * rate, direction: direction))
    }
  }
}
