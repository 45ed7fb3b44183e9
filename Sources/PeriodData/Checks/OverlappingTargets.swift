import Facts
import Problems
import Quantities

/// Tells about targets of one subject that share some days, neither lying within the other.
///
/// A month's target within its year's is meant so: the shorter one counts on its days.
enum OverlappingTargets: DataCheck {
  static func look(at data: CheckedData, _ problems: inout Problems) {
    let table = data.facts[.targets]
    guard case .days(let firsts)? = table.columns["from"],
      case .days(let lasts)? = table.columns["to"]
    else { return }
    var tally = RowTally()
    var others: [Int: Int] = [:]
    for rows in TargetRows(table).rowsOfSubjects {
      // Longer ones first, so that whatever lies within another comes after it.
      let ordered = rows.sorted {
        (firsts[$0], lasts[$1], $0) < (firsts[$1], lasts[$0], $1)
      }
      // Those that may still share a day with the next; nested ones are as many as their depth.
      var open: [Int] = []
      for row in ordered {
        open.removeAll { lasts[$0] < firsts[row] }
        if let other = open.first(where: { firsts[$0] < firsts[row] && lasts[$0] < lasts[row] }) {
          others[row] = other
          tally.add(row)
        }
        if open.count < depthLimit { open.append(row) }
      }
    }
    tally.tell(&problems) { row in
      let other = others[row] ?? row
      return .overlappingTargets(
        kpi: table.text("kpi", row: row),
        days: (Day(number: firsts[row]).description, Day(number: lasts[other]).description),
        other: table.place(ofRow: other).description, at: table.place(ofRow: row))
    }
  }

  /// Deeper nesting is not followed, so that many equal beginnings cost no square of time.
  private static let depthLimit = 32
}

/// The rows of targets by KPI and subject, in the order of their first rows.
struct TargetRows {
  private struct Subject: Hashable {
    let kpi: UInt32
    let scope: UInt32
    let id: UInt32
  }

  private(set) var rowsOfSubjects: [[Int]] = []

  init(_ table: Table) {
    func code(_ column: String, _ row: Int) -> UInt32 {
      guard case .text(let texts)? = table.columns[column] else { return 0 }
      return texts.code(ofRow: row)
    }
    var positions: [Subject: Int] = [:]
    for row in 0..<table.rowCount {
      let subject = Subject(
        kpi: code("kpi", row), scope: code("scope", row), id: code("id", row))
      if let position = positions[subject] {
        rowsOfSubjects[position].append(row)
      } else {
        positions[subject] = rowsOfSubjects.count
        rowsOfSubjects.append([row])
      }
    }
  }
}
