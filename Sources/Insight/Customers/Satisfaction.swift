import Evaluation
import Facts
import Measures
import Quantities
import Statistics

/// What customers answered in the twelve months up to the as-of day.
public struct Satisfaction: Sendable {
  /// Some answers, counted.
  public struct Tally: Sendable, Hashable {
    /// Answers to whether one would recommend, 0 to 10.
    public var recommendations = 0
    public var promoters = 0
    public var detractors = 0
    /// Answers to how satisfied one is, 1 to 5, and those of 4 and 5.
    public var ratings = 0
    public var satisfied = 0
    public var complaints = 0

    /// From −1 to 1.
    public var netPromoters: Fraction? {
      recommendations > 0
        ? Fraction(Int128(promoters - detractors), Int128(recommendations)) : nil
    }

    public var netPromotersInterval: Interval? {
      .netPromoters(
        promoters: Double(promoters), detractors: Double(detractors), of: Double(recommendations))
    }

    /// The share that is satisfied.
    public var satisfiedShare: Fraction? {
      ratings > 0 ? Fraction(Int128(satisfied), Int128(ratings)) : nil
    }

    public var satisfiedInterval: Interval? {
      .wilson(successes: Double(satisfied), of: Double(ratings))
    }

    public var isEmpty: Bool { recommendations == 0 && ratings == 0 && complaints == 0 }
  }

  /// What answers can be told apart by, besides whom they are about.
  public enum Dimension: String, Sendable, Hashable, CaseIterable {
    case category, channel, segment
  }

  /// The twelve months.
  public let days: Range<Day>
  /// The share of surveys that were answered; nil where only answers are in the data.
  public let responseRate: Fraction?
  /// Whether an answer that names no order was put to the customer's last one before it.
  public let usesLastOrders: Bool
  private let tallies: [Int: Tally]
  private let parts: [Int: [Dimension: [(label: String, tally: Tally)]]]

  /// Of a place; empty where nobody answered.
  public func tally(slot: Int) -> Tally { tallies[slot] ?? Tally() }

  /// By label, from the most answers down; the empty label is what has none. Of teams and the
  /// organization; empty where the data have at most one label.
  public func parts(_ dimension: Dimension, slot: Int) -> [(label: String, tally: Tally)] {
    parts[slot]?[dimension] ?? []
  }

  /// Of all parts, each once.
  var labels: [String] {
    Set(parts.values.flatMap { $0.values.flatMap { $0.map(\.label) } }).sorted()
  }

  init(facts: Facts, evaluation: Evaluation, engine: ColumnEngine, orders: CustomerRows) {
    let end = evaluation.days.current.upperBound
    days = end.adding(months: -12)..<end
    let table = facts[.feedback]
    let labels = FeedbackLabels(facts: facts, orders: orders, days: days)
    usesLastOrders = labels.usesLastOrders
    let subjects = evaluation.subjects
    var tallies: [Int: Tally] = [:]
    var counts: [Int: [[Tally]]] = [:]
    let kinds: [(id: Measure.ID, add: (inout Tally, Int64) -> Void)] = [
      ("nps_answers", { $0.add(recommendation: $1) }), ("answers", { $0.add(rating: $1) }),
      ("complaints", { tally, _ in tally.complaints += 1 }),
    ]
    for (id, add) in kinds where table.rowCount > 0 {
      guard let measure = evaluation.catalogue.measure(id) else { continue }
      let samples = engine.samples(of: measure, in: Span(days), atMost: .max)
      for slot in 0..<subjects.count where samples.count(slot: slot) > 0 {
        let isWhole =
          slot == subjects.organization
          || (slot >= subjects.team(0) && slot < subjects.team(0) + subjects.teams)
        var tally = tallies[slot] ?? Tally()
        var own: [[Tally]] = []
        if isWhole {
          own =
            counts[slot]
            ?? Dimension.allCases.map { Array(repeating: Tally(), count: labels.count($0)) }
        }
        for counted in samples.rows(slot: slot) {
          let score = table.amount("score", row: counted.row) ?? 0
          add(&tally, score)
          for index in own.indices {
            add(&own[index][labels.code(Dimension.allCases[index], row: counted.row)], score)
          }
        }
        tallies[slot] = tally
        if isWhole { counts[slot] = own }
      }
    }
    self.tallies = tallies
    parts = counts.mapValues { own in
      var parts: [Dimension: [(label: String, tally: Tally)]] = [:]
      for (dimension, counted) in zip(Dimension.allCases, own) {
        let told = counted.enumerated().filter { !$1.isEmpty }.map {
          (label: labels.label(dimension, $0), tally: $1)
        }
        guard told.contains(where: { !$0.label.isEmpty }), told.count > 1 else { continue }
        parts[dimension] = told.sorted { a, b in
          let (x, y) = (a.tally, b.tally)
          let (left, right) = (
            x.recommendations + x.ratings + x.complaints,
            y.recommendations + y.ratings + y.complaints
          )
          return left == right ? a.label < b.label : left > right
        }
      }
      return parts
    }
    responseRate = Satisfaction.responseRate(evaluation, engine, days)
  }

  /// Where every survey in the data has an answer, those without one were not exported.
  private static func responseRate(
    _ evaluation: Evaluation, _ engine: ColumnEngine, _ days: Range<Day>
  ) -> Fraction? {
    guard let asked = evaluation.catalogue.measure("asked"),
      let answers = evaluation.catalogue.measure("answers")
    else { return nil }
    let totals = engine.totals(
      of: [MeasureRequest(asked, spans: [0]), MeasureRequest(answers, spans: [0])],
      in: [Span(days)])
    let slot = evaluation.subjects.organization
    let (all, answered) = (
      totals.total("asked", subject: slot, span: 0), totals.total("answers", subject: slot, span: 0)
    )
    return all > answered ? answered.divided(by: all) : nil
  }
}

extension Satisfaction.Tally {
  /// - Parameter score: in millionths.
  fileprivate mutating func add(recommendation score: Int64) {
    recommendations += 1
    if score >= 9_000_000 { promoters += 1 }
    if score <= 6_000_000 { detractors += 1 }
  }

  fileprivate mutating func add(rating score: Int64) {
    ratings += 1
    if score >= 4_000_000 { satisfied += 1 }
  }
}
