import Facts
import Measures
import Quantities

/// Turns totals into KPI results, scorecards and standings for one set of days.
struct Scorer {
  let organization: Organization
  let policy: Policy
  let targets: TargetBook
  let totals: SharedTotals
  let surroundings: Surroundings
  /// The spans of the days that are scored.
  let times: MeasurementPlan.Times

  /// Reps and teams that were active, and the organization.
  func results(_ days: ComparedDays)
    -> (reps: [SubjectResult], teams: [SubjectResult], company: SubjectResult)
  {
    func ranked(_ subjects: [Subject]) -> [SubjectResult] {
      var results = subjects.map { result($0, days) }
      for (index, standing) in standings(results.map(rankedScore)).enumerated() {
        results[index].standing = standing
      }
      return results
    }
    return (ranked(reps(days)), ranked(teams(days)), result(.organization, days))
  }

  /// Only what a later period tells of this one: no result outlives its score.
  func earlier(_ days: ComparedDays) -> [Subject: SubjectResult.Earlier] {
    let company = result(.organization, days).card
    var all: [Subject: SubjectResult.Earlier] = [
      .organization: SubjectResult.Earlier(
        score: company.score, grade: company.grade, standing: nil)
    ]
    for subjects in [reps(days), teams(days)] {
      let scores = subjects.map { subject in
        let result = result(subject, days)
        return (own: result.card.score, ranked: rankedScore(result))
      }
      for (index, standing) in standings(scores.map(\.ranked)).enumerated() {
        let score = scores[index].own
        all[subjects[index]] = SubjectResult.Earlier(
          score: score, grade: score.flatMap { policy.grade(of: $0) }, standing: standing)
      }
    }
    return all
  }

  /// Nil for leavers too, who have a score and no place.
  private func rankedScore(_ result: SubjectResult) -> Score? {
    result.hasLeft ? nil : result.card.score
  }

  private func standings(_ scores: [Score?]) -> [Standing?] {
    Standing.standings(of: scores, ties: policy.ties)
  }

  private func reps(_ days: ComparedDays) -> [Subject] {
    organization.reps.indices.filter { isActive(rep: $0, in: days.current) }.map { .rep($0) }
  }

  private func teams(_ days: ComparedDays) -> [Subject] {
    organization.teams.indices.filter { isActive(team: $0, in: days.current) }.map { .team($0) }
  }

  private func isActive(rep: Int, in days: Range<Day>) -> Bool {
    organization.reps[rep].works(in: days) || hasFacts(totals.totals.subjects.rep(rep), in: days)
  }

  private func isActive(team: Int, in days: Range<Day>) -> Bool {
    !organization.members(ofTeam: team, in: days).isEmpty
      || hasFacts(totals.totals.subjects.team(team), in: days)
  }

  private func hasFacts(_ slot: Int, in days: Range<Day>) -> Bool {
    [Measure.ID.salesAmount, .orders].contains { total($0, slot) != .zero }
  }

  private func total(_ id: Measure.ID, _ slot: Int) -> Fraction {
    totals.totals.total(id, subject: slot, span: times.now)
  }

  private func result(_ subject: Subject, _ days: ComparedDays) -> SubjectResult {
    let results = KPIResults(inputs(subject, days))
    let card = CardResult(
      policy.cards[subject.audience] ?? Scorecard(lines: []), policy: policy, from: results,
      tableTarget: { target($0, of: subject, in: days.current)?.complete })
    var hasLeft = false
    if case .rep(let index) = subject, let left = organization.reps[index].left {
      hasLeft = left < days.current.upperBound.previous
    }
    return SubjectResult(subject: subject, results: results, card: card, hasLeft: hasLeft)
  }

  func inputs(_ subject: Subject, _ days: ComparedDays) -> Inputs {
    let subjects = totals.totals.subjects
    let slot: Int =
      switch subject {
      case .rep(let index): subjects.rep(index)
      case .team(let index): subjects.team(index)
      case .organization: subjects.organization
      }
    var assigned: [String: AssignedTarget] = [:]
    for kpi in surroundings.catalogue.targetedKPIs {
      if let target = target(kpi, of: subject, in: days.current) { assigned[kpi] = target }
    }
    return Inputs(
      TotalsView(
        totals: totals, slot: slot, now: times.now, previous: times.previous,
        yearAgo: times.yearAgo),
      surroundings, targets: assigned, days: days.current.count,
      workingDays: workingDays(of: subject, in: days.current))
  }

  /// Days on which the subject's people worked; each person's days count, those of reps without a
  /// day of hire from the first.
  private func workingDays(of subject: Subject, in days: Range<Day>) -> Int {
    let calendar = surroundings.catalogue.rules.workCalendar
    func worked(_ rep: Int, _ days: Range<Day>) -> Int {
      calendar.count(in: organization.reps[rep].worked(in: days))
    }
    switch subject {
    case .rep(let rep): return worked(rep, days)
    case .organization: return organization.reps.indices.reduce(0) { $0 + worked($1, days) }
    case .team(let team):
      var count = 0
      for (rep, stretches) in organization.memberships.enumerated() {
        for stretch in stretches where stretch.index == team && stretch.days.overlaps(days) {
          count += worked(rep, stretch.days.clamped(to: days))
        }
      }
      return count
    }
  }

  private func target(_ kpi: String, of subject: Subject, in days: Range<Day>)
    -> AssignedTarget?
  {
    targets.target(
      kpi, of: subject, in: days, isLevel: !surroundings.catalogue.isAdditive(ofKPI: kpi)
    ) {
      total(.salesAmount, totals.totals.subjects.rep($0)) != .zero
    }
  }
}
