import Facts
import Quantities

/// The tables that a measure's rows are read from: its own, called `t`, and those it refers to.
struct SQLScope {
  /// What a column holds, as far as conditions and values care.
  enum Kind: Sendable, Hashable {
    case text, day, amount
    case reference(TableName)
  }

  let table: TableName
  let dialect: SQLDialect
  /// Joined tables, in the order in which they were asked for.
  private var joins: [String] = []
  private var joined: Set<String> = []
  /// Columns of costs that lines are given, and what they are.
  private var costs: [(column: String, text: String)] = []

  init(_ table: TableName, _ dialect: SQLDialect) {
    self.table = table
    self.dialect = dialect
  }

  /// The table with everything joined to it.
  var from: String {
    var rows = dialect.name(table.rawValue)
    if !costs.isEmpty {
      let columns = costs.map { "\($0.text) AS cost_\($0.column)" }
      rows = """
        (
            SELECT l.*, \(columns.joined(separator: ",\n      "))
            FROM order_lines AS l LEFT JOIN orders AS o ON o.id = l.\(dialect.name("order"))
          )
        """
    }
    return (["FROM \(rows) AS t"] + joins).joined(separator: "\n  ")
  }

  /// Joins a table once.
  mutating func join(_ alias: String, _ clause: String) {
    if joined.insert(alias).inserted { joins.append("LEFT JOIN \(clause)") }
  }

  /// A column and what it holds.
  mutating func column(_ path: Measure.Path) throws(SQLRefusal) -> (text: String, kind: Kind) {
    guard let reference = path.reference else {
      let kind = try kind(path.column, of: table, path)
      if TableSchema.of(table).column(path.column) == nil { throw unknown(path) }
      return ("t.\(dialect.name(path.column))", kind)
    }
    guard let target = TableSchema.of(table).target(ofReference: reference) else {
      throw unknown(path)
    }
    let kind = try kind(path.column, of: target, path)
    if target == .costs { return (cost(path.column), kind) }
    guard let key = TableSchema.of(target).key else { throw unknown(path) }
    let alias = "its_\(reference)"
    join(
      alias,
      "\(dialect.name(target.rawValue)) AS \(alias) ON "
        + "\(alias).\(dialect.name(key)) = t.\(dialect.name(reference))")
    return ("\(alias).\(dialect.name(path.column))", kind)
  }

  /// A column that has to hold `kind`.
  mutating func column(_ path: Measure.Path, _ kind: Kind) throws(SQLRefusal) -> String {
    let found = try column(path)
    if found.kind != kind {
      throw SQLRefusal("\(path) does not hold what it is asked for", "\(path) 的类型与用途不符")
    }
    return found.text
  }

  /// What the line's product costs on the day of its order: of those that hold, the one that began
  /// last.
  private mutating func cost(_ column: String) -> String {
    let (first, last) = ("c." + dialect.name("from"), "c." + dialect.name("to"))
    if !costs.contains(where: { $0.column == column }) {
      let text = """
        (
              SELECT c.\(dialect.name(column)) FROM costs AS c
              WHERE c.product = l.product AND \(first) <= o.date
                AND (\(last) IS NULL OR o.date <= \(last))
              ORDER BY \(first) DESC LIMIT 1
            )
        """
      costs.append((column, text))
    }
    return "t.cost_\(column)"
  }

  private func kind(
    _ column: String, of table: TableName, _ path: Measure.Path
  ) throws(SQLRefusal) -> Kind {
    let schema = TableSchema.of(table)
    switch (schema.columns + schema.derived).first(where: { $0.name == column })?.type {
    case .text, .choice: return .text
    case .day: return .day
    case .money, .number, .percent, .numberOrPercent: return .amount
    case .reference(let other): return .reference(other)
    case nil: throw unknown(path)
    }
  }

  private func unknown(_ path: Measure.Path) -> SQLRefusal {
    SQLRefusal("no column of a table is called \(path)", "各表中没有名为 \(path) 的列")
  }
}
