import Quantities

/// How the scores of peers spread, KPI by KPI of their cards; it names nobody.
///
/// Leavers are no peers. Of a few people nothing is told: the middle of few is somebody's own score.
public struct PeerScores: Sendable {
  /// The quartiles of a group's scores.
  public struct Spread: Sendable, Hashable {
    public let low: Fraction
    public let median: Fraction
    public let high: Fraction
  }

  private struct Key: Hashable {
    let kpi: String
    let group: PeerGroup
  }

  /// Five peers besides oneself.
  public static let fewest = 6

  private var spreads: [Key: Spread] = [:]

  /// - Parameter reps: each a peer of those in its group.
  public init(_ reps: [SubjectResult]) {
    var scores: [Key: [Fraction]] = [:]
    for rep in reps where !rep.hasLeft {
      for line in rep.card.lines where line.line.bonus == nil {
        guard let score = line.score else { continue }
        scores[Key(kpi: line.line.kpi, group: rep.group), default: []]
          .append(score.fraction.toBillionths)
      }
    }
    for (key, found) in scores where found.count >= PeerScores.fewest {
      let rising = found.sorted()
      guard let low = rising.quantile(Fraction(1, 4)), let median = rising.quantile(Fraction(1, 2)),
        let high = rising.quantile(Fraction(3, 4))
      else { continue }
      spreads[key] = Spread(low: low, median: median, high: high)
    }
  }

  /// Nil where too few are scored on it.
  public func spread(of kpi: String, in group: PeerGroup) -> Spread? {
    spreads[Key(kpi: kpi, group: group)]
  }
}
