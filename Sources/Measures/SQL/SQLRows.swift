import Facts
import Quantities

extension SQLTranslator {
  /// The column with what rows are about.
  private var thing: Measure.Path? {
    switch measure.aggregate {
    case .distinct(let path), .customers(let path, _): path
    case .sum, .median, .outstanding: nil
    }
  }

  /// Adds the step `counted`: the rows that count, with what they bring in and who is named.
  mutating func addCountedRows() throws(SQLRefusal) {
    var scope = SQLScope(measure.table, dialect)
    var conditions: [String] = []
    let day = try scope.column(measure.date, .day)
    var columns = ["row_number() OVER () AS n", "\(day) AS day"]
    if let thing {
      let (text, kind) = try scope.column(thing)
      guard case .reference = kind else {
        throw SQLRefusal("\(thing) refers to no other table", "\(thing) 不是对其他表的引用")
      }
      columns.append("\(text) AS thing")
      conditions.append("\(text) IS NOT NULL")
    }
    var spread: String?
    if case .outstanding(let ages) = measure.aggregate {
      columns.append("owed.owed AS brought")
      scope.join("owed", "owed ON owed.id = t.id")
      conditions += try owedConditions(ages, &scope)
    } else {
      let (text, needs) = try scope.value(measure.rowValue)
      columns.append("\(text) AS brought")
      conditions += needs.map { "\($0) IS NOT NULL" }
      spread = try addTiming(day, &scope, &conditions)
    }
    for condition in measure.filter { conditions.append(try scope.condition(condition)) }
    columns += try creditColumns(&scope)
    if let spread { columns.append(spread) }
    var seen: Set<String> = []
    let tests = conditions.filter { seen.insert($0).inserted }
    let isLast = spread == nil && !asksNew
    add(
      isLast ? "counted" : spread == nil ? "met" : "held",
      "The rows that count, in millionths, and who is named.", once: true,
      """
      SELECT \(columns.joined(separator: ",\n  "))
      \(scope.from)
      WHERE \(tests.joined(separator: "\n  AND "))
      """)
    if spread == nil { return try addFirsts() }
    add(
      "counted", "Of each the part that falls on the days asked for.", once: true,
      """
      SELECT n, day, rep, team, shared,
        \(dialect.rounded("brought", "held_days", "all_days")) AS brought
      FROM held
      """)
  }

  private var asksNew: Bool {
    if case .customers(_, .new) = measure.aggregate { return true }
    return false
  }

  /// Adds what is left where only a customer's first rows of all count.
  private mutating func addFirsts() throws(SQLRefusal) {
    guard asksNew else { return }
    add(
      "counted", "Of each customer the first ones of all.", once: true,
      """
      SELECT n, day, thing, brought, rep, team, shared
      FROM (SELECT m.*, min(day) OVER (PARTITION BY thing) AS first_day FROM met AS m) AS dated
      WHERE day = first_day AND \(try lies("day", in: measure.timing.window(span)))
      """)
  }

  /// Adds what days ask of rows; gives the columns by which amounts count by days, if they do.
  private func addTiming(
    _ day: String, _ scope: inout SQLScope, _ conditions: inout [String]
  ) throws(SQLRefusal) -> String? {
    switch measure.timing {
    case .during, .byEnd, .beforeStart, .trailing:
      conditions.append(try windows(day))
      return nil
    case .standing(let until, let unless, let due):
      if span.days.isEmpty { conditions.append("1 = 0") }
      let after = try dialect.literal(span.days.upperBound)
      conditions.append("\(day) < \(after)")
      var still: [String] = []
      for condition in unless { still.append(try scope.condition(condition)) }
      if !still.isEmpty {
        let end = try scope.column(until, .day)
        conditions.append("((\(still.joined(separator: " AND "))) OR \(end) >= \(after))")
      }
      if let due {
        conditions.append("\(try scope.column(due, .day)) < \(try dialect.literal(span.end))")
      }
      return nil
    case .spread(let until):
      if span.days.isEmpty { conditions.append("1 = 0") }
      let end = try scope.column(until, .day)
      let first = try dialect.literal(span.days.lowerBound)
      let last = try dialect.literal(span.days.upperBound.previous)
      conditions += ["\(day) <= \(last)", "\(end) >= \(first)", "\(day) <= \(end)"]
      let (from, to) = (dialect.greatest(day, first), dialect.least(end, last))
      return """
        \(dialect.days(from: day, to: end)) + 1 AS all_days,
          \(dialect.days(from: from, to: to)) + 1 AS held_days
        """
    }
  }

  /// The days on which rows are looked at.
  private func windows(_ day: String) throws(SQLRefusal) -> String {
    let now = try lies(day, in: measure.timing.window(span))
    guard case .customers(_, let rule) = measure.aggregate else { return now }
    let base = try lies(day, in: measure.timing.base(span))
    switch rule {
    case .rows: return now
    case .before, .amountBefore: return base
    case .stayed, .amountOfStayed, .smallerAmount: return "(\(now) OR \(base))"
    case .new: return "\(day) IS NOT NULL"
    }
  }

  private func owedConditions(
    _ ages: Measure.Ages, _ scope: inout SQLScope
  ) throws(SQLRefusal) -> [String] {
    let date = try scope.column("date", .day)
    let last = try dialect.literal(span.days.upperBound.previous)
    let age = dialect.days(from: date, to: last)
    var conditions = ["owed.owed > 0", "\(age) >= \(ages.from)"]
    if let below = ages.below { conditions.append("\(age) < \(below)") }
    if span.days.isEmpty { conditions.append("1 = 0") }
    return conditions
  }
}
