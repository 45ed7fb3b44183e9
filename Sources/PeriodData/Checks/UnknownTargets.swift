import Facts
import Problems

/// Tells about targets and adjustments of reps and teams that are not there; a team may be named by
/// its manager.
enum UnknownTargets: DataCheck {
  static func look(at data: CheckedData, _ problems: inout Problems) {
    guard let reps = data.indices[.reps] else { return }
    for name in [TableName.targets, .adjustments] {
      let table = data.facts[name]
      data.tellUnknowns(in: table, "id", of: .reps, &problems) { id, row in
        switch table.text("scope", row: row) {
        case "rep": reps.row(id) != nil
        default: true
        }
      }
      data.tellUnknowns(in: table, "id", of: .teams, &problems) { id, row in
        switch table.text("scope", row: row) {
        // Where managers make teams, a team has its manager's id and there is no table of teams.
        case "team": data.indices[.teams].map { $0.row(id) != nil } ?? (reps.row(id) != nil)
        default: true
        }
      }
    }
  }
}
