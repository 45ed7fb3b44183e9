import Evaluation
import Measures
import Quantities

extension Sight {
  /// How many lines of a scorecard are told at most, and what those after the first have to cost.
  private static let lines = 2
  private static let pointsOfMore: Fraction = 5

  /// The lines of scorecards that cost the most of the points there are to have: a fact of the
  /// period, which claims nothing unusual.
  ///
  /// Where the score is the mean of months, no line of the whole period makes it, and none is told.
  var lostPoints: [Observation] {
    var bases: [String: Measure.ID] = [:]
    for rule in rules where rule.signal == .lostPoints {
      for kpi in rule.kpis where bases[kpi] == nil {
        bases[kpi] = rule.base.map { Measure.ID(rawValue: $0) }
      }
    }
    return evaluation.all.flatMap { result -> [Observation] in
      guard !result.hasLeft, result.card.basis == .lines else { return [] }
      let lost = result.card.lines.compactMap {
        line -> (line: CardResult.Line, points: Fraction)? in
        guard line.line.bonus == nil, let score = line.score, score < Score(100) else { return nil }
        return (line, (Fraction(100) - score.fraction) * line.effectiveWeight * Fraction(1, 100))
      }
      let most = lost.enumerated().sorted {
        $0.element.points == $1.element.points
          ? $0.offset < $1.offset : $0.element.points > $1.element.points
      }.prefix(Sight.lines).map(\.element)
      return most.enumerated().filter { $0.offset == 0 || $0.element.points >= Sight.pointsOfMore }
        .compactMap { _, entry in
          let (line, points) = entry
          return observation(of: line, points, result.subject, base: bases[line.line.kpi])
        }
    }
  }

  private func observation(
    of line: CardResult.Line, _ points: Fraction, _ subject: Subject, base: Measure.ID?
  ) -> Observation? {
    let id = line.line.kpi
    guard let value = line.result.value else { return nil }
    var values: [String: SignalValue] = [
      "kpi": .kpi(id), "value": .value(value, kpi: id), "points": .points(points),
    ]
    if let target = line.target {
      values["target"] = .value(target, kpi: id)
      if let base, evaluation.isTotaled(base) {
        let gap = value < target ? target - value : value - target
        values["size"] = .money(gap.toBillionths * evaluation.total(base, slot: slot(subject)))
      }
    }
    switch id {
    case KPI.targetAttainment.id: values.merge(toTarget(subject)) { $1 }
    case KPI.growthYearAgo.id: values.merge(toGrowth(subject, line.target)) { $1 }
    default: break
    }
    return Observation(.lostPoints, of: subject, topic: id, values)
  }

  /// What is missing to the target, in orders too, and who below is furthest behind.
  private func toTarget(_ subject: Subject) -> [String: SignalValue] {
    guard let missing = shortfall(of: subject) else { return [:] }
    var values: [String: SignalValue] = ["size": .money(missing)]
    let slot = slot(subject)
    if let average = evaluation.total(.salesAmount, slot: slot).divided(
      by: evaluation.total(.orders, slot: slot)), average > .zero,
      let needed = missing.divided(by: average)
    {
      values["average"] = .money(average)
      // A part of an order closes nothing.
      let whole = needed.rounded(scale: 1)
      values["orders"] = .count(Int(Fraction(whole) < needed ? whole + 1 : whole))
    }
    if let (member, part) = furthestBehind(below: subject) {
      values["behind"] = .subject(member)
      values["part"] = .money(part)
    }
    return values
  }

  /// Sales now and a year ago, and what is missing to the growth that was aimed at.
  private func toGrowth(_ subject: Subject, _ target: Fraction?) -> [String: SignalValue] {
    let slot = slot(subject)
    let now = evaluation.total(.salesAmount, slot: slot)
    let before = evaluation.total(.salesAmount, slot: slot, at: .yearAgo)
    var values: [String: SignalValue] = ["now": .money(now), "before": .money(before)]
    if let target { values["size"] = .money(before * (.one + target) - now) }
    return values
  }

  /// What is missing to the target of sales; nil where nothing is, or there is none.
  private func shortfall(of subject: Subject) -> Fraction? {
    evaluation.target(KPI.salesAmount.id, of: subject, in: evaluation.days.current).flatMap {
      let missing = $0 - evaluation.total(.salesAmount, slot: slot(subject))
      return missing > .zero ? missing : nil
    }
  }

  /// The team of the organization, or the rep of a team, to whose target most is missing.
  private func furthestBehind(below subject: Subject) -> (member: Subject, missing: Fraction)? {
    var members: [Subject] = []
    switch subject {
    case .rep: return nil
    case .team(let team):
      let organization = evaluation.organization
      members = organization.members(ofTeam: team, in: evaluation.days.current).map { .rep($0) }
    case .organization: members = evaluation.teams.map(\.subject)
    }
    var most: (member: Subject, missing: Fraction)?
    for member in members {
      guard let missing = shortfall(of: member), missing > most?.missing ?? .zero else { continue }
      most = (member, missing)
    }
    return most
  }
}
