import Facts
import Quantities

/// Every stretch of days that pay asks amounts of.
struct PaySpans {
  private(set) var spans: Set<Range<Day>> = []
  private let period: Period
  private let end: Day

  init(
    _ settings: PaySettings, _ organization: Organization, _ months: PayMonths, _ period: Period,
    end: Day, returns: NamedReturns, stated: StatedMonths
  ) {
    self.period = period
    self.end = end
    let last = period.months.upperBound
    let oldest = period.months.lowerBound - PayCalculation.monthsReviewed
    var first = period.months.lowerBound
    for pair in returns.pairs where period.days.lowerBound <= pair.dated {
      first = min(first, pair.ordered.civil.year * 12 + pair.ordered.civil.month - 1)
    }
    if let known = stated.months.first(where: { $0 >= oldest }) { first = min(first, known) }
    // Draws go back to the beginning of the year, and their months to orders before it.
    if settings.plans.contains(where: { $0.draw?.isRecoverable == true }) {
      let year = months.year(period.months.lowerBound).lowerBound
      first = min(first, year)
      for pair in returns.pairs where months.days(year).lowerBound <= pair.dated {
        first = min(first, pair.ordered.civil.year * 12 + pair.ordered.civil.month - 1)
      }
    }
    // A statement of the first of these months looks as far back itself.
    first = max(first, oldest - PayCalculation.monthsReviewed)
    let all = months.year(first).lowerBound..<last
    for month in all { add(months.days(month)) }
    for plan in settings.plans {
      let spiffs = plan.components.compactMap { component in
        if case .spiff(let spiff) = component.kind { return spiff }
        return nil
      }
      for month in all {
        let days = plan.days(in: months.days(month))
        if days.isEmpty { continue }
        var stretches: Set<Range<Day>> = [days]
        if !plan.audience.teams.isEmpty {
          for rep in organization.reps.indices {
            stretches.formUnion(
              PayGround.stretches(plan, rep, month, months, organization))
          }
        }
        for stretch in stretches {
          add(stretch)
          for spiff in spiffs { add(spiff.days(in: stretch)) }
        }
      }
    }
    for contest in settings.contests where isShown(contest) { add(contest.days) }
    add(period.days)
    for period in [period.previous] { add(period.days) }
    let streak =
      settings.honours.map { honour in
        if case .targetStreak(let count, _) = honour.rule { return count }
        return 0
      }.max() ?? 0
    for month in last - max(streak, 1)..<last { add(months.days(month)) }
  }

  /// Whether a contest has begun and was not over before the period.
  func isShown(_ contest: Contest) -> Bool {
    contest.from < end && contest.to >= period.days.lowerBound
  }

  private mutating func add(_ days: Range<Day>) {
    let clipped = days.clamped(to: days.lowerBound..<max(days.lowerBound, end))
    if !clipped.isEmpty { spans.insert(clipped) }
  }
}
