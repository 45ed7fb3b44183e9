import Evaluation
import Quantities
import Testing

struct CardTests {
  static let ratio = Curve.ratio(threshold: nil, cap: Score(100))
  static let bands = [GradeBand("A", from: Score(85)), GradeBand("B", from: Score(70))]

  /// A line that scores `score`, or is not measured.
  static func card(_ lines: [(weight: Fraction, score: Fraction?)]) -> CardResult {
    let ids = ["orders", "active_customers", "average_order", "gross_margin", "sales_amount"]
    let pairs = Array(zip(ids, lines))
    return CardResult(
      Scorecard(
        lines: pairs.map { id, line in
          .init(kpi: id, weight: line.weight, target: .constant(100), curve: ratio)
        }),
      policy: Policy(cards: [:], grades: bands),
      results: Dictionary(
        uniqueKeysWithValues: pairs.map { id, line in
          (
            id,
            KPIResult(line.score.map { .measured($0) } ?? .notMeasured(because: .noTarget))
          )
        }), tableTarget: { _ in nil })
  }

  @Test func `a card's score is the weighted sum of its lines`() {
    let card = Self.card([(50, 70), (30, 90), (20, 100)])
    #expect(card.score == Score(82))
    #expect(card.grade == "B")
    #expect(card.lines.map(\.effectiveWeight) == [50, 30, 20])
  }

  @Test func `what was not measured shares its weight in proportion`() {
    let card = Self.card([(50, nil), (30, 90), (20, 60)])
    #expect(card.lines.map(\.effectiveWeight) == [0, 60, 40])
    #expect(card.score == Score(78))
    #expect(card.unmeasured.map(\.line.kpi) == ["orders"])
  }

  @Test func `shared weights sum to 100 exactly, whichever lines are missing`() {
    let weights: [Fraction] = [35, 25, 15, Fraction(25, 2), Fraction(25, 2)]
    for missing in 0..<31 {
      let card = Self.card(
        weights.enumerated().map { ($1, missing >> $0 & 1 == 1 ? nil : 80) })
      #expect(card.lines.reduce(Fraction.zero) { $0 + $1.effectiveWeight } == 100)
      #expect(card.score == Score(80))
    }
  }

  @Test func `a card of which nothing was measured has no score and no grade`() {
    let card = Self.card([(60, nil), (40, nil)])
    #expect(card.score == nil && card.grade == nil)
    #expect(card.unmeasured.count == 2)
    #expect(Self.card([]).score == nil)
  }

  @Test func `a line without weight is shown and does not count`() {
    let card = Self.card([(100, 80), (0, 10)])
    #expect(card.score == Score(80))
    #expect(card.lines[1].score == nil && card.lines[1].result.value == 10)
    #expect(card.unmeasured.isEmpty)
  }

  @Test func `a measured line without its target is not scored zero`() {
    let policy = Policy(cards: [:], grades: Self.bands)
    let card = CardResult(
      Scorecard(lines: [
        .init(kpi: "sales_amount", weight: 60, target: .table, curve: Self.ratio),
        .init(kpi: "orders", weight: 40, target: .constant(10), curve: Self.ratio),
      ]), policy: policy,
      results: [
        "sales_amount": KPIResult(.measured(5)), "orders": KPIResult(.measured(9)),
      ], tableTarget: { _ in nil })
    #expect(card.score == Score(90))
    #expect(card.unmeasured.map(\.line.kpi) == ["sales_amount"])
  }

  @Test func `a target from the table is asked for by the KPI's id`() {
    let card = CardResult(
      Scorecard(lines: [
        .init(kpi: "sales_amount", weight: 100, target: .table, curve: Self.ratio)
      ]), policy: Policy(cards: [:], grades: Self.bands),
      results: ["sales_amount": KPIResult(.measured(70))],
      tableTarget: { $0 == "sales_amount" ? 80 : nil })
    #expect(card.lines.map(\.target) == [80])
    #expect(card.score == Score(Fraction(175, 2)))
  }

  @Test(arguments: [
    (85_000_000_000, "A"), (84_999_999_999, "B"), (70_000_000_000, "B"), (100_000_000_000, "A"),
  ])
  func `a grade is given from exactly its limit`(billionths: Int64, grade: String) {
    let policy = Policy(cards: [:], grades: Self.bands)
    #expect(policy.grade(of: Score(billionths: billionths)) == grade)
  }

  @Test func `below every band there is no grade`() {
    let policy = Policy(cards: [:], grades: Self.bands)
    #expect(policy.grade(of: Score(billionths: 69_999_999_999)) == nil)
  }
}
