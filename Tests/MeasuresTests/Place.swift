import Facts
import Measures
import Quantities

/// Whose a total is, by ids: what the engine, SQL and the oracle can all say.
enum Place: Hashable {
  case rep(String)
  case unassigned
  case team(String)
  case withoutTeam, organization, overlays

  init?(grain: String, id: String?) {
    switch grain {
    case "rep": self = .rep(id ?? "")
    case "unassigned": self = .unassigned
    case "team": self = .team(id ?? "")
    case "without team": self = .withoutTeam
    case "organization": self = .organization
    case "overlays": self = .overlays
    default: return nil
    }
  }
}

extension Organization {
  /// Every place, with where the engine keeps it.
  func places(_ subjects: Subjects) -> [(place: Place, slot: Int)] {
    reps.indices.map { (.rep(reps[$0].id), subjects.rep($0)) }
      + teams.indices.map { (.team(teams[$0].id), subjects.team($0)) }
      + [
        (.unassigned, subjects.unassigned), (.withoutTeam, subjects.withoutTeam),
        (.organization, subjects.organization), (.overlays, subjects.overlays),
      ]
  }
}

/// Totals in millionths; what is not there is zero.
typealias PlaceTotals = [Place: Int128]
