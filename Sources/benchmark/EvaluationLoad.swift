import Facts
import Foundation
import Quantities

/// A large organization's facts, made in memory and always the same: 1,000 reps in 50 teams, 24
/// months up to October 2026, a million orders, 200,000 deals, 500,000 activities and a target a rep
/// and month.
struct EvaluationLoad {
  static let reps = 1000
  static let teams = 50
  static let accounts = 20_000
  static let days = Day(firstOfMonth: 11, year: 2024)..<Day(firstOfMonth: 11, year: 2026)

  /// How much of the rows there are, such as 0.25.
  let share: Double

  var facts: Facts {
    var random = Random()
    return Facts([
      EvaluationLoad.ids(.teams, EvaluationLoad.teams), people, memberships(&random),
      EvaluationLoad.ids(.accounts, EvaluationLoad.accounts), orders(&random), deals(&random),
      activities(&random), targets(&random),
    ])
  }

  /// Numbers by a linear congruence, as good as any for rows to be added up.
  struct Random {
    private var state: UInt64 = 20_261_031

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }

  private func count(_ rows: Int) -> Int { Int(Double(rows) * share) }

  private static func table(_ name: TableName, _ rows: Int, _ columns: [String: Column]) -> Table {
    Table(
      name: name, rowCount: rows, columns: columns, files: [(name.rawValue + ".csv", 0)],
      lines: RowLines((0..<rows).lazy.map { Int32($0 + 2) }))
  }

  private static func texts(_ values: some Sequence<String>) -> Column {
    var column = TextColumn()
    for value in values { column.append(value) }
    column.dropIndex()
    return .text(column)
  }

  private static func ids(_ table: TableName, _ count: Int) -> Table {
    EvaluationLoad.table(
      table, count,
      [
        "id": texts((0..<count).map { "\(table.rawValue.prefix(1).uppercased())\($0)" }),
        "name": texts((0..<count).map { "\(table.rawValue) \($0)" }),
      ])
  }

  private var people: Table {
    var table = EvaluationLoad.ids(.reps, EvaluationLoad.reps)
    table.columns["hired"] = .days(
      (0..<EvaluationLoad.reps).map { index in
        index % 20 == 0 ? EvaluationLoad.days.lowerBound.number + Int32(index / 2) : Column.noDay
      })
    return table
  }

  /// One rep in ten moves to the next team in the second year.
  private func memberships(_ random: inout Random) -> Table {
    var (reps, teams, from, to): ([Int32], [Int32], [Int32], [Int32]) = ([], [], [], [])
    for rep in 0..<EvaluationLoad.reps {
      let team = rep % EvaluationLoad.teams
      let moves = rep % 10 == 0
      let day = EvaluationLoad.days.upperBound.number - Int32(random.below(360)) - 1
      reps.append(Int32(rep))
      teams.append(Int32(team))
      from.append(0)
      to.append(moves ? day - 1 : Column.noDay)
      if moves {
        reps.append(Int32(rep))
        teams.append(Int32((team + 1) % EvaluationLoad.teams))
        from.append(day)
        to.append(Column.noDay)
      }
    }
    return EvaluationLoad.table(
      .memberships, reps.count,
      ["rep": .references(reps), "team": .references(teams), "from": .days(from), "to": .days(to)])
  }

  private func orders(_ random: inout Random) -> Table {
    let rows = count(1_000_000)
    var (days, reps, accounts): ([Int32], [Int32], [Int32]) = ([], [], [])
    var amounts: [Int64] = []
    for row in 0..<rows {
      let rep = random.below(EvaluationLoad.reps)
      days.append(EvaluationLoad.days.lowerBound.number + Int32(random.below(730)))
      reps.append(Int32(rep))
      // A rep has some twenty customers of one's own.
      accounts.append(Int32(rep * 20 + random.below(20)))
      let cents = Int64(random.below(9_000_000) + 100_000)
      amounts.append((row % 40 == 0 ? -cents / 10 : cents) * 10_000)
    }
    return EvaluationLoad.table(
      .orders, rows,
      [
        "date": .days(days), "rep": .references(reps), "account": .references(accounts),
        "amount": .amounts(amounts),
      ])
  }

  private func deals(_ random: inout Random) -> Table {
    let rows = count(200_000)
    var (created, closes, reps): ([Int32], [Int32], [Int32]) = ([], [], [])
    var amounts: [Int64] = []
    var statuses: [String] = []
    for _ in 0..<rows {
      let day = EvaluationLoad.days.lowerBound.number + Int32(random.below(730))
      created.append(day)
      let close = day + Int32(random.below(120) + 3)
      closes.append(close)
      reps.append(Int32(random.below(EvaluationLoad.reps)))
      amounts.append(Int64(random.below(20_000_000) + 500_000) * 10_000)
      let isOpen = close >= EvaluationLoad.days.upperBound.number
      statuses.append(isOpen ? "open" : random.below(3) == 0 ? "won" : "lost")
    }
    return EvaluationLoad.table(
      .deals, rows,
      [
        "created": .days(created), "closes": .days(closes), "rep": .references(reps),
        "amount": .amounts(amounts), "status": EvaluationLoad.texts(statuses),
      ])
  }

  private func activities(_ random: inout Random) -> Table {
    let rows = count(500_000)
    let words = ["call", "visit", "demo", "meeting"]
    var (days, reps): ([Int32], [Int32]) = ([], [])
    var (kinds, outcomes): ([String], [String]) = ([], [])
    for _ in 0..<rows {
      days.append(EvaluationLoad.days.lowerBound.number + Int32(random.below(730)))
      reps.append(Int32(random.below(EvaluationLoad.reps)))
      kinds.append(words[random.below(4)])
      outcomes.append(random.below(3) == 0 ? "success" : "none")
    }
    return EvaluationLoad.table(
      .activities, rows,
      [
        "date": .days(days), "rep": .references(reps), "kind": EvaluationLoad.texts(kinds),
        "outcome": EvaluationLoad.texts(outcomes),
      ])
  }

  private func targets(_ random: inout Random) -> Table {
    var (ids, from, to): ([String], [Int32], [Int32]) = ([], [], [])
    var values: [Int64] = []
    for rep in 0..<EvaluationLoad.reps {
      for month in 0..<24 {
        ids.append("R\(rep)")
        let first = EvaluationLoad.days.lowerBound.adding(months: month)
        from.append(first.number)
        to.append(first.adding(months: 1).previous.number)
        values.append(Int64(random.below(400) + 1600) * 1_000_000_000)
      }
    }
    return EvaluationLoad.table(
      .targets, ids.count,
      [
        "kpi": EvaluationLoad.texts(ids.map { _ in "sales_amount" }),
        "scope": EvaluationLoad.texts(ids.map { _ in "rep" }), "id": EvaluationLoad.texts(ids),
        "from": .days(from), "to": .days(to), "value": .amounts(values),
      ])
  }
}

// As files, for other programs to add up.
extension EvaluationLoad {
  /// Writes the tables as CSV, references as row numbers and amounts in units.
  func write(to folder: String) throws {
    let facts = facts
    let columns: [(TableName, [(column: String, named: String)])] = [
      (.orders, [("date", "date"), ("rep", "rep"), ("account", "account"), ("amount", "amount")]),
      (
        .deals,
        [
          ("created", "created"), ("closes", "closes"), ("rep", "rep"), ("amount", "amount"),
          ("status", "status"),
        ]
      ),
      (.activities, [("date", "date"), ("rep", "rep"), ("kind", "kind"), ("outcome", "outcome")]),
      (.memberships, [("rep", "rep"), ("team", "team"), ("from", "first"), ("to", "last")]),
      (.targets, [("id", "id"), ("from", "first"), ("to", "last"), ("value", "value")]),
    ]
    for (name, wanted) in columns {
      let table = facts[name]
      var text = wanted.map(\.named).joined(separator: ",") + "\n"
      for row in 0..<table.rowCount {
        text += wanted.map { cell(table, $0.column, row) }.joined(separator: ",") + "\n"
      }
      try text.write(toFile: "\(folder)/\(name.rawValue).csv", atomically: true, encoding: .utf8)
    }
  }

  private func cell(_ table: Table, _ column: String, _ row: Int) -> String {
    switch table.columns[column] {
    case .amounts:
      table.amount(column, row: row).map {
        Fraction(Int128($0), Money.scale).decimalText(atMost: 6)
      } ?? ""
    // A membership that still holds goes beyond all rows.
    case .days: table.day(column, row: row)?.description ?? "2099-12-31"
    case .references: table.reference(column, row: row).map { "\($0)" } ?? ""
    case .text: table.text(column, row: row)
    case nil: ""
    }
  }
}
