import Facts
import Problems
import Quantities

// After loading, every target has its KPI, its first day and its last day.

extension TableChecks {
  /// Turns the column period into from and to.
  mutating func setDaysOfPeriods(
    _ table: inout Table, calendar: FiscalCalendar, _ problems: inout Problems
  ) {
    let none = [Int32](repeating: Column.noDay, count: table.rowCount)
    var (firsts, lasts) = (none, none)
    if case .days(let days)? = table.columns["from"] { firsts = days }
    if case .days(let days)? = table.columns["to"] { lasts = days }
    if case .text(let texts)? = table.columns["period"] {
      let periods = texts.values.map { Period($0, calendar: calendar) }
      for row in keep.indices where keep[row] && texts.code(ofRow: row) != 0 {
        if let period = periods[Int(texts.code(ofRow: row))] {
          firsts[row] = period.days.lowerBound.number
          lasts[row] = period.lastDay.number
        } else {
          leaveOut(
            row, of: table,
            .unreadableValue(
              texts[row], column: "period",
              expected: Phrase(
                "a period such as 2026-10 or 2026-Q3", "期间，例如 2026-10 或 2026-Q3"),
              at: table.place(ofRow: row)), &problems)
        }
      }
    }
    for row in keep.indices where keep[row] && firsts[row] == Column.noDay {
      leaveOut(
        row, of: table,
        .emptyValue(
          column: table.columns["period"] == nil ? "from" : "period", at: table.place(ofRow: row)),
        &problems)
    }
    table.columns["period"] = nil
    table.columns["from"] = .days(firsts)
    table.columns["to"] = .days(lasts)
  }
}

/// The targets of one KPI and one rep, team or organization, row by row.
struct TargetDays {
  private struct Subject: Hashable {
    let kpi: String
    let scope: String
    let id: String
  }

  /// Completes the targets' last days and KPIs; of two targets for the same days the first stays.
  ///
  /// - Parameter holdsUntilNext: whether a target without a last day holds up to the day before
  ///   the next one of its subject begins. The last one holds as many days as the one before it,
  ///   and one that is alone a year.
  static func complete(
    _ table: inout Table, holdsUntilNext: Bool, _ intake: inout Intake, _ problems: inout Problems
  ) {
    guard case .days(let firsts)? = table.columns["from"],
      case .days(var lasts)? = table.columns["to"]
    else { return }
    setKPI(&table)
    var checks = TableChecks(schema: TableSchema.of(.targets), rowCount: table.rowCount)
    var rowsOf: [Subject: [Int]] = [:]
    var subjects: [Subject] = []
    for row in 0..<table.rowCount {
      let subject = Subject(
        kpi: table.text("kpi", row: row), scope: table.text("scope", row: row),
        id: table.text("id", row: row))
      if rowsOf[subject] == nil { subjects.append(subject) }
      rowsOf[subject, default: []].append(row)
    }
    for subject in subjects {
      var rows = rowsOf[subject] ?? []
      rows.sort { (firsts[$0], $0) < (firsts[$1], $1) }
      var seen: [Int] = []
      for row in rows {
        let isRepeated = seen.last.map {
          firsts[$0] == firsts[row]
            && (lasts[$0] == lasts[row] || (holdsUntilNext && lasts[row] == Column.noDay))
        }
        guard isRepeated != true else {
          checks.leaveOut(
            row, of: table,
            .repeatedTarget(
              kpi: subject.kpi, scope: subject.scope, id: subject.id,
              from: Day(number: firsts[row]).description, at: table.place(ofRow: row)),
            &problems)
          continue
        }
        seen.append(row)
      }
      for (index, row) in seen.enumerated() where lasts[row] == Column.noDay {
        guard holdsUntilNext else {
          checks.leaveOut(
            row, of: table, .emptyValue(column: "to", at: table.place(ofRow: row)), &problems)
          continue
        }
        lasts[row] = lastDay(of: index, seen.map { firsts[$0] })
      }
    }
    table.columns["to"] = .days(lasts)
    table.compact(checks.keep)
    intake.quarantine.add(contentsOf: checks.quarantine)
    intake.used = table.rowCount
  }

  private static func lastDay(of index: Int, _ firsts: [Int32]) -> Int32 {
    if index + 1 < firsts.count { return firsts[index + 1] - 1 }
    let first = firsts[index]
    if index > 0 { return first + (first - firsts[index - 1]) - 1 }
    return Day(number: first).adding(months: 12).previous.number
  }

  /// An empty KPI is sales_amount.
  private static func setKPI(_ table: inout Table) {
    var kpis = TextColumn()
    for row in 0..<table.rowCount {
      let kpi = table.text("kpi", row: row)
      kpis.append(kpi.isEmpty ? "sales_amount" : kpi)
    }
    table.columns["kpi"] = .text(kpis)
  }
}
