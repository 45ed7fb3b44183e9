import Facts
import Problems
import Quantities

/// Tells about orders of reps who were not here on their day, or in no team.
enum OutsideMemberships: DataCheck {
  /// When a rep was here, and in teams.
  private struct Stay {
    var hired = Int32.min
    var left = Int32.max
    /// Days in teams, ordered and apart.
    var stretches: [ClosedRange<Int32>] = []

    /// The longest time at work, and in one team where there are teams; nil where there is none.
    func usual(hasTeams: Bool) -> ClosedRange<Int32>? {
      let work = hired...left
      guard hasTeams else { return work }
      return stretches.filter { $0.overlaps(work) }.map { $0.clamped(to: work) }
        .max {
          Int64($0.upperBound) - Int64($0.lowerBound)
            < Int64($1.upperBound) - Int64($1.lowerBound)
        }
    }
  }

  private struct Finding {
    var rows = 0
    var firstRow = 0

    mutating func add(_ row: Int) {
      if rows == 0 { firstRow = row }
      rows += 1
    }
  }

  static func look(at data: CheckedData, _ problems: inout Problems) {
    let (orders, reps) = (data.facts[.orders], data.facts[.reps])
    guard case .days(let days)? = orders.columns["date"],
      case .references(let credited)? = orders.columns["rep"], reps.rowCount > 0
    else { return }
    let hasTeams = data.facts[.memberships].rowCount > 0
    let stays = stays(reps, data.facts[.memberships])
    var strangers = [Finding](repeating: Finding(), count: reps.rowCount)
    var loners = strangers
    // Plain numbers, so that a usual order costs a comparison or two.
    let usual = stays.map { $0.usual(hasTeams: hasTeams) ?? Int32.max...Int32.max }
    for row in 0..<orders.rowCount {
      guard days[row] != Column.noDay, let credit = credited[row] else { continue }
      let (rep, day) = (Int(credit), days[row])
      if usual[rep].contains(day) { continue }
      if day < stays[rep].hired || day > stays[rep].left {
        strangers[rep].add(row)
      } else if hasTeams, !stays[rep].stretches.contains(where: { $0.contains(day) }) {
        loners[rep].add(row)
      }
    }
    for (reason, findings) in [(OutsideMembership.notAtWork, strangers), (.inNoTeam, loners)] {
      for rep in findings.indices where findings[rep].rows > 0 {
        problems.add(
          .outsideMembership(
            reason, rep: reps.text("id", row: rep), rows: findings[rep].rows,
            at: orders.place(ofRow: findings[rep].firstRow)))
      }
    }
  }

  private static func stays(_ reps: Table, _ memberships: Table) -> [Stay] {
    var stays = (0..<reps.rowCount).map { row in
      var stay = Stay()
      if let hired = reps.day("hired", row: row) { stay.hired = hired.number }
      if let left = reps.day("left", row: row) { stay.left = left.number }
      // Days out of order are told of the rep; every order would be outside.
      return stay.hired <= stay.left ? stay : Stay()
    }
    for row in 0..<memberships.rowCount {
      guard let rep = memberships.reference("rep", row: row),
        let from = memberships.day("from", row: row)?.number
      else { continue }
      let to = memberships.day("to", row: row)?.number ?? Int32.max
      if from <= to { stays[rep].stretches.append(from...to) }
    }
    for rep in stays.indices where stays[rep].stretches.count > 1 {
      var apart: [ClosedRange<Int32>] = []
      for stretch in stays[rep].stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        if let last = apart.last, last.upperBound >= stretch.lowerBound - 1 {
          apart[apart.count - 1] = last.lowerBound...max(last.upperBound, stretch.upperBound)
        } else {
          apart.append(stretch)
        }
      }
      stays[rep].stretches = apart
    }
    return stays
  }
}
