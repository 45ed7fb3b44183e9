import Quantities

/// Which places change if one line of a card weighs a few points more or less.
///
/// The other lines give or take in proportion, so that the weights still sum to 100.
public struct Sensitivity: Sendable, Hashable {
  /// Somebody who is held to the card, in a group of peers.
  public struct Entry: Sendable, Hashable {
    public let subject: Subject
    /// Of each line of the card; nil where it is not scored.
    public let scores: [Score?]
    /// What weights do not touch: bonus and adjustments.
    public let extra: Fraction

    public init(_ subject: Subject, _ scores: [Score?], extra: Fraction = .zero) {
      self.subject = subject
      self.scores = scores
      self.extra = extra
    }
  }

  public struct Row: Sendable, Hashable {
    /// The KPI whose weight changes.
    public let kpi: String
    /// In points of weight; less than asked for where the weight would leave 0...100.
    public let change: Fraction
    /// Whose rank changes, from the best rank before down.
    public let moves: [Move]
    /// Neighbours of whom the lower one is then above the upper one.
    public let swaps: [Swap]
  }

  public struct Move: Sendable, Hashable {
    public let subject: Subject
    public let before: Int
    public let after: Int
  }

  public struct Swap: Sendable, Hashable {
    public let upper: Subject
    public let lower: Subject
  }

  /// In the order of the card's lines, less weight before more.
  public let rows: [Row]

  /// - Parameters:
  ///   - weights: of the card's lines, of 100, and their KPIs; of those that do not count, zero.
  ///   - step: points of weight.
  public init(
    _ weights: [(kpi: String, weight: Fraction)], _ entries: [Entry], ties: Policy.Ties,
    step: Fraction = 5
  ) {
    let sums = entries.map { Sums($0, weights.map(\.weight)) }
    let before = Sensitivity.ranks(sums.map { $0.score() }, ties)
    // By rank, equal ones in the order in which they came.
    let order = before.indices.filter { before[$0] != nil }.sorted {
      (before[$0] ?? 0, $0) < (before[$1] ?? 0, $1)
    }
    var rows: [Row] = []
    for (line, entry) in weights.enumerated() where entry.weight > .zero && entry.weight < 100 {
      for change in [-step, step] {
        let weight = max(.zero, min(100, entry.weight + change))
        let scores = sums.map { $0.score(line, weight: weight, of: entry.weight) }
        let after = Sensitivity.ranks(scores, ties)
        var (moves, swaps) = ([Move](), [Swap]())
        for (place, index) in order.enumerated() {
          guard let was = before[index], let now = after[index] else { continue }
          let subject = entries[index].subject
          if was != now { moves.append(Move(subject: subject, before: was, after: now)) }
          guard place + 1 < order.count else { continue }
          let lower = order[place + 1]
          if let lowerNow = after[lower], lowerNow < now, before[lower] != was {
            swaps.append(Swap(upper: subject, lower: entries[lower].subject))
          }
        }
        rows.append(
          Row(kpi: entry.kpi, change: weight - entry.weight, moves: moves, swaps: swaps))
      }
    }
    self.rows = rows
  }

  private static func ranks(_ scores: [Score?], _ ties: Policy.Ties) -> [Int?] {
    Standing.standings(of: scores, ties: ties).map { $0?.rank }
  }

  /// An entry's weighted sums, so that each change costs the same however long the card is.
  ///
  /// Weights in millionths and scores in billionths are whole numbers, whose products stay far
  /// within 128 bits.
  private struct Sums {
    private let scores: [Score?]
    private let extra: Fraction
    private var points: Int128 = 0
    private var weight: Int128 = 0

    private static let scale: Int128 = 1_000_000

    init(_ entry: Entry, _ weights: [Fraction]) {
      scores = entry.scores
      extra = entry.extra
      for (score, weight) in zip(entry.scores, weights) {
        guard let score else { continue }
        let weight = weight.rounded(scale: Sums.scale)
        points += weight * Int128(score.billionths)
        self.weight += weight
      }
    }

    func score() -> Score? { score(points, weight) }

    /// With `line` weighing `weight` of 100 instead of `before`, the others all as much more or
    /// less: the sums are taken times what the others weighed, so that they stay whole.
    func score(_ line: Int, weight: Fraction, of before: Fraction) -> Score? {
      let (new, old) = (weight.rounded(scale: Sums.scale), before.rounded(scale: Sums.scale))
      let (others, rest) = (100 * Sums.scale - old, 100 * Sums.scale - new)
      let own = scores[line].map { Int128($0.billionths) }
      let restPoints = points - (own.map { old * $0 } ?? 0)
      let restWeight = self.weight - (own == nil ? 0 : old)
      return score(
        rest * restPoints + others * new * (own ?? 0),
        rest * restWeight + (own == nil ? 0 : others * new))
    }

    private func score(_ points: Int128, _ weight: Int128) -> Score? {
      if weight == 0 { return nil }
      let mean = Fraction(points, weight).rounded(scale: 1)
      return Score(Score(billionths: Int64(clamping: mean)).fraction + extra)
    }
  }
}

extension Sensitivity {
  /// Of those of `results` who are ranked in `group` and held to the card called `name`; scores that
  /// are means of months do not follow from one set of weights and are left out.
  public init(
    of results: [SubjectResult], card name: String, in group: PeerGroup, ties: Policy.Ties
  ) {
    let peers = results.filter {
      $0.cardName == name && $0.standing?.group == group && $0.card.basis == .lines
    }
    let lines = peers.first?.card.card.lines ?? []
    self.init(
      lines.map { ($0.kpi, $0.weight) },
      peers.map { peer in
        let scores = peer.card.lines.map { $0.line.weight > .zero ? $0.score : nil }
        let extra = peer.card.adjustments.reduce(peer.card.bonus) { $0 + $1.points }
        return Entry(peer.subject, scores, extra: extra)
      }, ties: ties)
  }
}
