import Evaluation
import Quantities
import Statistics

extension Sight {
  /// How many months a trend is looked for in, and how few tell nothing.
  static let monthsOfTrend = 12
  static let fewestMonths = 9

  /// Reps' and teams' sales as a part of what all others sold, so that seasons and what the whole
  /// market does are no trend of theirs.
  var trends: [Observation] {
    let reps = settledReps.map(\.subject)
    let whole = sales(.organization)
    return (reps + evaluation.teams.map(\.subject)).compactMap { subject in
      let own = steadySales(subject)
      guard own.count >= Sight.fewestMonths, own.count == whole.count else { return nil }
      let parts = zip(own, whole).map { $1 - $0 > 0 ? $0 / ($1 - $0) : 0 }
      guard let trend = MonotoneTrend(of: parts), trend.start > 0 else { return nil }
      let rise = trend.slope * Double(parts.count - 1)
      let end = trend.start + rise
      let rest = zip(own, whole).map { $1 - $0 }.reduce(0, +) / Double(own.count)
      let (before, now) = (trend.start * rest, max(0, end) * rest)
      return Observation(
        .trend, of: subject,
        [
          "change": .change(.near(max(-1, rise / trend.start))), "before": .money(.near(before)),
          "now": .money(.near(now)), "months": .count(parts.count),
          "chance": .chance(trend.pValue), "size": .money(.near(abs(now - before) * 12)),
        ])
    }
  }

  /// Of a team those of members who were in it all the while: who comes and goes is no trend. Empty
  /// where there are fewer than three.
  private func steadySales(_ subject: Subject) -> [Double] {
    guard case .team(let team) = subject else { return sales(subject) }
    let days = year.days.current
    let members = settledReps.map(\.subject).filter { member in
      guard case .rep(let rep) = member else { return false }
      let stays = evaluation.organization.memberships[rep].filter { $0.days.overlaps(days) }
      return stays.count == 1 && stays[0].index == team
        && stays[0].days.clamped(to: days) == days
    }
    guard members.count >= 3 else { return [] }
    return members.map { sales($0) }.reduce([]) { sum, own in
      sum.isEmpty ? own : zip(sum, own).map { $0 + $1 }
    }
  }

  /// Sales of the last months that are over.
  private func sales(_ subject: Subject) -> [Double] {
    history.values(.salesAmount, slot: slot(subject)).suffix(Sight.monthsOfTrend).map(\.double)
  }
}
