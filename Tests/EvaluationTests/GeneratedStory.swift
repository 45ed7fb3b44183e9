import Facts
import Quantities
import TestSupport

/// A generated company that fills all tables, as text that can be told otherwise: with its rows in
/// another order, other names, more money.
struct GeneratedStory: Sendable {
  struct Table: Sendable {
    let name: String
    var columns: [String]
    var rows: [[String]]

    func index(_ column: String) -> Int? { columns.firstIndex(of: column) }

    func cell(_ column: String, _ row: Int) -> String {
      index(column).map { rows[row][$0] } ?? "-"
    }
  }

  var tables: [Table]
  let seed: UInt64

  init(seed: UInt64) {
    tables = []
    self.seed = seed
    for line in RandomFacts(seed: seed).story.split(separator: "\n") {
      let cells = line.split(separator: " ").map(String.init)
      if let first = cells.first, first.hasSuffix(":") {
        tables.append(
          Table(name: String(first.dropLast()), columns: Array(cells.dropFirst()), rows: []))
      } else if let last = tables.indices.last {
        let missing = tables[last].columns.count - cells.count
        tables[last].rows.append(cells + repeatElement("-", count: max(0, missing)))
      }
    }
    tables.append(
      Table(name: "targets", columns: ["kpi", "scope", "id", "from", "to", "value"], rows: []))
    addTargets()
    linkCosts()
  }

  subscript(name: String) -> Table? { tables.first { $0.name == name } }

  mutating func change(_ name: String, _ change: (inout Table) -> Void) {
    for index in tables.indices where tables[index].name == name { change(&tables[index]) }
  }

  var text: String {
    tables.map { table in
      ([table.name + ":"] + table.columns).joined(separator: " ") + "\n"
        + table.rows.map { $0.joined(separator: " ") + "\n" }.joined()
    }.joined()
  }

  var facts: Facts { Facts(story: text) }

  /// Targets of months and longer, for reps, teams and the organization.
  private mutating func addTargets() {
    var random = SeededNumbers(seed: seed &+ 7_777)
    let ids = [("rep", "reps"), ("team", "teams")].flatMap { scope, table in
      (self[table]?.rows ?? []).map { (scope, $0[0]) }
    }
    var rows: [[String]] = []
    for (scope, id) in ids + [("organization", "-")] where !random.once(in: 3) {
      for kpi in ["-", "expenses"] {
        let month = Int.random(in: 0...12, using: &random)
        let length = [1, 3, 12][Int.random(in: 0...2, using: &random)]
        let from = Day(firstOfMonth: 7 + month, year: 2025)
        let value = Int.random(in: 1...900, using: &random)
        rows.append([
          kpi, scope, id, "\(from)", "\(from.adding(months: length).previous)", "\(value)",
        ])
      }
    }
    change("targets") { $0.rows = rows }
  }

  /// Gives costs ids, and order lines the cost of their product on their order's day.
  private mutating func linkCosts() {
    change("costs") { costs in
      costs.columns.insert("id", at: 0)
      for row in costs.rows.indices { costs.rows[row].insert("C\(row)", at: 0) }
    }
    guard let costs = self["costs"], let orders = self["orders"] else { return }
    let days = Dictionary(uniqueKeysWithValues: orders.rows.map { ($0[0], $0[1]) })
    change("order_lines") { lines in
      let product = lines.index("product") ?? 0
      lines.columns.append("cost")
      for row in lines.rows.indices {
        let day = days[lines.rows[row][0]] ?? "-"
        let holding = costs.rows.indices.filter { cost in
          costs.cell("product", cost) == lines.rows[row][product]
            && costs.cell("from", cost) <= day
            && (costs.cell("to", cost) == "-" || day <= costs.cell("to", cost))
        }
        let last = holding.max { costs.cell("from", $0) < costs.cell("from", $1) }
        lines.rows[row].append(last.map { costs.rows[$0][0] } ?? "-")
      }
    }
  }
}

extension GeneratedStory {
  /// The rows of every table in another order.
  var shuffled: GeneratedStory {
    var story = self
    var random = SeededNumbers(seed: seed &+ 8_888)
    for index in story.tables.indices {
      story.tables[index].rows.shuffle(using: &random)
    }
    return story
  }

  /// Other ids and names of reps, teams, accounts, products, orders and deals. Ids keep their
  /// order, which is what decides where nothing else does.
  var renamed: GeneratedStory {
    var names: [String: String] = [:]
    for table in tables where GeneratedStory.named.contains(table.name) {
      for row in table.rows { names[row[0]] = GeneratedStory.otherName(of: row[0]) }
    }
    var story = self
    for index in story.tables.indices {
      for row in story.tables[index].rows.indices {
        story.tables[index].rows[row] = story.tables[index].rows[row].map { names[$0] ?? $0 }
        if GeneratedStory.named.contains(story.tables[index].name),
          let name = story.tables[index].index("name")
        {
          story.tables[index].rows[row][name] = "称\(row)"
        }
      }
    }
    return story
  }

  private static let named = ["reps", "teams", "accounts", "products", "orders", "deals"]

  /// `R12` is `人-R12`.
  static func otherName(of id: String) -> String { "人-" + id }

  /// Money counted in ten-thousandths, whole quantities and shares in hundredths: what can be
  /// multiplied without rounding, and without what is taken back where `returns` is not set.
  func coarse(returns: Bool = true) -> GeneratedStory {
    var story = self
    story.changeNumbers { column, type, value in
      let value = returns ? value : Int64(value.magnitude)
      switch (type, column) {
      case (.money, _): return value / 100 * 100
      case (_, "quantity"): return value / 1_000_000 * 1_000_000
      case (_, "share"), (_, "probability"): return value / 10_000 * 10_000
      default: return value
      }
    }
    return story
  }

  /// All money so many times as much; targets too.
  func scaled(_ times: Int64) -> GeneratedStory {
    var story = self
    story.changeNumbers { column, type, value in
      type == .money || column == "value" ? value * times : value
    }
    return story
  }

  private mutating func changeNumbers(
    _ change: (_ column: String, _ type: TableSchema.ColumnType, _ millionths: Int64) -> Int64
  ) {
    for index in tables.indices {
      guard let name = TableName(rawValue: tables[index].name) else { continue }
      for (place, column) in tables[index].columns.enumerated() {
        guard let type = TableSchema.of(name).columns.first(where: { $0.name == column })?.type
        else { continue }
        switch type {
        case .money, .number, .percent, .numberOrPercent: break
        case .text, .choice, .day, .reference: continue
        }
        for row in tables[index].rows.indices {
          guard let value = GeneratedStory.millionths(tables[index].rows[row][place]) else {
            continue
          }
          tables[index].rows[row][place] = GeneratedStory.decimal(change(column, type, value))
        }
      }
    }
  }

  static func millionths(_ text: String) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, text != "-", parts.count <= 2 else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    return Int64(whole + decimals + String(repeating: "0", count: max(0, 6 - decimals.count)))
  }

  static func decimal(_ millionths: Int64) -> String {
    let digits = String(millionths.magnitude)
    let padded = String(repeating: "0", count: max(0, 7 - digits.count)) + digits
    return (millionths < 0 ? "-" : "") + padded.dropLast(6) + "." + padded.suffix(6)
  }
}
