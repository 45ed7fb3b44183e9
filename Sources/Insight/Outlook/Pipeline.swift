import Evaluation
import Facts
import Measures
import Quantities

/// Open deals that are expected to close within some days, and what they may bring.
public struct Pipeline: Sendable, Hashable {
  public let deals: Int
  /// All of them won.
  public let bestCase: Fraction
  /// Those that are as good as won: of a probability of 90 % and more.
  public let committed: Fraction
  /// Σ amount × probability, of deals that have one.
  public let expected: Fraction
  /// Σ amount² × p × (1 − p): of independent deals.
  public let variance: Double
  /// Open deals whose probability nobody stated; they count as none in `expected`.
  public let withoutProbability: Int

  /// From where on a deal counts as committed.
  public static let commitment = Fraction(9, 10)

  /// By place, of places that have open deals due from the as-of day to the period's last.
  static func pipelines(facts: Facts, evaluation: Evaluation, engine: ColumnEngine) -> [Int: Self] {
    let measure = Measure(
      "open_due", .deals, .sum("amount"), unit: .money, date: "created",
      .standing(until: "closes", unless: [.oneOf("status", ["open"])], due: "closes"),
      credit: "rep")
    let span = Span(
      evaluation.days.current, base: evaluation.days.previous, end: evaluation.days.end)
    let samples = engine.samples(of: measure, in: span, atMost: .max)
    let table = facts[.deals]
    var pipelines: [Int: Self] = [:]
    for slot in 0..<engine.subjects.count where samples.count(slot: slot) > 0 {
      pipelines[slot] = Self(
        samples.rows(slot: slot).map { row in
          let stated = table.amount("probability", row: row.row)
          return (
            Fraction(row.amount, Money.scale),
            stated.map { Fraction(Int128($0), Money.scale) }
          )
        })
    }
    return pipelines
  }

  /// - Parameter deals: what each may bring, and how likely.
  init(_ deals: [(amount: Fraction, probability: Fraction?)]) {
    self.deals = deals.count
    bestCase = deals.reduce(.zero) { $0 + $1.amount }
    committed = deals.reduce(.zero) {
      ($1.probability ?? .zero) >= Pipeline.commitment ? $0 + $1.amount : $0
    }
    expected = deals.reduce(.zero) { $0 + $1.amount * ($1.probability ?? .zero) }
    withoutProbability = deals.count { $0.probability == nil }
    variance = deals.reduce(0) { sum, deal in
      let (amount, chance) = (deal.amount.double, (deal.probability ?? .zero).double)
      return sum + amount * amount * chance * (1 - chance)
    }
  }
}
