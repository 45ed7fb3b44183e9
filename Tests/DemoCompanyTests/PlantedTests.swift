import DemoCompany
import Quantities
import Testing

/// What is planted in the usual company is found again in its tables.
struct PlantedTests {
  let workspace = GeneratedWorkspace.usual

  private func planted(_ kind: String) throws -> GeneratedWorkspace.Planted {
    let found = try workspace.planted.filter { $0.kind == kind }
    #expect(found.count == 1)
    return try #require(found.first)
  }

  /// Sales of the last three months over those of a year before.
  private func growth(_ rep: String) throws -> Double {
    let sales = try workspace.salesByRepAndMonth
    let months = monthsBack(15).map { Double(sales["\(rep) \($0)"] ?? 0) }
    return months[0..<3].reduce(0, +) / months[12..<15].reduce(0, +)
  }

  /// Attainment of the last three months together.
  private func attainment(_ rep: String) throws -> Double {
    let (sales, targets) = try (workspace.salesByRepAndMonth, workspace.targetsByRepAndMonth)
    let keys = monthsBack(3).map { "\(rep) \($0)" }
    let (sold, asked) = (
      keys.reduce(0) { $0 + (sales[$1] ?? 0) }, keys.reduce(0) { $0 + (targets[$1] ?? 0) }
    )
    return Double(sold) / Double(asked)
  }

  @Test func `the rising rep sells a quarter more than a year ago`() throws {
    let rep = try #require(planted("rising_rep").rep)
    #expect(try (1.15...1.45).contains(growth(rep)))
    #expect(try attainment(rep) > 1.05)
  }

  @Test func `the falling rep sells a quarter less and misses the target`() throws {
    let rep = try #require(planted("falling_rep").rep)
    #expect(try (0.6...0.85).contains(growth(rep)))
    #expect(try attainment(rep) < 0.85)
  }

  @Test func `the transferred rep has one team up to a day and another from the next`() throws {
    let transfer = try planted("transfer")
    let stays = workspace.table("memberships").rows.filter { $0[0] == transfer.rep }
    #expect(stays.count == 2)
    #expect(stays.map { $0[1] } == [transfer.fromTeam, transfer.toTeam])
    #expect(stays.first?[3] == "2026-06-30")
    #expect(stays.last?[2] == transfer.date)
    #expect(transfer.date == "2026-07-01")
    let sales = try workspace.salesByRepAndMonth
    #expect(monthsBack(6).allSatisfy { (sales["\(transfer.rep ?? "") \($0)"] ?? 0) > 0 })
  }

  @Test func `the new hire sells nothing before and has targets that grow`() throws {
    let hire = try planted("new_hire")
    let rep = try #require(hire.rep)
    let day = try #require(hire.date.flatMap { Day(iso: $0) })
    let orders = try workspace.orders.filter { $0.rep == rep }
    #expect(!orders.isEmpty)
    #expect(orders.allSatisfy { $0.day >= day })
    let targets = try workspace.targetsByRepAndMonth
    let values = ["2026-08", "2026-09", "2026-10"].compactMap { targets["\(rep) \($0)"] }
    #expect(values.count == 3)
    #expect(values == values.sorted())
    #expect(targets["\(rep) 2026-07"] == nil)
  }

  @Test func `the leaver has neither orders nor targets after the last day`() throws {
    let leaver = try planted("leaver")
    let rep = try #require(leaver.rep)
    let day = try #require(leaver.date.flatMap { Day(iso: $0) })
    let orders = try workspace.orders.filter { $0.rep == rep }
    #expect(orders.allSatisfy { $0.day <= day })
    #expect(orders.contains { $0.month == "2026-08" })
    let targets = try workspace.targetsByRepAndMonth
    #expect(targets["\(rep) 2026-08"] != nil)
    #expect(targets["\(rep) 2026-09"] == nil)
    #expect(
      workspace.table("memberships").rows.filter { $0[0] == rep }.map { $0[3] } == ["2026-08-31"])
    #expect(workspace.table("reps").rows.first { $0[0] == rep }?[6] == "2026-08-31")
  }

  @Test func `the refund gives back a line of an earlier order`() throws {
    let refund = try planted("refund")
    let orders = try workspace.orders
    let original = try #require(orders.first { $0.id == refund.order })
    let returned = try #require(orders.first { $0.id == refund.return })
    #expect(orders.filter { $0.amount < 0 }.count == 1)
    #expect(original.rep == refund.rep && returned.rep == refund.rep)
    #expect(original.account == returned.account)
    #expect(original.month == "2026-08" && returned.month == "2026-10")
    let lines = try workspace.lines
    let negative = try #require(lines.first { $0.order == returned.id })
    #expect(negative.quantity == refund.quantity && negative.quantity < 0)
    #expect(Double(negative.net) / 100 == refund.amount)
    #expect(
      lines.contains {
        $0.order == original.id && $0.product == negative.product && $0.net == -negative.net
      })
  }

  @Test func `the declining product sells less in every third of the last year`() throws {
    let product = try #require(planted("declining_product").product)
    let months = try workspace.orders.reduce(into: [String: String]()) { $0[$1.id] = $1.month }
    let units = try workspace.lines.filter { $0.product == product }.reduce(into: [:]) {
      $0[months[$1.order] ?? "", default: 0] += $1.quantity
    }
    let counts = monthsBack(12).reversed().map { units[$0] ?? 0 }
    let thirds = [0, 4, 8].map { counts[$0..<$0 + 4].reduce(0, +) }
    #expect(thirds[1] * 10 < thirds[0] * 8)
    #expect(thirds[2] * 10 < thirds[1] * 8)
  }

  @Test func `the year has its highs in March, November and December and its low in February`()
    throws
  {
    #expect(try workspace.planted.contains { $0.kind == "seasonal_pattern" })
    let totals = try workspace.orders.reduce(into: [String: Int]()) {
      $0[$1.month, default: 0] += $1.amount
    }
    let year = monthsBack(12).map { ($0.suffix(2), totals[$0] ?? 0) }
    let sorted = year.sorted { $0.1 < $1.1 }.map(\.0)
    #expect(sorted.first == "02")
    #expect(Set(sorted.suffix(3)) == ["03", "11", "12"])
  }

  @Test func `customers of the unhappy segment are less satisfied and complain more`() throws {
    let unhappy = try planted("unhappy_segment")
    #expect(unhappy.from == "2026-05")
    let segments = workspace.table("accounts").rows.reduce(into: [String: String]()) {
      $0[$1[0]] = $1[2]
    }
    var (scores, others, complaints, otherComplaints) = ([Int](), [Int](), 0, 0)
    for row in workspace.table("feedback").rows {
      guard let match = row[0].wholeMatch(of: /2026年(\d+)月\d+日/), (Int(match.1) ?? 0) >= 5 else {
        continue
      }
      let isUnhappy = segments[row[1]] == unhappy.segment
      if row[3] == "csat", let score = Int(row[4]) {
        if isUnhappy { scores.append(score) } else { others.append(score) }
      } else if row[3] == "complaint" {
        if isUnhappy { complaints += 1 } else { otherComplaints += 1 }
      }
    }
    func mean(_ scores: [Int]) -> Double { Double(scores.reduce(0, +)) / Double(scores.count) }
    #expect(mean(scores) < 3)
    #expect(mean(others) > 4)
    #expect(complaints > otherComplaints)
  }

  @Test func `a product's cost is missing for two months, which is less than 1 per cent of sales`()
    throws
  {
    let gap = try planted("missing_cost")
    let costs = workspace.table("costs").rows
    let days = try workspace.orders.reduce(into: [String: String]()) {
      $0[$1.id] = $1.day.description
    }
    var (missing, all, products) = (0, 0, Set<String>())
    for line in try workspace.lines {
      let day = days[line.order] ?? ""
      all += line.net
      let hasCost = costs.contains {
        $0[0] == line.product && $0[2] <= day && ($0[3].isEmpty || day <= $0[3])
      }
      if !hasCost {
        missing += line.net
        products.insert(line.product)
      }
    }
    #expect(products == [gap.product])
    #expect(missing > 0)
    #expect(missing * 100 < all)
    #expect(gap.amount == Double(missing) / 100)
  }

  @Test func `few orders have no rep`() throws {
    let orders = try workspace.orders
    let unassigned = orders.filter(\.rep.isEmpty)
    #expect(!unassigned.isEmpty)
    #expect(unassigned.count * 50 < orders.count)
  }

  @Test(arguments: [(220, 4), (6, 60), (3, 12), (2, 3)])
  func `other sizes keep leavers and hires within their days`(reps: Int, months: Int) throws {
    let workspace = GeneratedWorkspace(DemoCompany.Size(reps: reps, months: months, seed: 3))
    let days = workspace.table("reps").rows.reduce(into: [String: (String, String)]()) {
      $0[$1[0]] = ($1[5], $1[6].isEmpty ? "9999" : $1[6])
    }
    let orders = try workspace.orders
    for order in orders where !order.rep.isEmpty {
      let (hired, left) = try #require(days[order.rep])
      let day = order.day.description
      #expect(hired <= day && day <= left)
    }
    let planted = try workspace.planted
    #expect(Set(planted.compactMap(\.rep)).count == planted.filter { $0.rep != nil }.count)
    #expect(orders.filter { $0.amount < 0 }.count == planted.filter { $0.kind == "refund" }.count)
  }
}
