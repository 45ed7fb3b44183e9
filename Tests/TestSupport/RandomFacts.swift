import Facts
import Quantities

/// A small company with rows in every table that a measure looks at, all of them awkward: cells
/// that are missing, returns, refunds, transfers, overlapping memberships, shares in thirds, shares
/// that come to too little or too much, overlays, rows on the first and last days of spans, words
/// with quotes and backslashes, ids in no order, and now and then a table that is empty.
public struct RandomFacts: Sendable {
  public static let first = Day(firstOfMonth: 7, year: 2025)
  /// Words that are hard to quote.
  public static let words = ["direct", "O'Hara", "a\\b", "x\"y", "线上", "'';--"]

  public let story: String

  public init(seed: UInt64) {
    var writer = Writer(random: SeededNumbers(seed: seed))
    writer.people()
    writer.things()
    writer.sales()
    writer.splits()
    writer.money()
    writer.work()
    story = writer.story
  }

  /// The facts; order lines know their cost.
  public var facts: Facts {
    var facts = Facts(story: story)
    let (lines, costs) = (facts[.orderLines], facts[.costs])
    let rows = (0..<lines.rowCount).map { line -> Int32 in
      guard let product = lines.reference("product", row: line),
        let order = lines.reference("order", row: line),
        let day = facts[.orders].day("date", row: order)
      else { return Column.noRow }
      var found: (row: Int, from: Day)?
      for row in 0..<costs.rowCount where costs.reference("product", row: row) == product {
        guard let from = costs.day("from", row: row), from <= day else { continue }
        if let to = costs.day("to", row: row), to < day { continue }
        if found.map({ $0.from < from }) ?? true { found = (row, from) }
      }
      return found.map { Int32($0.row) } ?? Column.noRow
    }
    if lines.rowCount > 0 { facts[.orderLines].columns["cost"] = .references(rows) }
    return facts
  }

  private struct Writer {
    var random: SeededNumbers
    var story = ""
    var reps: [String] = []
    var teams: [String] = []
    var accounts: [String] = []
    var products: [String] = []
    var orders: [String] = []
    var deals: [String] = []

    init(random: SeededNumbers) { self.random = random }

    // Cells.

    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    /// One of `values`; nothing once in `count` times.
    mutating func one(of values: [String], noneOnceIn count: Int) -> String {
      guard !values.isEmpty, !random.once(in: count) else { return "-" }
      return values[int(0...values.count - 1)]
    }

    /// A day, often one on which spans begin or end.
    mutating func day(noneOnceIn count: Int = 1_000_000) -> String {
      if random.once(in: count) { return "-" }
      guard random.once(in: 3) else {
        return RandomFacts.first.advanced(by: int(0...540)).description
      }
      let edges = [
        "2025-11-30", "2025-12-01", "2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01",
        "2026-05-01", "2025-12-31", "2026-01-01", "2026-12-31",
      ]
      return one(of: edges, noneOnceIn: 1_000_000)
    }

    mutating func amount(_ range: ClosedRange<Int>, noneOnceIn count: Int = 1_000_000) -> String {
      if random.once(in: count) { return "-" }
      if random.once(in: 10) { return "0" }
      // Coarse ones make ties.
      let value = random.once(in: 2) ? int(range) / 1_000_000 * 1_000_000 : int(range)
      let digits = String(value.magnitude)
      let padded = String(repeating: "0", count: max(0, 7 - digits.count)) + digits
      return (value < 0 ? "-" : "") + padded.dropLast(6) + "." + padded.suffix(6)
    }

    mutating func table(
      _ head: String, rows: ClosedRange<Int>, _ row: (inout Writer, Int) -> String
    ) {
      story += head + "\n"
      if random.once(in: 12) { return }
      for index in 0..<int(rows) { story += row(&self, index) + "\n" }
    }

    mutating func ids(_ letter: String, _ count: ClosedRange<Int>) -> [String] {
      let count = int(count)
      return (0..<count).map { letter + String($0 + 10) }.shuffled(using: &random)
    }

    // Tables.

    mutating func people() {
      teams = ids("T", 1...3)
      reps = ids("R", 1...5)
      story += "teams: id name manager\n"
      for team in teams { story += "\(team) Team \(one(of: reps, noneOnceIn: 3))\n" }
      story += "reps: id name team manager\n"
      for rep in reps {
        story += "\(rep) Rep \(one(of: teams, noneOnceIn: 4)) \(one(of: reps, noneOnceIn: 3))\n"
      }
      guard !random.once(in: 3) else { return }
      story += "memberships: rep team from to\n"
      for rep in reps where !random.once(in: 5) {
        for _ in 0...int(0...3) {
          story += "\(rep) \(one(of: teams, noneOnceIn: 1_000_000)) \(day()) "
          story += "\(day(noneOnceIn: 3))\n"
        }
      }
    }

    mutating func things() {
      accounts = ids("A", 1...4)
      products = ids("P", 1...3)
      story += "accounts: id name\n" + accounts.map { "\($0) Account\n" }.joined()
      story += "products: id name category\n"
      for product in products {
        story += "\(product) Product \(one(of: RandomFacts.words, noneOnceIn: 4))\n"
      }
      var begun: Set<String> = []
      table("costs: product cost from to", rows: 0...8) { writer, _ in
        let product = writer.one(of: writer.products, noneOnceIn: 1_000_000)
        var from = writer.day()
        // Two that begin on one day are told apart by the order of rows alone.
        while !begun.insert(product + from).inserted { from = writer.day() }
        return "\(product) \(writer.amount(0...77_777_777)) \(from) \(writer.day(noneOnceIn: 2))"
      }
    }

    mutating func sales() {
      deals = ids("D", 0...25)
      story += "deals: id rep account amount status probability created closes\n"
      for deal in deals {
        story += "\(deal) \(one(of: reps, noneOnceIn: 6)) \(one(of: accounts, noneOnceIn: 6)) "
        story += "\(amount(-20_000_000...900_000_001, noneOnceIn: 7)) "
        story += "\(one(of: ["open", "won", "won", "lost"], noneOnceIn: 9)) "
        story += "\(amount(0...1_000_000, noneOnceIn: 5)) "
        story += "\(day(noneOnceIn: 9)) \(day(noneOnceIn: 5))\n"
      }
      table("leads: id created rep touched deal", rows: 0...20) { writer, index in
        "L\(index) \(writer.day()) \(writer.one(of: writer.reps, noneOnceIn: 5)) "
          + "\(writer.day(noneOnceIn: 3)) \(writer.one(of: writer.deals, noneOnceIn: 3))"
      }
      if !deals.isEmpty {
        table("stage_changes: deal day from to", rows: 0...30) { writer, _ in
          let stages = ["new", "offer", "closed", "else"]
          return "\(writer.one(of: writer.deals, noneOnceIn: 1_000_000)) \(writer.day()) "
            + "\(writer.one(of: stages, noneOnceIn: 3)) \(writer.one(of: stages, noneOnceIn: 99))"
        }
      }
      orders = ids("O", 0...40)
      story += "orders: id date rep account amount approval channel\n"
      for order in orders {
        let range = random.once(in: 5) ? -90_000_001...0 : 0...500_000_007
        story += "\(order) \(day()) \(one(of: reps, noneOnceIn: 6)) "
        story += "\(one(of: accounts, noneOnceIn: 8)) \(amount(range, noneOnceIn: 20)) "
        story += "\(one(of: ["approved", "已批准", "refused"], noneOnceIn: 4)) "
        story += "\(one(of: RandomFacts.words, noneOnceIn: 4))\n"
      }
      if orders.isEmpty { return }
      table("order_lines: order product quantity unit_price net", rows: 0...50) { writer, _ in
        let large = writer.random.once(in: 8) ? 1000 : 1
        return "\(writer.one(of: writer.orders, noneOnceIn: 1_000_000)) "
          + "\(writer.one(of: writer.products, noneOnceIn: 6)) "
          + "\(writer.amount(-2_000_000 * large...9_500_000 * large)) "
          + "\(writer.amount(0...99_999_999 * large)) "
          + "\(writer.amount(-200_000_000...900_000_000, noneOnceIn: 20))"
      }
    }

    mutating func splits() {
      let ways = [
        ["0.333333", "0.333333", "0.333333"], ["0.333333", "0.333333", "0.333334"], ["0.7", "0.3"],
        ["0.5"], ["0.6", "0.6"], ["1"], ["0.5", "0.5"], [],
      ]
      table("credit_splits: order deal rep share kind", rows: 1...14) { writer, _ in
        let isOrder = writer.random.once(in: 2)
        let thing = writer.one(of: isOrder ? writer.orders : writer.deals, noneOnceIn: 1_000_000)
        let cells = isOrder ? "\(thing) -" : "- \(thing)"
        var rows: [String] = []
        for share in ways[writer.int(0...ways.count - 1)] {
          rows.append("\(cells) \(writer.one(of: writer.reps, noneOnceIn: 30)) \(share) -")
        }
        if writer.random.once(in: 3) {
          let share = writer.amount(0...900_000, noneOnceIn: 30)
          rows.append("\(cells) \(writer.one(of: writer.reps, noneOnceIn: 30)) \(share) overlay")
        }
        return rows.joined(separator: "\n")
      }
    }

    mutating func money() {
      table("payments: date order account rep amount", rows: 0...30) { writer, _ in
        let range = writer.random.once(in: 5) ? -80_000_000...0 : 0...400_000_001
        return "\(writer.day()) \(writer.one(of: writer.orders, noneOnceIn: 2)) "
          + "\(writer.one(of: writer.accounts, noneOnceIn: 5)) "
          + "\(writer.one(of: writer.reps, noneOnceIn: 2)) \(writer.amount(range, noneOnceIn: 30))"
      }
      table("expenses: date rep team channel kind amount", rows: 0...20) { writer, _ in
        "\(writer.day()) \(writer.one(of: writer.reps, noneOnceIn: 2)) "
          + "\(writer.one(of: writer.teams, noneOnceIn: 2)) "
          + "\(writer.one(of: RandomFacts.words, noneOnceIn: 2)) "
          + "\(writer.one(of: RandomFacts.words, noneOnceIn: 2)) "
          + "\(writer.amount(-1_000_000...90_000_000))"
      }
      table("markets: from to size", rows: 0...6) { writer, _ in
        "\(writer.day(noneOnceIn: 8)) \(writer.day(noneOnceIn: 8)) "
          + "\(writer.amount(-5_000_000...900_000_000))"
      }
    }

    mutating func work() {
      table("activities: date rep kind outcome", rows: 0...30) { writer, _ in
        "\(writer.day()) \(writer.one(of: writer.reps, noneOnceIn: 9)) "
          + "\(writer.one(of: ["call", "电话", "visit", "demo", "meeting"], noneOnceIn: 6)) "
          + "\(writer.one(of: ["success", "成功", "no"], noneOnceIn: 4))"
      }
      table("feedback: date rep kind score sentiment order", rows: 0...30) { writer, _ in
        "\(writer.day()) \(writer.one(of: writer.reps, noneOnceIn: 2)) "
          + "\(writer.one(of: ["csat", "nps", "text", "complaint"], noneOnceIn: 9)) "
          + "\(writer.amount(0...10_000_000, noneOnceIn: 5)) "
          + "\(writer.amount(-1_000_000...1_000_000, noneOnceIn: 3)) "
          + "\(writer.one(of: writer.orders, noneOnceIn: 2))"
      }
      table("trainings: date rep hours completed pre post", rows: 0...15) { writer, _ in
        "\(writer.day()) \(writer.one(of: writer.reps, noneOnceIn: 9)) "
          + "\(writer.amount(0...9_000_000, noneOnceIn: 5)) \(writer.day(noneOnceIn: 2)) "
          + "\(writer.amount(0...99_000_000, noneOnceIn: 4)) "
          + "\(writer.amount(0...99_000_000, noneOnceIn: 4))"
      }
      table("improvement_actions: id rep team due done", rows: 0...15) { writer, index in
        "I\(index) \(writer.one(of: writer.reps, noneOnceIn: 2)) "
          + "\(writer.one(of: writer.teams, noneOnceIn: 2)) \(writer.day(noneOnceIn: 5)) "
          + "\(writer.day(noneOnceIn: 2))"
      }
    }
  }
}
