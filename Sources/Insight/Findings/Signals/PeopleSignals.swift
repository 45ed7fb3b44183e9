import Evaluation
import Measures
import Quantities

extension Sight {
  /// Reps who began within half a year.
  var arrivals: [Observation] {
    let end = evaluation.days.current.upperBound
    return evaluation.reps.flatMap { result -> [Observation] in
      guard case .rep(let index) = result.subject,
        let hired = evaluation.organization.reps[index].hired, hired < end,
        hired >= end.adding(months: -6), !result.hasLeft
      else { return [] }
      let months = (1...6).first { hired.adding(months: $0) >= end } ?? 6
      let values: [String: SignalValue] = [
        "day": .day(hired), "months": .count(months),
        "sales": .money(year.total(.salesAmount, slot: slot(result.subject))),
        "who": .subject(result.subject),
      ]
      let topic = evaluation.organization.reps[index].id
      return [Observation(.arrival, of: result.subject, values)]
        + teams(index).map { Observation(.arrival, of: .team($0), topic: topic, values) }
    }
  }

  /// Reps who left within a quarter: what they sold has to be looked after by somebody.
  func departures(_ year: CustomerSums) -> [Observation] {
    let (organization, end) = (evaluation.organization, evaluation.days.current.upperBound)
    return organization.reps.indices.flatMap { index -> [Observation] in
      guard let left = organization.reps[index].left, left < end, left >= end.adding(months: -3)
      else { return [] }
      let slot = slot(.rep(index))
      let values: [String: SignalValue] = [
        "day": .day(left), "size": .money(self.year.total(.salesAmount, slot: slot)),
        "customers": .count(year.largest(slot: slot).count), "who": .subject(.rep(index)),
      ]
      let teams = organization.memberships[index].filter { $0.days.contains(left) }.map(\.index)
      return teams.map {
        Observation(.departure, of: .team($0), topic: organization.reps[index].id, values)
      }
    }
  }

  /// Reps who changed teams within half a year.
  var moves: [Observation] {
    let (organization, end) = (evaluation.organization, evaluation.days.current.upperBound)
    return evaluation.reps.flatMap { result -> [Observation] in
      guard case .rep(let index) = result.subject, !result.hasLeft else { return [] }
      let stays = organization.memberships[index]
      return zip(stays, stays.dropFirst()).flatMap { before, after -> [Observation] in
        let day = after.days.lowerBound
        guard before.index != after.index, day < end, day >= end.adding(months: -6) else {
          return []
        }
        let values: [String: SignalValue] = [
          "day": .day(day), "from": .subject(.team(before.index)),
          "to": .subject(.team(after.index)), "who": .subject(result.subject),
        ]
        let topic = organization.reps[index].id
        return [
          Observation(.move, of: result.subject, values),
          Observation(.move, of: .team(before.index), topic: topic, values),
          Observation(.move, of: .team(after.index), topic: topic, values),
        ]
      }
    }
  }

  private func teams(_ rep: Int) -> [Int] {
    evaluation.organization.teams(
      ofRep: rep, on: evaluation.days.current.upperBound.previous)
  }
}
