import Quantities

/// How performance is weighed: everything a workspace says in `scorecards.yaml`.
///
/// No weight, target, curve or grade limit stands in the program itself.
public struct Policy: Sendable, Hashable {
  /// Who a scorecard is for.
  public enum Audience: String, Sendable, Hashable, CaseIterable {
    case rep, team, organization
  }

  /// How equal scores are ranked: 1, 2, 2, 4 or 1, 3, 3, 4.
  public enum Ties: String, Sendable, Hashable, CaseIterable {
    case shareBetter = "share-better"
    case shareWorse = "share-worse"
  }

  /// How the score of a period that is longer than a month comes about.
  public enum Annual: String, Sendable, Hashable, CaseIterable {
    /// From what measures sum to over the whole period.
    case recomputed
    /// The mean of the scores of its months in which somebody was employed.
    case meanOfMonths = "mean_of_months"
  }

  /// What `costCoverage` is where a workspace does not say.
  public static let usualCostCoverage = Fraction(95, 100)

  public var cards: [Audience: Scorecard]
  /// Cards of some reps; the first that is for a rep holds, else the one for all.
  public var roleCards: [RoleCard] = []
  /// From the best down, with falling limits.
  public var grades: [GradeBand]
  /// Nil where grades follow from the score alone.
  public var forcedGrades: ForcedGrades?
  public var ranking: Ranking
  public var annual: Annual = .recomputed
  /// The share of sales, 0...1, whose cost must be known for a margin to be measured.
  public var costCoverage: Fraction

  public init(
    cards: [Audience: Scorecard], grades: [GradeBand], ties: Ties = .shareBetter,
    costCoverage: Fraction = Policy.usualCostCoverage
  ) {
    self.cards = cards
    self.grades = grades
    self.costCoverage = costCoverage
    ranking = Ranking(ties: ties)
  }

  public var ties: Ties {
    get { ranking.ties }
    set { ranking.ties = newValue }
  }

  /// The grade of `score`: the first band whose limit it reaches; nil below all of them.
  public func grade(of score: Score) -> String? {
    grades.first { score >= $0.from }?.grade
  }

  /// All grades that can be given, from the best down.
  public var gradeNames: [String] {
    let forced = forcedGrades?.shares.map(\.grade) ?? []
    return forced + grades.map(\.grade).filter { !forced.contains($0) }
  }

  /// Every card, in no order.
  public var allCards: [Scorecard] { Array(cards.values) + roleCards.map(\.card) }

  /// KPIs that some line is held to a peers' level of.
  var kpisHeldToPeers: Set<String> {
    var kpis: Set<String> = []
    for card in allCards {
      for line in card.lines {
        if case .peers = line.target { kpis.insert(line.kpi) }
      }
    }
    return kpis
  }

  /// KPIs that count on some card, by id.
  public var countedKPIs: [String] {
    var kpis: Set<String> = []
    for card in allCards {
      for line in card.lines where line.weight > .zero || line.bonus != nil {
        kpis.insert(line.kpi)
      }
    }
    return kpis.sorted()
  }

  /// The worse of two grades; nil is worse than none of them.
  func worse(_ grade: String?, _ other: String) -> String {
    guard let grade else { return other }
    let names = gradeNames
    let (place, limit) = (names.firstIndex(of: grade), names.firstIndex(of: other))
    return (place ?? 0) > (limit ?? 0) ? grade : other
  }

  /// The card that `subject` is held to, and the name that it has in the policy.
  ///
  /// - Parameter leaders: the reps who lead a team.
  func card(for subject: Subject, role: String = "", leadsTeam: Bool = false)
    -> (name: String, card: Scorecard)
  {
    if case .rep = subject,
      let own = roleCards.first(where: { $0.isFor(role: role, leadsTeam: leadsTeam) })
    {
      return (own.name, own.card)
    }
    let audience = subject.audience
    return (audience.rawValue, cards[audience] ?? Scorecard(lines: []))
  }
}
