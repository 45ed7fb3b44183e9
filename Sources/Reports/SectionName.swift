import Evaluation

/// What a section is called: its anchor on the site and its name in a theme.
public enum SectionName: String, Hashable, Sendable, CaseIterable {
  case headline, scorecard, findings, trend, outlook, funnel, members, teams, attainment, heat
  case quadrants, ranking, sensitivity, habits, variance, mix, splits, customers, satisfaction
  case receivables, chances
  case pastForecasts = "past-forecasts"
  case contests, growth, actions, agenda, method
  case oneToOne = "one-to-one"

  /// What each kind of report consists of, in order, unless a theme says otherwise. A theme
  /// chooses among these.
  public static func usual(for audience: Policy.Audience) -> [SectionName] {
    switch audience {
    case .rep:
      [
        .headline, .scorecard, .findings, .trend, .outlook, .mix, .customers, .ranking, .growth,
        .actions, .method, .oneToOne,
      ]
    case .team:
      [
        .headline, .scorecard, .findings, .trend, .outlook, .funnel, .members, .attainment, .heat,
        .quadrants, .variance, .mix, .splits, .customers, .satisfaction, .receivables, .ranking,
        .contests, .growth, .actions, .agenda, .method,
      ]
    case .organization:
      [
        .headline, .scorecard, .findings, .trend, .outlook, .funnel, .teams, .attainment, .heat,
        .quadrants, .ranking, .sensitivity, .habits, .variance, .mix, .splits, .customers,
        .satisfaction, .receivables, .chances, .pastForecasts, .contests, .actions, .method,
      ]
    }
  }

  /// The section that is called so; without content where there is nothing to tell.
  func section(_ briefing: Briefing) -> Section {
    switch self {
    case .headline: Section.headline(briefing)
    case .scorecard: Section.scorecard(briefing)
    case .findings: Section.findings(briefing)
    case .trend: Section.trend(briefing)
    case .outlook: Section.outlook(briefing)
    case .funnel: Section.funnel(briefing)
    case .members: Section.members(briefing)
    case .teams: Section.teams(briefing)
    case .attainment: Section.attainments(briefing)
    case .heat: Section.heat(briefing)
    case .quadrants: Section.quadrants(briefing)
    case .ranking: Section.ranking(briefing)
    case .sensitivity: Section.sensitivity(briefing)
    case .habits: Section.habits(briefing)
    case .variance: Section.variance(briefing)
    case .mix: Section.mix(briefing)
    case .splits: Section.splits(briefing)
    case .customers: Section.customers(briefing)
    case .satisfaction: Section.satisfaction(briefing)
    case .receivables: Section.receivables(briefing)
    case .chances: Section.chances(briefing)
    case .pastForecasts: Section.pastForecasts(briefing)
    case .contests: Section.contests(briefing)
    case .growth: Section.growth(briefing)
    case .actions: Section.actions(briefing)
    case .agenda: Section.agenda(briefing)
    case .method: Section.method(briefing)
    case .oneToOne: Section.oneToOne(briefing)
    }
  }
}
