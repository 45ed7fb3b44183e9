import Facts
import Measures
import Quantities

/// Turns totals into KPI results, scorecards and standings for one set of days.
struct Scorer {
  let organization: Organization
  let policy: Policy
  let targets: TargetBook
  let totals: Totals
  let emptyTables: Set<TableName>

  func results(_ days: ComparedDays)
    -> (reps: [SubjectResult], teams: [SubjectResult], company: SubjectResult)
  {
    var reps = organization.reps.indices.filter { isActive(rep: $0, in: days.current) }
      .map { result(.rep($0), days) }
    var teams = organization.teams.indices.filter { isActive(team: $0, in: days.current) }
      .map { result(.team($0), days) }
    rank(&reps)
    rank(&teams)
    return (reps, teams, result(.organization, days))
  }

  private func rank(_ results: inout [SubjectResult]) {
    let standings = Standing.standings(
      of: results.map { $0.hasLeft ? nil : $0.card.score }, ties: policy.ties)
    for (index, standing) in standings.enumerated() { results[index].standing = standing }
  }

  private func isActive(rep: Int, in days: Range<Day>) -> Bool {
    organization.reps[rep].works(in: days) || hasFacts(totals.subjects.rep(rep), in: days)
  }

  private func isActive(team: Int, in days: Range<Day>) -> Bool {
    !organization.members(ofTeam: team, in: days).isEmpty
      || hasFacts(totals.subjects.team(team), in: days)
  }

  private func hasFacts(_ slot: Int, in days: Range<Day>) -> Bool {
    [Measure.salesAmount, .orders].contains {
      totals.total($0, subject: slot, in: days) != .zero
    }
  }

  private func result(_ subject: Subject, _ days: ComparedDays) -> SubjectResult {
    let inputs = inputs(subject, days)
    let results = Dictionary(
      uniqueKeysWithValues: KPI.all.map { ($0.id, $0.formula.result(inputs)) })
    let card = CardResult(
      policy.cards[subject.audience] ?? Scorecard(lines: []), policy: policy, results: results,
      tableTarget: { target($0, of: subject, in: days.current) })
    var hasLeft = false
    if case .rep(let index) = subject, let left = organization.reps[index].left {
      hasLeft = left < days.current.upperBound.previous
    }
    return SubjectResult(subject: subject, results: results, card: card, hasLeft: hasLeft)
  }

  private func inputs(_ subject: Subject, _ days: ComparedDays) -> Inputs {
    let slot: Int =
      switch subject {
      case .rep(let index): totals.subjects.rep(index)
      case .team(let index): totals.subjects.team(index)
      case .organization: totals.subjects.organization
      }
    func all(_ window: Range<Day>, _ measures: [Measure]) -> [String: Fraction] {
      Dictionary(
        uniqueKeysWithValues: measures.map {
          ($0.id, totals.total($0, subject: slot, in: window))
        })
    }
    return Inputs(
      all(days.current, Measure.all), previous: all(days.previous, [.salesAmount]),
      yearAgo: all(days.yearAgo, [.salesAmount]),
      target: target(KPI.salesAmount.id, of: subject, in: days.current),
      costCoverage: policy.costCoverage, emptyTables: emptyTables)
  }

  private func target(_ kpi: String, of subject: Subject, in days: Range<Day>) -> Fraction? {
    switch subject {
    case .rep(let index): targets.target(kpi, rep: index, in: days)
    case .team(let index): targets.target(kpi, team: index, in: days)
    case .organization: targets.targetOfOrganization(kpi, in: days)
    }
  }
}
