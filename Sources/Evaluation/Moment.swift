import Measures
import Quantities

/// A period, and the days of it that count.
struct Moment: Hashable, Sendable {
  let period: Period
  let days: ComparedDays
  private let isAligning: Bool

  init(_ period: Period, asOf: Day, aligningSpringFestival: Bool) {
    self.period = period
    isAligning = aligningSpringFestival
    days = ComparedDays(period, asOf: asOf, aligningSpringFestival: aligningSpringFestival)
  }

  /// The whole period before.
  var before: Moment {
    Moment(
      period.previous, asOf: period.previous.lastDay, aligningSpringFestival: isAligning)
  }

  /// What its days are compared with, as many of them.
  func earlier(_ time: Formula.Comparison) -> Moment {
    switch time {
    case .previous:
      Moment(
        period.previous, asOf: days.previous.upperBound.previous,
        aligningSpringFestival: isAligning)
    case .yearAgo:
      Moment(
        period.yearAgo, asOf: days.yearAgo.upperBound.previous, aligningSpringFestival: isAligning)
    }
  }

  /// The months of a longer period that have begun; none of a month.
  var months: [Moment] {
    if period.months.count == 1 { return [] }
    let last = days.current.upperBound.previous
    return period.eachMonth.filter { $0.days.lowerBound <= last }.map {
      Moment($0, asOf: min(last, $0.lastDay), aligningSpringFestival: isAligning)
    }
  }
}

/// The moments at which cards are scored, and where the totals of each are kept.
struct ScoringMoments: Sendable {
  private(set) var times: [Moment: MeasurementPlan.Times] = [:]

  /// Adds a moment, and what its cards ask for: the values of earlier days where lines are held to
  /// them, and the months where a score is the mean of theirs.
  mutating func add(
    _ moment: Moment, _ kpis: [KPI], carded: [KPI], _ policy: Policy, to plan: inout MeasurementPlan
  ) {
    if times[moment] == nil { times[moment] = plan.add(kpis, at: moment.days) }
    if policy.holdsToEarlierValues {
      for time in Formula.Comparison.allCases {
        let earlier = moment.earlier(time)
        if times[earlier] == nil { times[earlier] = plan.add(carded, at: earlier.days) }
      }
    }
    if policy.annual == .meanOfMonths {
      for month in moment.months { add(month, carded, carded: carded, policy, to: &plan) }
    }
  }
}

extension Policy {
  /// Whether a line of some card is held to what its KPI was before.
  var holdsToEarlierValues: Bool {
    allCards.contains { card in
      card.lines.contains { line in
        if case .since = line.target { return true }
        return false
      }
    }
  }
}

extension ScoringMoments {
  /// A scorer of the cards at a moment.
  ///
  /// - Parameter make: a scorer of some spans, `isRunning` where days are still to come.
  func scorer(
    at moment: Moment, policy: Policy,
    make: @escaping @Sendable (_ times: MeasurementPlan.Times, _ isRunning: Bool) -> Scorer
  ) -> Scorer {
    guard let own = times[moment] else {
      preconditionFailure("nothing was added up for \(moment.period)")
    }
    var scorer = make(own, moment.days.isRunning)
    scorer.earlierValue = { kpi, time, subject, _ in
      let earlier = moment.earlier(time)
      guard let times = times[earlier] else { return nil }
      let scorer = make(times, earlier.days.isRunning)
      return KPIResults(scorer.inputs(subject, earlier.days))[kpi]?.value
    }
    if policy.annual == .meanOfMonths, !moment.months.isEmpty {
      var scores: [[Subject: Score]] = []
      for month in moment.months {
        let results = self.scorer(at: month, policy: policy, make: make)
          .results(month.days, in: month.period)
        var own: [Subject: Score] = [:]
        for result in results.reps + results.teams + [results.company] {
          own[result.subject] = result.card.score
        }
        scores.append(own)
      }
      scorer.monthScores = { [scores] subject, _ in scores.map { $0[subject] } }
    }
    return scorer
  }
}
