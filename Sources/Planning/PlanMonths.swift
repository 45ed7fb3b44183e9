import Quantities

/// A team's target of each month among its reps, so that reps sum to the team in every month.
///
/// Reps who are at work in some months only have theirs there, and the others what is left. Where
/// nobody is left to take it, all have the team's months.
struct PlanMonths {
  /// The team's, in units.
  let months: [Int128]
  /// Each rep's for the whole period; together they come to the team's.
  let parts: [Int128]
  let ids: [String]
  /// For each rep and month.
  let atWork: [[Bool]]

  /// For each rep and month.
  var cells: [[Int128]] {
    let whole = parts.indices.filter { !atWork[$0].contains(false) }
    guard whole.count < parts.count else { return PlanSplit.cells(parts, months, ids: ids) }
    var cells = [[Int128]](repeating: [], count: parts.count)
    var rest = months
    for rep in parts.indices where atWork[rep].contains(false) {
      let weights = zip(months, atWork[rep]).map { $1 ? Double($0) : 0 }
      cells[rep] = Planner.units(of: parts[rep], by: weights)
      for month in rest.indices { rest[month] -= cells[rep][month] }
    }
    let left = whole.map { parts[$0] }
    guard rest.allSatisfy({ $0 >= 0 }), left.reduce(0, +) == rest.reduce(0, +) else {
      return PlanSplit.cells(parts, months, ids: ids)
    }
    let found = PlanSplit.cells(left, rest, ids: whole.map { ids[$0] })
    for (rep, row) in zip(whole, found) { cells[rep] = row }
    return cells
  }
}
