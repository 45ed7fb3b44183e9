import Evaluation
import Facts
import Quantities
import Statistics

extension Sight {
  /// On which weekday each kind of activity succeeds more or less often than on others, over the
  /// year and within the same reps: who calls on Mondays may be better at calling. Data have days
  /// only, so nothing is known of hours.
  var weekdays: [Observation] {
    let activities = facts[.activities]
    guard activities.columns["outcome"] != nil,
      case .text(let kinds)? = activities.columns["kind"]
    else { return [] }
    let successes = Set(evaluation.catalogue.rules.successes)
    let reps = evaluation.organization.reps.count
    var counts: [Int: WeekdayCounts] = [:]
    for row in 0..<activities.rowCount {
      guard let day = activities.day("date", row: row), year.days.current.contains(day),
        let rep = activities.reference("rep", row: row)
      else { continue }
      let outcome = activities.text("outcome", row: row)
      if outcome.isEmpty { continue }
      counts[Int(kinds.code(ofRow: row)), default: WeekdayCounts(reps: reps)].add(
        day, rep: rep, isSuccess: successes.contains(outcome))
    }
    return counts.keys.sorted().flatMap { code in
      counts[code].map { observations($0, of: kinds.value(UInt32(code))) } ?? []
    }
  }

  private func observations(_ counts: WeekdayCounts, of kind: String) -> [Observation] {
    (0..<7).compactMap { weekday in
      let (on, off) = (counts.sum(on: weekday), counts.sum(notOn: weekday))
      // With fewer a share says little.
      guard on.of >= 50, off.of >= 50, counts.reps(on: weekday) >= 5,
        let compared = StratifiedShares(counts.strata(weekday))
      else { return nil }
      return Observation(
        .weekday, of: .organization, topic: "\(kind) \(weekday)",
        [
          "kind": .text(kind), "weekday": .weekday(weekday),
          "share": .share(.near(on.part / on.of)), "others": .share(.near(off.part / off.of)),
          "gap": .share(.near(compared.difference)), "count": .count(Int(on.of)),
          "chance": .chance(compared.chance),
        ])
    }
  }
}

/// How many activities there were and how many succeeded, by rep and weekday.
private struct WeekdayCounts {
  private typealias Cell = (part: Double, of: Double)

  /// `rep × 7 + weekday`.
  private var cells: [Cell]

  init(reps: Int) { cells = Array(repeating: (0, 0), count: reps * 7) }

  mutating func add(_ day: Day, rep: Int, isSuccess: Bool) {
    let index = rep * 7 + day.weekday
    cells[index].of += 1
    if isSuccess { cells[index].part += 1 }
  }

  func sum(on weekday: Int) -> (part: Double, of: Double) { sum { $0 % 7 == weekday } }
  func sum(notOn weekday: Int) -> (part: Double, of: Double) { sum { $0 % 7 != weekday } }

  private func sum(_ holds: (Int) -> Bool) -> (part: Double, of: Double) {
    var sum: Cell = (0, 0)
    for (index, cell) in cells.enumerated() where holds(index) {
      sum.part += cell.part
      sum.of += cell.of
    }
    return sum
  }

  /// How many reps did something on a weekday.
  func reps(on weekday: Int) -> Int {
    stride(from: weekday, to: cells.count, by: 7).count { cells[$0].of > 0 }
  }

  /// Each rep on a weekday and on the others.
  func strata(_ weekday: Int) -> [StratifiedShares.Stratum] {
    stride(from: 0, to: cells.count, by: 7).map { start in
      var others: Cell = (0, 0)
      for index in start..<start + 7 where index != start + weekday {
        others.part += cells[index].part
        others.of += cells[index].of
      }
      return StratifiedShares.Stratum(first: cells[start + weekday], second: others)
    }
  }
}
