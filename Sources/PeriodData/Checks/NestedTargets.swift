import Facts
import Problems
import Quantities

/// Tells where shorter targets within a longer one of the same subject change what its days come to.
///
/// The shorter one counts on its days, so that a year of which two months have targets of their own
/// is held to these and to ten months' share of the year's: seldom the amount that the year was set.
/// Targets of levels, such as rates, are no sums, and are left out.
enum NestedTargets: DataCheck {
  static func look(at data: CheckedData, _ problems: inout Problems) {
    let table = data.facts[.targets]
    let additive = Set(data.expectations.kpis.filter(\.isAdditive).map(\.id))
    guard case .days(let firsts)? = table.columns["from"],
      case .days(let lasts)? = table.columns["to"], !additive.isEmpty
    else { return }
    var tally = RowTally()
    var held: [Int: Fraction] = [:]
    for rows in TargetRows(table).rowsOfSubjects {
      guard rows.count > 1, additive.contains(table.text("kpi", row: rows[0])) else { continue }
      let longestFirst = rows.filter { table.amount("value", row: $0) != nil }.sorted {
        (firsts[$0], lasts[$1], $0) < (firsts[$1], lasts[$0], $1)
      }
      // The longest ones, each with those that lie within it.
      var groups: [[Int]] = []
      for row in longestFirst where firsts[row] <= lasts[row] {
        if let outer = groups.last?.first, lasts[row] <= lasts[outer] {
          groups[groups.count - 1].append(row)
        } else {
          groups.append([row])
        }
      }
      for group in groups where group.count > 1 {
        let sum = sum(of: group, firsts, lasts, table)
        guard sum != amount(of: group[0], table) else { continue }
        held[group[0]] = sum
        tally.add(group[0])
      }
    }
    tally.tell(&problems) { row in
      .nestedTargets(
        kpi: table.text("kpi", row: row),
        days: (Day(number: firsts[row]).description, Day(number: lasts[row]).description),
        value: amount(of: row, table).decimalText(atMost: Money.decimals),
        held: (held[row] ?? .zero).decimalText(atMost: 2), at: table.place(ofRow: row))
    }
  }

  private static func amount(of row: Int, _ table: Table) -> Fraction {
    Fraction(Int128(table.amount("value", row: row) ?? 0), Money.scale)
  }

  /// What the days of the first row, the longest, come to: each has its part of the shortest that
  /// holds on it.
  private static func sum(of group: [Int], _ firsts: [Int32], _ lasts: [Int32], _ table: Table)
    -> Fraction
  {
    let start = firsts[group[0]]
    func length(_ row: Int) -> Int { Int(lasts[row] - firsts[row]) + 1 }
    var holder = [Int](repeating: 0, count: length(group[0]))
    let order = group.indices.sorted { (length(group[$1]), $0) < (length(group[$0]), $1) }
    for index in order {
      for day in firsts[group[index]]...lasts[group[index]] { holder[Int(day - start)] = index }
    }
    var counts = [Int](repeating: 0, count: group.count)
    for index in holder { counts[index] += 1 }
    return zip(group, counts).reduce(.zero) { sum, part in
      let (row, days) = part
      return days == 0
        ? sum : sum + amount(of: row, table) * Fraction(Int128(days), Int128(length(row)))
    }
  }
}
