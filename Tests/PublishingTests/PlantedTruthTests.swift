import Foundation
import Testing

/// What was planted in the example company shows in what is published about it.
struct PlantedTruthTests {
  struct Planted: Decodable {
    struct Story: Decodable {
      let kind: String
      let rep: String?
      let fromTeam: String?
      let toTeam: String?
      let order: String?
      let `return`: String?
      let amount: Double?
    }

    let planted: [Story]

    func story(_ kind: String) throws -> Story {
      try #require(planted.first { $0.kind == kind })
    }
  }

  /// `data/scorecards.json` of one period.
  struct Scorecards: Decodable {
    struct Card: Decodable {
      struct KPI: Decodable {
        let kpi: String
        let value: String?
        let exact: String?
        let target: String?
        let notMeasuredBecause: String?
      }

      let subject: String
      let id: String
      let rank: String?
      let ranked: String?
      let score: String?
      let kpis: [KPI]

      func value(_ kpi: String) -> Double? {
        kpis.first { $0.kpi == kpi }?.value.flatMap { Double($0) }
      }
    }

    let scorecards: [Card]

    func card(_ subject: String, _ id: String?) throws -> Card {
      try #require(scorecards.first { $0.subject == subject && $0.id == id })
    }

    /// A measured value.
    func value(_ kpi: String, _ subject: String, _ id: String?) throws -> Double {
      let card = try card(subject, id)
      return try #require(card.value(kpi))
    }

    /// Sales of all subjects of one kind.
    func sales(_ subject: String) -> Double {
      scorecards.filter { $0.subject == subject }
        .reduce(0) { $0 + ($1.value("sales_amount") ?? 0) }
    }
  }

  static func decoded<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(contentsOf: URL(filePath: path)))
  }

  static func planted() throws -> Planted {
    try decoded(Planted.self, DemoSite.chinese.get().workspace + "/Data/planted.json")
  }

  /// The scorecards of `period`, built for this test.
  static func scorecards(_ period: String) throws -> Scorecards {
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    return try scorecards(period, workspace, folder)
  }

  static func scorecards(_ period: String, _ workspace: String, _ folder: AnyObject) throws
    -> Scorecards
  {
    defer { withExtendedLifetime(folder) {} }
    let built = try BuiltCommand.run("build", workspace, "--period", period, "--quiet")
    try #require(built.status == 0, "\(built.errors)")
    return try decoded(
      Scorecards.self, "\(workspace)/Output/\(period)/data/scorecards.json")
  }

  @Test func `teams' sales sum to the organization's, with the leaver's in them`() throws {
    let leaver = try Self.planted().story("leaver")
    let cards = try Self.scorecards("2026-Q3")
    let left = try cards.card("rep", leaver.rep)
    #expect(try cards.value("sales_amount", "rep", leaver.rep) > 0)
    #expect(left.rank == nil)
    let ranked = cards.scorecards.filter { $0.subject == "rep" && $0.rank != nil }
    #expect(ranked.count == 7)
    #expect(ranked.allSatisfy { $0.ranked == "7" })
    #expect(abs(cards.sales("team") - cards.sales("organization")) < 0.005)
    #expect(abs(cards.sales("rep") - cards.sales("organization")) < 0.005)
    #expect(try Self.scorecards("2026-10").scorecards.allSatisfy { $0.id != leaver.rep })
  }

  @Test func `the transferred rep's sales count for the old team before, for the new one after`()
    throws
  {
    let transfer = try Self.planted().story("transfer")
    for (period, team) in [("2026-06", transfer.fromTeam), ("2026-07", transfer.toTeam)] {
      let (folder, workspace) = try DemoSite.chinese.get().copy()
      let all = try Self.scorecards(period, workspace, folder)
      try Self.removeOrders(of: transfer.rep ?? "", in: workspace)
      let without = try Self.scorecards(period, workspace, folder)
      let own = try all.value("sales_amount", "rep", transfer.rep)
      #expect(own > 0)
      for id in [transfer.fromTeam, transfer.toTeam] {
        let lost =
          try all.value("sales_amount", "team", id)
          - without.value("sales_amount", "team", id)
        #expect(abs(lost - (id == team ? own : 0)) < 0.005, "\(period) \(id ?? "")")
      }
    }
  }

  /// Takes the rep's orders, and their lines, out of the data.
  private static func removeOrders(of rep: String, in workspace: String) throws {
    try removeRows(in: workspace, files: "orders-") { $0.contains(",\(rep),") }
  }

  private static func removeRows(
    in workspace: String, files prefix: String, where isGone: (Substring) -> Bool
  ) throws {
    let data = URL(filePath: workspace + "/Data")
    for name in try FileManager.default.contentsOfDirectory(atPath: data.path)
    where name.hasPrefix(prefix) {
      let text = try String(contentsOf: data.appending(path: name), encoding: .utf8)
      let kept = text.split(whereSeparator: \.isNewline).filter { !isGone($0) }
        .joined(separator: "\n")
      try Data(kept.utf8).write(to: data.appending(path: name))
    }
  }

  @Test func `the new hire has a report with a target that ramps up`() throws {
    let hire = try Self.planted().story("new_hire")
    let targets = try ["2026-08", "2026-09", "2026-10"].map { period in
      let card = try Self.scorecards(period).card("rep", hire.rep)
      let target = card.kpis.first { $0.kpi == "sales_amount" }?.target
      return try #require(target.flatMap { Double($0) })
    }
    #expect(targets == targets.sorted())
    #expect(Set(targets).count == 3)
    let card = try Self.scorecards("2026-10").card("rep", hire.rep)
    #expect(card.value("sales_amount") != nil)
    let growth = try #require(card.kpis.first { $0.kpi == "growth_year_ago" })
    #expect(growth.value == nil)
    #expect(growth.notMeasuredBecause == "去年同期没有销售额")
    #expect(card.score != nil)
  }

  @Test func `the refund lowers the sales of its month by its amount`() throws {
    let refund = try Self.planted().story("refund")
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    let with = try Self.scorecards("2026-10", workspace, folder)
      .value("sales_amount", "rep", refund.rep)
    let order = try #require(refund.return)
    try Self.removeRows(in: workspace, files: "order") { $0.hasPrefix(order + ",") }
    let without = try Self.scorecards("2026-10", workspace, folder)
      .value("sales_amount", "rep", refund.rep)
    let amount = try #require(refund.amount)
    #expect(amount < 0)
    #expect(abs(with - without - amount) < 0.005)
  }

  @Test func `the rising rep grows and the falling rep shrinks over a year`() throws {
    let planted = try Self.planted()
    let cards = try Self.scorecards("2026-10")
    let rising = try planted.story("rising_rep")
    let falling = try planted.story("falling_rep")
    #expect(try cards.value("growth_year_ago", "rep", rising.rep) > 0.1)
    #expect(try cards.value("growth_year_ago", "rep", falling.rep) < -0.1)
  }
}
