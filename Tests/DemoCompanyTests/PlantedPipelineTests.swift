import DemoCompany
import Quantities
import Testing

/// Made once for all of the tests below; the usual company comes first.
private let workspaces = [
  DemoCompany.Size(language: .english), DemoCompany.Size(reps: 8, months: 14, language: .english),
  DemoCompany.Size(reps: 60, months: 12, seed: 3, language: .english),
].map(GeneratedWorkspace.init)

/// What is planted among deals, leads, payments and shared orders is found again by straight loops.
struct PlantedPipelineTests {
  private func planted(
    _ kind: String, _ workspace: GeneratedWorkspace
  ) throws -> GeneratedWorkspace.Planted {
    let found = try workspace.planted.filter { $0.kind == kind }
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test(arguments: workspaces.indices)
  func `one rep has clearly the best win rate by count`(_ index: Int) throws {
    let workspace = workspaces[index]
    let winner = try planted("best_win_rate", workspace)
    #expect(winner.from == "2025-11" && winner.to == "2026-10")
    var (won, lost) = ([String: Int](), [String: Int]())
    for deal in workspace.records("deals") where (deal["closes"] ?? "") >= "2025-11" {
      if deal["status"] == "won" { won[deal["rep"] ?? "", default: 0] += 1 }
      if deal["status"] == "lost" { lost[deal["rep"] ?? "", default: 0] += 1 }
    }
    let best = try #require(winner.rep)
    #expect(won[best] == winner.won && lost[best, default: 0] == winner.lost)
    let count = won[best, default: 0] + lost[best, default: 0]
    #expect(count >= 25)
    let rate = Double(won[best, default: 0]) / Double(count)
    for (rep, losses) in lost where rep != best {
      let decided = losses + won[rep, default: 0]
      #expect(decided < 10 || Double(won[rep, default: 0]) / Double(decided) < rate - 0.05)
    }
  }

  @Test(arguments: workspaces.indices)
  func `one rep lets leads wait much longer than any other`(_ index: Int) throws {
    let workspace = workspaces[index]
    let slow = try planted("slow_response", workspace)
    var waits: [String: [Int]] = [:]
    for lead in workspace.records("leads") {
      guard let created = Day(iso: lead["created"] ?? ""),
        let touched = Day(iso: lead["touched"] ?? "")
      else { continue }
      waits[lead["rep"] ?? "", default: []].append(created.distance(to: touched))
    }
    func median(_ values: [Int]) -> Double {
      let sorted = values.sorted()
      return Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
    let own = waits.removeValue(forKey: slow.rep ?? "") ?? []
    #expect(own.count == slow.leadsTouched && own.count >= 10)
    #expect(median(own) == slow.medianDays && median(own) >= 6)
    #expect(waits.values.allSatisfy { median($0) <= 3 })
  }

  @Test(arguments: workspaces.indices)
  func `one customer owes the most for more than 90 days`(_ index: Int) throws {
    let workspace = workspaces[index]
    let unpaid = try planted("unpaid_customer", workspace)
    #expect(unpaid.date == "2026-10-31" && unpaid.days == 90)
    let today = Day(firstOfMonth: 11, year: 2026).previous
    var paid: [String: Int] = [:]
    for payment in workspace.records("payments") {
      paid[payment["order"] ?? "", default: 0] += try hundredths(payment["amount"] ?? "")
    }
    var (owed, count) = ([String: Int](), [String: Int]())
    for (order, record) in zip(try workspace.orders, workspace.records("orders"))
    where record["Approval"] != "rejected" && order.day.distance(to: today) > 90 {
      let open = order.amount - paid[order.id, default: 0]
      guard open > 0 else { continue }
      owed[order.account, default: 0] += open
      count[order.account, default: 0] += 1
    }
    let account = try #require(unpaid.account)
    #expect(count[account] == unpaid.orders)
    #expect(Double(owed[account, default: 0]) / 100 == unpaid.amount)
    #expect(owed.allSatisfy { $0.key == account || $0.value < owed[account, default: 0] })
  }

  @Test(arguments: workspaces.indices)
  func `an order of the last month is shared 70 to 30`(_ index: Int) throws {
    let workspace = workspaces[index]
    let split = try planted("split_order", workspace)
    let order = try #require(workspace.orders.first { $0.id == split.order })
    #expect(order.month == "2026-10" && order.day.description == split.date)
    #expect(Double(order.amount) / 100 == split.amount)
    let rows = workspace.table("credit_splits").rows.filter { $0[0] == order.id }
    #expect(rows.map { $0[2] } == ["70%", "30%"])
    #expect(rows.map { $0[1] } == split.sharers?.map(\.rep))
    #expect(split.sharers?.map(\.share) == [0.7, 0.3])
    #expect(rows.first?[1] == order.rep)
  }

  @Test(arguments: workspaces.indices)
  func `one channel has more and more of the orders`(_ index: Int) throws {
    let workspace = workspaces[index]
    let channel = try planted("growing_channel", workspace)
    let shares = [["2025-11", "2025-12", "2026-01"], ["2026-08", "2026-09", "2026-10"]].map {
      months in
      let records = workspace.records("orders").filter {
        let parts = ($0["Order Date"] ?? "").split(separator: "/")
        return months.contains(parts[0] + "-" + (parts[1].count < 2 ? "0" : "") + parts[1])
      }
      let own = records.filter { $0["Channel"] == channel.channel }.count
      return Double(own) / Double(records.count)
    }
    let told = try #require(channel.shareOfOrders)
    #expect(zip(shares, told).allSatisfy { abs($0 - $1) <= 0.0005 })
    #expect(shares[1] > shares[0] * 2)
  }

  @Test func `few orders wait for approval or were refused it, none of them in a story`() throws {
    let workspace = workspaces[0]
    let refund = try planted("refund", workspace)
    let split = try planted("split_order", workspace)
    var counts: [String: Int] = [:]
    for order in workspace.records("orders") {
      counts[order["Approval"] ?? "", default: 0] += 1
      if [refund.order, refund.return, split.order].contains(order["Order No"]) {
        #expect(order["Approval"] == "approved")
      }
    }
    #expect(Set(counts.keys) == ["approved", "pending", "rejected"])
    let all = counts.values.reduce(0, +)
    #expect(counts["approved", default: 0] * 100 > all * 98)
  }
}
