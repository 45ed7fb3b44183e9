import Facts
import Problems
import Quantities

/// Tells about targets for unknown KPIs or subjects, and about negative ones.
enum TargetSubjects: DataCheck {
  static func look(at table: Table, _ data: CheckedData, _ problems: inout Problems) {
    guard table.name == .targets else { return }
    let kpis = data.expectations.kpis.map(\.id)
    let known = Set(kpis)
    var seen: Set<String> = []
    var (nameless, negative) = (RowTally(), RowTally())
    func problem(_ flaw: TargetFlaw, _ row: Int) -> Problem {
      .targetSubject(flaw, scope: table.text("scope", row: row), at: table.place(ofRow: row))
    }
    for row in 0..<table.rowCount {
      let kpi = table.text("kpi", row: row)
      if !known.isEmpty, !known.contains(kpi), seen.insert(kpi).inserted {
        // Once for each, and not for more than anybody mistypes.
        let nearest = seen.count > nearestLimit ? nil : NearestWord.nearest(to: kpi, in: kpis)
        problems.add(problem(.unknownKPI(kpi, nearest: nearest), row))
      }
      let (scope, id) = (table.text("scope", row: row), table.text("id", row: row))
      if id.isEmpty, scope != "organization" {
        nameless.add(row)
      } else if isUnknown(id, scope, data), seen.insert(scope + "\0" + id).inserted {
        problems.add(problem(.unknownID(id, nearest: nil), row))
      }
      if table.amount("value", row: row) ?? 0 < 0 { negative.add(row) }
    }
    nameless.tell(&problems) { problem(.noID, $0) }
    negative.tell(&problems) { row in
      let value = Money(millionths: Int128(table.amount("value", row: row) ?? 0))
      return problem(.negative(value.description), row)
    }
  }

  private static let nearestLimit = 20

  /// Reps and teams are looked up elsewhere.
  private static func isUnknown(_ id: String, _ scope: String, _ data: CheckedData) -> Bool {
    switch scope {
    case "product": isUnknown(id, data.indices[.products])
    case "region": isUnknown(id, data.indices[.regions])
    case "channel":
      data.recollection.channels.map { !$0.isEmpty && !$0.contains(id) } ?? false
    default: false
    }
  }

  private static func isUnknown(_ id: String, _ index: KeyIndex?) -> Bool {
    guard let index else { return false }
    return index.row(id) == nil
  }
}
