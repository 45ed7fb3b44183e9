import Problems
import Quantities
import TestSupport
import Testing

@testable import Evaluation

/// What a card makes of bonuses, adjustments, vetoes, dimensions, levels and intervals.
struct CardPolicyTests {
  static let ids = ["orders", "active_customers", "average_order", "gross_margin", "sales_amount"]
  static let policy = Policy(
    cards: [:],
    grades: [
      GradeBand("A", from: Score(85)), GradeBand("B", from: Score(70)), GradeBand("D", from: .zero),
    ])
  /// As many points as the value.
  static let plain = Curve.points([.init(-200, Score(-200)), .init(200, Score(200))])

  static func line(
    _ index: Int, _ weight: Fraction, bonus: Fraction? = nil, veto: Scorecard.Veto? = nil
  ) -> Scorecard.Line {
    .init(kpi: ids[index], weight: weight, curve: plain, bonus: bonus, veto: veto)
  }

  static func results(_ values: [Fraction?]) -> KPIResults {
    KPIResults(
      Dictionary(
        uniqueKeysWithValues: zip(ids, values).map {
          ($0, KPIResult($1.map { .measured($0) } ?? .notMeasured(because: .noTarget)))
        }))
  }

  static func card(
    _ card: Scorecard, _ values: [Fraction?], policy: Policy = policy, levels: Levels = Levels(),
    adjustments: [Fraction] = [], months: [Score?]? = nil,
    reliability: (KPIResult) -> Reliability = { _ in Reliability() }
  ) -> CardResult {
    CardResult(
      card, policy: policy, from: results(values), levels,
      adjustments: adjustments.map {
        Adjustment(points: $0, reason: "r", author: "a", kpi: nil, place: Place("x.csv", line: 2))
      }, months: months, reliability: reliability)
  }

  @Test func `a bonus adds its share of what its line scored, up to its ceiling`() {
    let card = Scorecard(lines: [Self.line(0, 100), Self.line(1, 0, bonus: 10)])
    func score(_ bonus: Fraction?) -> Score? { Self.card(card, [80, bonus]).score }
    #expect(score(50) == Score(85))
    #expect(score(100) == Score(90) && score(150) == Score(90))
    #expect(score(-30) == Score(77) && score(-200) == Score(70))
    // What was not measured neither adds nor shares.
    #expect(score(nil) == Score(80))
    #expect(Self.card(card, [nil, 100]).score == nil)
    let lines = Self.card(card, [80, 50]).lines
    #expect(lines.map(\.points) == [80, 5] && lines.map(\.effectiveWeight) == [100, 0])
  }

  @Test func `all bonuses together stay below the card's ceiling, penalties do not`() {
    let lines = [Self.line(0, 100), Self.line(1, 0, bonus: 10), Self.line(2, 0, bonus: 5)]
    let card = Scorecard(lines: lines, bonusMost: 8)
    #expect(Self.card(card, [80, 100, 100]).score == Score(88))
    #expect(Self.card(card, [80, 100, 100]).bonus == 8)
    #expect(Self.card(card, [80, 100, -100]).bonus == 5)
    #expect(Self.card(card, [80, -100, -100]).score == Score(65))
  }

  @Test func `a weight that was not measured says where it went`() {
    let card = Scorecard(lines: [Self.line(0, 50), Self.line(1, 30), Self.line(2, 20)])
    let lines = Self.card(card, [nil, 90, 60]).lines
    #expect(lines.map(\.gainedWeight) == [0, 30, 20])
    #expect(lines.map(\.points) == [nil, 54, 24])
    #expect(lines[0].unscored == .notMeasured(.noTarget))
  }

  @Test func `what weights go, others gain, whichever lines are missing`() {
    let weights: [Fraction] = [35, 25, 15, Fraction(25, 2), Fraction(25, 2)]
    let card = Scorecard(lines: weights.enumerated().map { Self.line($0, $1) })
    for missing in 0..<31 {
      let values = weights.indices.map { missing >> $0 & 1 == 1 ? nil : Fraction(60) }
      let result = Self.card(card, values)
      let gone = result.unmeasured.reduce(Fraction.zero) { $0 + $1.line.weight }
      #expect(result.lines.reduce(Fraction.zero) { $0 + $1.gainedWeight } == gone)
      #expect(result.lines.reduce(Fraction.zero) { $0 + ($1.points ?? .zero) } == 60)
      #expect(result.measuredShare == (100 - gone) * Fraction(1, 100))
    }
  }

  @Test func `points given by hand are told apart, and the grade follows from them`() {
    let card = Self.card(
      Scorecard(lines: [Self.line(0, 100)]), [83], adjustments: [3, Fraction(-1, 2)])
    #expect(card.unadjusted == Score(83))
    #expect(card.score == Score(Fraction(171, 2)))
    #expect(card.grade == "A")
    #expect(card.adjustments.map(\.points) == [3, Fraction(-1, 2)])
    let none = Self.card(Scorecard(lines: [Self.line(0, 100)]), [nil], adjustments: [90])
    #expect(none.score == nil && none.grade == nil)
  }

  @Test func `a veto lowers the grade, never lifts it, and leaves the score`() {
    func card(_ orders: Fraction?, _ score: Fraction, grade: String = "D") -> CardResult {
      let veto = Scorecard.Veto(.below(10), grade: grade)
      let lines = [Self.line(0, 0, veto: veto), Self.line(1, 100)]
      return Self.card(Scorecard(lines: lines), [orders, score])
    }
    #expect(card(9, 90).grade == "D" && card(9, 90).earnedGrade == "A")
    #expect(card(9, 90).score == Score(90) && card(9, 90).vetoes.map(\.line.kpi) == ["orders"])
    #expect(card(10, 90).grade == "A" && card(10, 90).vetoes.isEmpty)
    #expect(card(nil, 90).grade == "A")
    #expect(card(9, 20, grade: "B").grade == "D")
    let above = Scorecard.Veto(.above(10), grade: "B")
    #expect(above.isMet(by: 11) && !above.isMet(by: 10))
  }

  @Test func `a dimension has the score of its own lines and the weight they came to`() {
    let lines = [
      Self.line(0, 40), Self.line(1, 20), Self.line(2, 25), Self.line(3, 15),
      Self.line(4, 0, bonus: 5),
    ]
    let card = Scorecard(
      lines: lines,
      dimensions: [
        .init(name: "results", titles: [.chinese: "业绩"], lines: 0..<2),
        .init(name: "process", lines: 2..<5),
      ])
    let parts = Self.card(card, [90, 60, nil, 50, 100]).parts
    #expect(parts.map(\.score) == [Score(80), Score(50)])
    #expect(parts.map(\.weight) == [60, 40])
    #expect(parts.map(\.effectiveWeight) == [80, 20])
    #expect(parts[0].dimension.title(.chinese) == "业绩")
    #expect(parts[0].dimension.title(.english) == "results")
  }

  @Test func `dimensions sum to the card`() {
    let card = Scorecard(
      lines: [Self.line(0, 40), Self.line(1, 20), Self.line(2, 25), Self.line(3, 15)],
      dimensions: [.init(name: "a", lines: 0..<3), .init(name: "b", lines: 3..<4)])
    for values: [Fraction?] in [[90, 60, 70, 50], [nil, 60, nil, 50], [1, 2, 3, nil]] {
      let result = Self.card(card, values)
      let sum = result.parts.reduce(Fraction.zero) {
        $0 + ($1.score?.fraction ?? .zero) * $1.effectiveWeight * Fraction(1, 100)
      }
      #expect(result.score == Score(sum))
      #expect(result.parts.reduce(Fraction.zero) { $0 + $1.effectiveWeight } == 100)
    }
  }

  @Test func `a target follows from the year before, and none from nothing`() {
    let ratio = Curve.ratio(threshold: nil, cap: Score(150))
    func line(_ comparison: Formula.Comparison, _ change: Fraction) -> Scorecard.Line {
      .init(
        kpi: "orders", weight: 100, target: .since(comparison, change: change), curve: ratio)
    }
    func card(_ line: Scorecard.Line, _ before: Fraction?) -> CardResult {
      Self.card(
        Scorecard(lines: [line]), [99],
        levels: Levels(earlier: { $0 == "orders" && $1 == .yearAgo ? before : nil }))
    }
    let more = line(.yearAgo, Fraction(1, 10))
    #expect(card(more, 100).lines[0].target == 110)
    #expect(card(more, 100).score == Score(90))
    #expect(card(line(.yearAgo, Fraction(-1, 4)), 120).score == Score(110))
    #expect(card(more, 0).score == nil)
    #expect(card(more, nil).lines[0].unscored == .noLevel(.noEarlier(.yearAgo)))
    #expect(card(line(.previous, 0), 100).lines[0].unscored == .noLevel(.noEarlier(.previous)))
  }

  @Test func `a score of months is their mean, and the lines stay`() {
    let card = Scorecard(lines: [Self.line(0, 100), Self.line(1, 0, bonus: 10)])
    let result = Self.card(
      card, [10, 100], adjustments: [1], months: [Score(80), nil, Score(91), Score(90)])
    #expect(result.unadjusted == Score(87) && result.score == Score(88))
    #expect(result.basis == .months(3) && result.bonus == .zero)
    #expect(result.lines[0].score == Score(10))
    // Where no month has a score, the whole period has to do.
    #expect(Self.card(card, [10, 100], months: [nil]).score == Score(20))
  }

  @Test func `a score's interval is that of its lines, weighted`() {
    let card = Scorecard(lines: [Self.line(0, 60), Self.line(1, 40)])
    let sure = Self.card(card, [70, 90])
    #expect(sure.interval == Score(78)...Score(78))
    let unsure = Self.card(card, [70, 90], adjustments: [1]) { result in
      result.value == 70 ? Reliability(60...85, isSmallSample: true) : Reliability()
    }
    #expect(unsure.interval == Score(73)...Score(88))
    #expect(unsure.measuredShare == 1 && unsure.sureShare == Fraction(2, 5))
    #expect(Self.card(card, [nil, nil]).interval == nil)
  }

  @Test func `a statistical interval is taken to the billionth, and none from no number`() {
    #expect(
      Reliability(low: 0.25, high: 0.5).interval == Fraction(1, 4)...Fraction(1, 2))
    #expect(
      Reliability(low: .nan, high: 1, isSmallSample: true) == Reliability(isSmallSample: true))
    #expect(Reliability(low: 1, high: .infinity).interval == nil)
    #expect(Reliability(low: 2, high: 1).interval == nil)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a score lies in its interval`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    func number() -> Fraction { Fraction(Int128.random(in: 0...100, using: &random)) }
    let lines = (0..<4).map { index in
      var line = Self.line(index, 25)
      if random.once(in: 2) {
        line.curve = .points([.init(0, Score(number())), .init(50, Score(number()))])
      }
      return line
    }
    let values = (0..<4).map { _ in number() }
    let (below, above) = (number(), number())
    let result = Self.card(Scorecard(lines: lines), values) { result in
      let value = result.value ?? .zero
      return Reliability(value - below...value + above)
    }
    let score = try #require(result.score)
    #expect(try #require(result.interval).contains(score))
  }
}
