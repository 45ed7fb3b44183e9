import DemoCompany
import Quantities
import Testing

/// Made once for all of the tests below.
private let workspaces = [
  DemoCompany.Size(reps: 1, months: 1, language: .english),
  DemoCompany.Size(reps: 2, months: 3, language: .english),
  DemoCompany.Size(reps: 3, months: 30, seed: 1, language: .english),
  DemoCompany.Size(language: .english),
  DemoCompany.Size(reps: 70, months: 5, seed: 3, language: .english),
].map(GeneratedWorkspace.init)

/// Where the usual company stands among them.
private let usual = 3

/// Deals, leads, payments and what else is told beside the orders, by the English columns.
struct PipelineTests {
  @Test(arguments: workspaces.indices)
  func `everything that is referred to exists, and ids are unique`(_ index: Int) {
    let workspace = workspaces[index]
    func ids(_ table: String) -> Set<String> {
      let ids = workspace.table(table).rows.map { $0[0] }
      #expect(Set(ids).count == ids.count, "\(table)")
      return Set(ids)
    }
    let known = [
      "rep": ids("reps"), "team": ids("teams"), "region": ids("regions"),
      "account": ids("accounts"), "product": ids("products"), "order": ids("orders"),
      "deal": ids("deals"), "lead": ids("leads"),
    ]
    for table in [
      "accounts", "deals", "stage_changes", "leads", "payments", "credit_splits", "activities",
      "expenses", "trainings", "markets", "improvement_actions",
    ] {
      for record in workspace.records(table) {
        for (column, ids) in known {
          guard let id = record[column], !id.isEmpty else { continue }
          #expect(ids.contains(id), "\(table): \(column) \(id)")
        }
      }
    }
    _ = (ids("payments"), ids("activities"), ids("improvement_actions"))
    let deals = Set(workspace.records("orders").compactMap { $0["Deal No"] })
    #expect(deals.subtracting(known["deal"] ?? []).isSubset(of: [""]))
  }

  @Test(arguments: workspaces.indices)
  func `a won deal has one order of its rep, customer and amount, at most days later`(_ index: Int)
    throws
  {
    let workspace = workspaces[index]
    var orders: [String: GeneratedWorkspace.Order] = [:]
    for (order, record) in zip(try workspace.orders, workspace.records("orders")) {
      guard let deal = record["Deal No"], !deal.isEmpty else { continue }
      #expect(orders.updateValue(order, forKey: deal) == nil)
      #expect(record["Approval"] == "approved")
    }
    for deal in workspace.records("deals") {
      let (created, closes) = (try day(deal["created"]), try day(deal["closes"]))
      let order = orders[deal["id"] ?? ""]
      #expect((order != nil) == (deal["status"] == "won"))
      if deal["status"] == "open" {
        #expect(closes > Months.october)
      } else {
        #expect(created <= closes && closes <= Months.last)
      }
      guard let order else { continue }
      #expect(order.rep == deal["rep"] && order.account == deal["account"])
      #expect(try order.amount == hundredths(deal["amount"] ?? ""))
      #expect(created <= order.day && closes <= order.day)
      #expect(closes.description.prefix(7) == order.month)
      #expect(deal["probability"] == "100%" && deal["stage"] == "closed")
    }
  }

  /// Days that the tests compare with.
  private enum Months {
    static let last = Day(firstOfMonth: 11, year: 2026).previous
    /// Open deals may have slipped by a few days, by no more.
    static let october = Day(firstOfMonth: 10, year: 2026)
  }

  @Test(arguments: workspaces.indices)
  func `a deal's changes lead from its beginning to its stage, day by day`(_ index: Int) throws {
    let workspace = workspaces[index]
    let stages = DemoCompany.stages(.english)
    #expect(stages == ["qualified", "proposal", "negotiation", "closed"])
    let changes = Dictionary(grouping: workspace.records("stage_changes")) { $0["deal"] ?? "" }
    let deals = workspace.records("deals")
    #expect(changes.count == deals.count)
    var (skips, falls) = (0, 0)
    for deal in deals {
      let steps = try #require(changes[deal["id"] ?? ""])
      #expect(steps.first?["from"] == "" && steps.first?["day"] == deal["created"])
      #expect(steps.last?["to"] == deal["stage"])
      #expect((deal["stage"] == "closed") == (deal["status"] == "won"))
      if deal["status"] == "won" { #expect(steps.last?["day"] == deal["closes"]) }
      let days = steps.compactMap { $0["day"] }
      #expect(days == days.sorted())
      for (before, after) in zip(steps, steps.dropFirst()) {
        #expect(before["to"] == after["from"])
      }
      let places = steps.compactMap { stages.firstIndex(of: $0["to"] ?? "") }
      #expect(places.count == steps.count)
      skips += zip(places, places.dropFirst()).filter { $1 > $0 + 1 }.count
      falls += zip(places, places.dropFirst()).filter { $1 < $0 }.count
      let end = deal["status"] == "open" ? Months.last : try day(deal["closes"])
      #expect(days.allSatisfy { $0 <= end.description })
    }
    if index >= usual { #expect(skips * 50 > deals.count && falls * 50 > deals.count) }
  }

  @Test(arguments: workspaces.indices)
  func `a lead is touched and becomes a deal after it came in`(_ index: Int) throws {
    let workspace = workspaces[index]
    let deals = workspace.records("deals").reduce(into: [:]) { $0[$1["id"] ?? ""] = $1 }
    for lead in workspace.records("leads") {
      let created = try #require(lead["created"])
      let touched = try #require(lead["touched"])
      #expect(touched.isEmpty || (created <= touched && touched <= Months.last.description))
      #expect(touched.isEmpty == (lead["status"] == "new"))
      let isConverted = lead["status"] == "converted"
      #expect(isConverted == (lead["deal"] != "") && isConverted == (lead["converted"] != ""))
      guard isConverted else { continue }
      let deal = try #require(deals[lead["deal"] ?? ""])
      #expect(deal["lead"] == lead["id"] && deal["created"] == lead["converted"])
      #expect(deal["rep"] == lead["rep"] && deal["account"] == lead["account"])
      #expect(touched <= lead["converted"] ?? "")
    }
    let grown = deals.values.filter { $0["lead"] != "" }.count
    #expect(grown == workspace.records("leads").filter { $0["deal"] != "" }.count)
  }

  @Test(arguments: workspaces.indices)
  func `payments follow their order and come to at most what is owed`(_ index: Int) throws {
    let workspace = workspaces[index]
    var paid: [String: Int] = [:]
    let orders = try workspace.orders.reduce(into: [:]) { $0[$1.id] = $1 }
    var (onTime, late) = (0, 0)
    for payment in workspace.records("payments") {
      let order = try #require(orders[payment["order"] ?? ""])
      let date = try day(payment["date"])
      #expect(order.day <= date && date <= Months.last)
      #expect(payment["rep"] == order.rep)
      if order.day.distance(to: date) <= 60 { onTime += 1 } else { late += 1 }
      paid[order.id, default: 0] += try hundredths(payment["amount"] ?? "")
    }
    for (id, amount) in paid {
      let owed = try #require(orders[id]).amount
      // What was paid in excess may not have been given back yet.
      #expect(abs(amount) <= abs(owed) * 11 / 10)
      #expect((amount < 0) == (owed < 0))
    }
    #expect(onTime >= late * 3)
    if index == usual {
      let share =
        Double(paid.values.reduce(0, +)) / Double(orders.values.reduce(0) { $0 + $1.amount })
      #expect((0.88...0.97).contains(share))
    }
  }

  @Test(arguments: workspaces.indices)
  func `shares of an order come to 100 per cent, the first one its rep's`(_ index: Int) throws {
    let workspace = workspaces[index]
    let orders = workspace.records("orders").reduce(into: [:]) { $0[$1["Order No"] ?? ""] = $1 }
    let splits = Dictionary(grouping: workspace.records("credit_splits")) { $0["order"] ?? "" }
    for (order, sharers) in splits {
      let shares = sharers.compactMap { Int(($0["share"] ?? "").dropLast()) }
      #expect(shares.count == sharers.count && shares.reduce(0, +) == 100)
      #expect(Set(sharers.compactMap { $0["rep"] }).count == 2)
      #expect(sharers.first?["rep"] == orders[order]?["Rep No"])
    }
    if index == usual { #expect((5...40).contains(splits.count)) }
  }

  @Test func `work, courses and actions have their days in order, and money lies in its range`()
    throws
  {
    let workspace = workspaces[usual]
    let hired = workspace.records("reps").reduce(into: [:]) {
      $0[$1["id"] ?? ""] = ($1["hired"] ?? "", $1["left"] == "" ? "9999" : $1["left"] ?? "")
    }
    let deals = workspace.records("deals").reduce(into: [:]) { $0[$1["id"] ?? ""] = $1 }
    for table in ["activities", "expenses", "trainings"] {
      for record in workspace.records(table) {
        guard let rep = record["rep"], !rep.isEmpty, let date = record["date"] else { continue }
        let (first, last) = try #require(hired[rep])
        #expect(first <= date && date <= last)
        guard let deal = deals[record["deal"] ?? ""] else { continue }
        #expect(deal["rep"] == rep && deal["account"] == record["account"])
        #expect((deal["created"] ?? "") <= date)
        #expect(deal["status"] == "open" || date <= deal["closes"] ?? "")
      }
    }
    for training in workspace.records("trainings") where training["completed"] != "" {
      #expect((training["date"] ?? "") <= training["completed"] ?? "")
      #expect(try hundredths(training["post"] ?? "") > hundredths(training["pre"] ?? ""))
    }
    let actions = workspace.records("improvement_actions")
    let today = Months.last.description
    #expect(actions.contains { $0["done"] == "" && ($0["due"] ?? "") <= today })
    #expect(actions.contains { $0["done"] == "" && ($0["due"] ?? "") > today })
    #expect(actions.filter { $0["done"] != "" }.count * 2 > actions.count)
    #expect(actions.allSatisfy { ($0["done"] ?? "") <= today })
    #expect(actions.allSatisfy { ($0["rep"] == "") != ($0["team"] == "") })
    let spent = try workspace.records("expenses").reduce(0) {
      $0 + (try hundredths($1["amount"] ?? ""))
    }
    let sales = try workspace.orders.reduce(0) { $0 + $1.amount }
    #expect((0.01...0.06).contains(Double(spent) / Double(sales)))
  }

  @Test func `the company sells a believable share of each market`() throws {
    let workspace = workspaces[usual]
    var sales: [String: Int] = [:]
    for (order, record) in zip(try workspace.orders, workspace.records("orders"))
    where order.month >= "2026-07" && order.month <= "2026-09" {
      sales[record["Region"] ?? "", default: 0] += order.amount
    }
    let markets = workspace.records("markets").filter { $0["period"] == "2026-Q3" }
    #expect(markets.count == workspace.table("regions").rows.count)
    for market in markets {
      let size = try hundredths(market["size"] ?? "")
      #expect(size > 0 && sales[market["region"] ?? "", default: 0] * 3 < size)
    }
  }

  private func day(_ text: String?) throws -> Day { try #require(text.flatMap { Day(iso: $0) }) }
}
