import Evaluation
import Facts
import Measures
import Quantities

/// Open deals that are expected to close within some days, and what they may bring.
public struct Pipeline: Sendable, Hashable {
  /// What is known of an open deal.
  struct Deal {
    /// Of the table.
    var row = 0
    var amount: Fraction
    /// As it was stated; nil where nobody did, and where the deal has been decided since, so that
    /// the data no longer say what was thought of it.
    var probability: Fraction?
    /// By ``WinModel``; nil where that is silent.
    var chance: Double?
    var isDecidedSince = false
  }

  public let deals: Int
  /// All of them won.
  public let bestCase: Fraction
  /// Those that are as good as won: of a probability of 90 % and more.
  public let committed: Fraction
  /// Σ amount × probability, of deals that have one.
  public let expected: Fraction
  /// What they bring in eight of ten cases; only one of ten is below it and one above.
  public let likely: ClosedRange<Fraction>
  public let method: AmountDistribution.Method
  /// How likely they bring what the period still needs; nil where it needs nothing or is over.
  public let chanceOfEnough: Double?
  /// Σ amount × chance as the organization's own deals teach it; nil where they teach too little.
  public let modelled: Fraction?
  /// Those of which most is expected by their chances, at most ``mostTold``, the most first; none
  /// where the organization's deals teach none.
  public let promising: [OpenDeal]
  /// Open deals whose probability nobody stated; they count as none in `expected`.
  public let withoutProbability: Int
  /// Deals of this pipeline that have been decided since the as-of day. What was expected of them
  /// then the data no longer say: they count as none in `expected`.
  public let decidedSince: Int
  /// Open deals that should have closed by the as-of day, which are in none of the above.
  public let overdue: Overdue
  /// Open deals without a day to close, which are in none of the above.
  public let undated: Int

  public struct Overdue: Sendable, Hashable {
    public var deals = 0
    public var amount = Fraction.zero

    public init(deals: Int = 0, amount: Fraction = .zero) {
      self.deals = deals
      self.amount = amount
    }
  }

  /// How many open deals are told one by one.
  static let mostTold = 8

  /// From where on a deal counts as committed.
  public static let commitment = Fraction(9, 10)

  /// By place, of places that have open deals.
  ///
  /// - Parameters:
  ///   - days: on which deals are due.
  ///   - needed: what a place still needs in these days.
  static func pipelines(
    due days: Range<Day>, facts: Facts, evaluation: Evaluation, engine: ColumnEngine,
    model: WinModel, needed: (Int) -> Fraction?
  ) -> [Int: Self] {
    let measure = Measure(
      "open_due", .deals, .sum("amount"), unit: .money, date: "created",
      .standing(until: "closes", unless: [.oneOf("status", ["open"])], due: nil), credit: "rep")
    let span = Span(evaluation.days.current)
    let samples = engine.samples(of: measure, in: span, atMost: .max)
    let table = facts[.deals]
    var pipelines: [Int: Self] = [:]
    for slot in 0..<engine.subjects.count where samples.count(slot: slot) > 0 {
      var (deals, overdue, undated) = ([Deal](), Overdue(), 0)
      for row in samples.rows(slot: slot) {
        let amount = Fraction(row.amount, Money.scale)
        guard let closes = table.day("closes", row: row.row) else {
          undated += 1
          continue
        }
        if closes < span.days.upperBound {
          overdue.deals += 1
          overdue.amount = overdue.amount + amount
        } else if days.contains(closes) {
          let isOpen = table.text("status", row: row.row) == "open"
          let stated = isOpen ? table.amount("probability", row: row.row) : nil
          deals.append(
            Deal(
              row: row.row, amount: amount,
              probability: stated.map { Fraction(Int128($0), Money.scale) },
              chance: model.chance(row: row.row), isDecidedSince: !isOpen))
        }
      }
      if deals.isEmpty, overdue.deals == 0, undated == 0 { continue }
      pipelines[slot] = Self(
        deals, needed: needed(slot), overdue: overdue, undated: undated,
        isModelled: model.silence == nil
      ) { OpenDeal($0, facts) }
    }
    return pipelines
  }

  /// - Parameters:
  ///   - needed: what they should bring.
  ///   - told: a deal as it is told; nil where there is nothing to tell.
  init(
    _ deals: [Deal], needed: Fraction? = nil, overdue: Overdue = Overdue(), undated: Int = 0,
    isModelled: Bool = false, told: (Deal) -> OpenDeal? = { _ in nil }
  ) {
    self.deals = deals.count
    self.overdue = overdue
    self.undated = undated
    var (best, committed, expected) = (Fraction.zero, Fraction.zero, Fraction.zero)
    var modelled = 0.0
    var outcomes: [(amount: Double, chance: Double)] = []
    for deal in deals {
      let probability = min(max(deal.probability ?? .zero, .zero), .one)
      best = best + deal.amount
      if probability >= Pipeline.commitment { committed = committed + deal.amount }
      expected = expected + deal.amount * probability
      modelled += deal.amount.double * (deal.chance ?? 0)
      outcomes.append((deal.amount.double, probability.double))
    }
    (bestCase, self.committed, self.expected) = (best, committed, expected)
    let sums = AmountDistribution(outcomes)
    method = sums.method
    let low = Fraction(toHundredths: sums.quantile(0.1)) ?? .zero
    likely = low...max(low, Fraction(toHundredths: sums.quantile(0.9)) ?? .zero)
    chanceOfEnough = needed.map { sums.chance(ofAtLeast: $0.double) }
    self.modelled = isModelled ? Fraction(toHundredths: modelled) : nil
    promising = Pipeline.promising(deals, told)
    withoutProbability = deals.count { $0.probability == nil && !$0.isDecidedSince }
    decidedSince = deals.count(where: \.isDecidedSince)
  }

  /// The most amount × chance first; of equal ones the earlier row.
  private static func promising(_ deals: [Deal], _ told: (Deal) -> OpenDeal?) -> [OpenDeal] {
    var ranked: [(deal: Deal, expected: Double)] = []
    for deal in deals {
      guard let chance = deal.chance, deal.amount > .zero, !deal.isDecidedSince else { continue }
      ranked.append((deal, deal.amount.double * chance))
    }
    ranked.sort { ($1.expected, $0.deal.row) < ($0.expected, $1.deal.row) }
    return ranked.prefix(mostTold).compactMap { told($0.deal) }
  }
}
