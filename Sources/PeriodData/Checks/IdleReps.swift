import Facts
import Problems
import Quantities

/// Tells about reps who work throughout the last days of the data and of whom nothing is told then.
enum IdleReps: DataCheck {
  private static let days: Int32 = 60

  static func look(at data: CheckedData, _ problems: inout Problems) {
    let (reps, lastDays) = (data.facts[.reps], data.recollection.lastDays)
    // Of a shorter time nothing can be said.
    guard let reach = data.recollection.reach, reach.last - reach.first >= days,
      lastDays.count == reps.rowCount
    else { return }
    let first = reach.last - days + 1
    let leaders = leaders(data)
    for rep in 0..<reps.rowCount where lastDays[rep] < first {
      let hired = reps.day("hired", row: rep)?.number ?? .min
      let left = reps.day("left", row: rep)?.number ?? .max
      // Whoever leads others need not sell.
      guard hired <= first, left >= reach.last, !leaders.contains(rep) else { continue }
      problems.add(
        .idleRep(
          reps.text("id", row: rep), since: Day(number: first).description,
          at: reps.place(ofRow: rep)))
    }
  }

  private static func leaders(_ data: CheckedData) -> Set<Int> {
    guard let index = data.indices[.reps] else { return [] }
    var leaders: Set<Int> = []
    for table in [data.facts[.reps], data.facts[.teams]] {
      for row in 0..<table.rowCount {
        if let leader = index.row(table.text("manager", row: row)) { leaders.insert(Int(leader)) }
      }
    }
    return leaders
  }
}
