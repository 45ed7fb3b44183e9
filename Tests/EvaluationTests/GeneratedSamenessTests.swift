import Evaluation
import Facts
import Quantities
import TestSupport
import Testing

/// What changes nothing about a company changes no result of it, of any KPI.
struct GeneratedSamenessTests {
  static let seeds: Range<UInt64> = 0..<24

  static func evaluation(
    _ story: GeneratedStory, _ seed: UInt64, workers: Int = 1,
    name: (String) -> String = { $0 }
  ) throws -> GeneratedEvaluation {
    GeneratedEvaluation(
      try #require(story.evaluation(seed: seed, workers: workers)), name: name)
  }

  @Test(arguments: seeds)
  func `the order of rows changes nothing`(seed: UInt64) throws {
    let story = GeneratedStory(seed: seed)
    let told = try Self.evaluation(story, seed)
    #expect(try Self.evaluation(story.shuffled, seed).differences(from: told) == [])
    #expect(told.count > 50)
  }

  @Test(arguments: seeds)
  func `other ids and names change nothing`(seed: UInt64) throws {
    let story = GeneratedStory(seed: seed)
    let renamed = try Self.evaluation(story.renamed, seed)
    let told = try Self.evaluation(story, seed) { GeneratedStory.otherName(of: $0) }
    #expect(renamed.differences(from: told) == [])
  }

  @Test(arguments: seeds)
  func `four workers give what one gives`(seed: UInt64) throws {
    let story = GeneratedStory(seed: seed)
    let told = try Self.evaluation(story, seed)
    #expect(try Self.evaluation(story, seed, workers: 4).differences(from: told) == [])
  }

  @Test(arguments: seeds)
  func `rates of currencies that nothing is sold in change nothing`(seed: UInt64) throws {
    var story = GeneratedStory(seed: seed)
    let told = try Self.evaluation(story, seed)
    story.tables.append(
      GeneratedStory.Table(
        name: "currency_rates", columns: ["currency", "day", "rate"],
        rows: [["USD", "2025-01-01", "7.1"], ["USD", "2026-03-01", "7.2"]]))
    #expect(try Self.evaluation(story, seed).differences(from: told) == [])
  }

  /// Facts after the as-of day: other amounts, and rows that are gone.
  private static func withoutFuture(_ story: GeneratedStory, after day: String) -> GeneratedStory {
    var story = story
    var late: Set<String> = []
    for name in ["orders", "deals"] {
      story.change(name) { table in
        let column = name == "orders" ? "date" : "closes"
        let amount = table.index("amount") ?? 0
        for row in table.rows.indices
        where table.cell(column, row) > day
          && (name == "orders" || table.cell("created", row) > day)
        {
          late.insert(table.rows[row][0])
          table.rows[row][amount] = "7"
        }
      }
    }
    story.change("order_lines") { lines in
      for row in lines.rows.indices where late.contains(lines.rows[row][0]) {
        for column in ["quantity", "unit_price", "net"] {
          if let index = lines.index(column) { lines.rows[row][index] = "3" }
        }
      }
    }
    for (name, column) in [
      ("payments", "date"), ("activities", "date"), ("feedback", "date"), ("expenses", "date"),
      ("trainings", "date"), ("leads", "created"), ("stage_changes", "day"),
      ("improvement_actions", "due"),
    ] {
      story.change(name) { table in
        guard let index = table.index(column) else { return }
        let last = table.rows.last
        // A lead can be won by a deal of before.
        let deal = table.index("deal").flatMap { name == "leads" ? $0 : nil }
        table.rows.removeAll { row in row[index] > day && deal.map { row[$0] == "-" } ?? true }
        // An empty table would say that there are no data at all.
        if table.rows.isEmpty, let last { table.rows = [last] }
      }
    }
    return story
  }

  @Test(arguments: seeds)
  func `what comes after the as-of day changes nothing`(seed: UInt64) throws {
    let story = GeneratedStory(seed: seed)
    let day = ["2026-03-13", "2026-02-28", "2026-05-01"][Int(seed % 3)]
    let told = GeneratedEvaluation(try #require(story.evaluation(seed: seed, asOf: day)))
    let past = Self.withoutFuture(story, after: day)
    let found = GeneratedEvaluation(try #require(past.evaluation(seed: seed, asOf: day)))
    #expect(found.differences(from: told) == [])
  }

  @Test(arguments: seeds)
  func `a period up to its as-of day has what the days up to it have`(seed: UInt64) throws {
    let story = GeneratedStory(seed: seed)
    let running = try #require(
      story.evaluation(seed: seed, period: "2026-Q2", asOf: "2026-04-30"))
    let month = try #require(story.evaluation(seed: seed, period: "2026-04"))
    var compared = 0
    for measure in running.measures where measure.timing == .during {
      // The quarter compares with the first 30 days of the one before, the month with March.
      if case .customers(_, let rule) = measure.aggregate, rule != .new { continue }
      // A lead of a month that is over may be won in the days after it, within its horizon.
      if measure.id == "leads_won_in_time" { continue }
      for slot in 0..<running.subjects.count {
        #expect(
          running.total(measure.id, slot: slot) == month.total(measure.id, slot: slot),
          "\(measure.id)")
        compared += 1
      }
    }
    #expect(compared >= 200)
  }
}
