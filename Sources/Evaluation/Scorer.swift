import Facts
import Measures
import Quantities

/// Turns totals into KPI results, scorecards and standings for one set of days.
struct Scorer: Sendable {
  let organization: Organization
  let policy: Policy
  let targets: TargetBook
  let totals: SharedTotals
  let surroundings: Surroundings
  /// The spans of the days that are scored.
  let times: MeasurementPlan.Times
  var adjustments = Adjustments()
  var forecasts = ForecastRecord.none
  /// What a KPI of a subject was in the days that its days are compared with.
  var earlierValue: @Sendable (String, Formula.Comparison, Subject, ComparedDays) -> Fraction? = {
    _, _, _, _ in nil
  }
  /// The scores of those months of the period in which the subject was employed; nil where the
  /// period is no longer than a month.
  var monthScores: @Sendable (Subject, Period) -> [Score?]? = { _, _ in nil }
  /// How sure a result is.
  var reliability: @Sendable (KPIResult) -> Reliability = { _ in Reliability() }
  /// Who score subjects at the same time.
  var workers = Workers(1)

  typealias Results = (reps: [SubjectResult], teams: [SubjectResult], company: SubjectResult)

  /// Reps and teams that were active, and the organization.
  ///
  /// First everybody's KPIs, then what peers reach of them, then cards that are held to that, then
  /// places and the grades that follow from places.
  ///
  /// - Parameter period: whose days they are; nil where manual adjustments do not count.
  func results(_ days: ComparedDays, in period: Period? = nil) -> Results {
    let company = measured([.organization], days)
    let all = [measured(reps(days), days), measured(teams(days), days)].map {
      ranked(scored($0, days, period))
    }
    var own = scored(company, days, period)[0]
    if let forced = policy.forcedGrades {
      own.card.settle(
        own.card.earnedGrade, .tooFew(ranked: own.card.score == nil ? 0 : 1, least: forced.least),
        policy)
    }
    return (all[0], all[1], own)
  }

  /// Only what a later period tells of this one: no result outlives its score.
  func earlier(_ days: ComparedDays, in period: Period? = nil) -> [Subject: SubjectResult.Earlier] {
    let results = results(days, in: period)
    var all: [Subject: SubjectResult.Earlier] = [:]
    for result in results.reps + results.teams + [results.company] {
      all[result.subject] = SubjectResult.Earlier(
        score: result.card.score, grade: result.card.grade, standing: result.standing)
    }
    return all
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

  /// A subject's KPIs, before it is compared with anybody.
  private struct Measured: Sendable {
    let subject: Subject
    let group: PeerGroup
    let hasLeft: Bool
    let results: KPIResults
  }

  private func measured(_ subjects: [Subject], _ days: ComparedDays) -> [Measured] {
    let lastDay = max(days.current.lowerBound, days.current.upperBound.previous)
    return workers.map(subjects) { subject in
      var (group, hasLeft) = (PeerGroup.all, false)
      if case .rep(let index) = subject {
        group = policy.ranking.group(ofRep: index, in: organization, on: lastDay)
        hasLeft = organization.reps[index].left.map { $0 < lastDay } ?? false
      }
      return Measured(
        subject: subject, group: group, hasLeft: hasLeft,
        results: KPIResults(inputs(subject, days)))
    }
  }

  private func scored(_ subjects: [Measured], _ days: ComparedDays, _ period: Period?)
    -> [SubjectResult]
  {
    let peers = PeerLevels(
      subjects.filter { !$0.hasLeft }.map { ($0.group, $0.results) },
      kpis: policy.kpisHeldToPeers, least: policy.ranking.leastPeers)
    return workers.map(subjects) { measured in
      let subject = measured.subject
      var (role, leads) = ("", false)
      if case .rep(let index) = subject {
        role = organization.reps[index].role
        leads = organization.leaders.contains(index)
      }
      let (name, card) = policy.card(for: subject, role: role, leadsTeam: leads)
      let levels = Levels(
        table: { target($0, of: subject, in: days.current)?.complete },
        earlier: { earlierValue($0, $1, subject, days) },
        peers: { peers.level($0, $1, in: measured.group) })
      var months: [Score?]?
      if policy.annual == .meanOfMonths, let period, period.months.count > 1 {
        months = monthScores(subject, period)
      }
      return SubjectResult(
        subject: subject, results: measured.results, cardName: name,
        card: CardResult(
          card, policy: policy, from: measured.results, levels,
          adjustments: period.map { adjustments.adjustments(of: subject, in: $0) } ?? [],
          months: months, reliability: reliability), group: measured.group,
        hasLeft: measured.hasLeft)
    }
  }

  private func ranked(_ unranked: [SubjectResult]) -> [SubjectResult] {
    var results = unranked
    for index in results.indices { results[index].unranked = obstacle(results[index]) }
    let entries = results.map { result -> Standing.Entry? in
      guard result.unranked == nil, let score = result.card.score else { return nil }
      return Standing.Entry(score, result.card.interval, in: result.group)
    }
    let standings = Standing.standings(of: entries, ties: policy.ties)
    for (index, standing) in standings.enumerated() { results[index].standing = standing }
    if let forced = policy.forcedGrades { force(forced, &results) }
    return results
  }

  /// Why a result has no place; nil where it has one.
  private func obstacle(_ result: SubjectResult) -> Standing.Unranked? {
    if result.hasLeft { return .left }
    if result.card.score == nil { return .noScore }
    let least = policy.ranking.leastMeasured
    if result.card.measuredShare < least {
      return .tooLittleMeasured(result.card.measuredShare, least: least)
    }
    let sure = result.card.sureShare
    return sure == .zero || sure < least ? .smallSample : nil
  }

  /// Grades by place within each group, those without a place by their score.
  private func force(_ forced: ForcedGrades, _ results: inout [SubjectResult]) {
    var members: [PeerGroup: [Int]] = [:]
    for index in results.indices {
      if results[index].standing == nil {
        results[index].card.settle(results[index].card.earnedGrade, .unranked, policy)
      } else {
        members[results[index].group, default: []].append(index)
      }
    }
    for indices in members.values {
      let grades = forced.grades(of: indices.map { results[$0].card.score ?? .zero })
      for (offset, index) in indices.enumerated() {
        let grade = grades.map { $0[offset] } ?? results[index].card.earnedGrade
        let basis =
          grades == nil
          ? GradeBasis.tooFew(ranked: indices.count, least: forced.least) : .forced
        results[index].card.settle(grade, basis, policy)
      }
    }
  }

  /// What formulas are given about a subject.
  ///
  /// - Parameter kpis: whose targets are looked up; those of all KPIs where nil.
  func inputs(_ subject: Subject, _ days: ComparedDays, of kpis: [String]? = nil) -> Inputs {
    let subjects = totals.totals.subjects
    let slot: Int =
      switch subject {
      case .rep(let index): subjects.rep(index)
      case .team(let index): subjects.team(index)
      case .organization: subjects.organization
      }
    var assigned: [String: AssignedTarget] = [:]
    let targeted =
      kpis.map { $0.flatMap { surroundings.catalogue.kpi($0)?.formula.targets ?? [] } }
      ?? surroundings.catalogue.targetedKPIs
    for kpi in targeted {
      let (id, isWhole) = Formula.targeted(kpi)
      let span = isWhole ? days.current.lowerBound..<days.end : days.current
      if let target = target(id, of: subject, in: span) { assigned[kpi] = target }
    }
    return Inputs(
      TotalsView(
        totals: totals, slot: slot, now: times.now, previous: times.previous,
        yearAgo: times.yearAgo),
      surroundings, targets: assigned, days: days.current.count,
      workingDays: workingDays(of: subject, in: days.current),
      forecasts: forecasts.sums(slot, in: days.current))
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
